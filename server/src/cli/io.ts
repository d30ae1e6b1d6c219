/** What a command sees of the outside: folder, streams, environment. A test gives its own. */

export interface Io {
  /** Folder that relative paths start from; absolute. Asking for it fails with wrong usage when it is not there any more. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What comes when nobody reads any more is dropped: work that is begun is finished. */
  out(content: string | Uint8Array): void;
  /** Waits until who reads standard output has taken enough of it for more. */
  drained(): Promise<void>;
  /** Whether who read standard output has seen enough, as `| head` has. */
  readonly outIsClosed: boolean;
  err(text: string): void;
  /** What comes on standard input; ends soon behind so many bytes, for then it is too large. */
  readInput(most: number): Promise<Uint8Array>;
  /** Whether a person looks at standard output, at standard error. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
}

export const exitCodes = { fine: 0, found: 1, failed: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Wrong usage: said to the person with what to do, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Told by its name: each bundle has a class of its own. */
export const isUsageError = (error: unknown): error is UsageError => error instanceof Error && error.name === 'UsageError';

/** Nobody reads what is printed, and there is nothing else to do: the call ends without a word, with the code of what was found. */
export class NobodyReads extends Error {
  override readonly name = 'NobodyReads';
  constructor(readonly code: ExitCode) {
    super();
  }
}

export const isNobodyReads = (error: unknown): error is NobodyReads => error instanceof Error && error.name === 'NobodyReads';

/** Colour is for a person at a terminal who did not ask for none (https://no-color.org). */
export const wantsColor = (io: Io, asked: boolean): boolean =>
  asked && io.outIsTerminal && !io.env['NO_COLOR'] && io.env['TERM'] !== 'dumb';
