/** Calls the command line in this process, in a folder of its own. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';

export interface Call {
  readonly code: number;
  readonly out: string;
  readonly bytes: Buffer;
  readonly err: string;
}

export type CallOptions = Partial<Omit<Io, 'out' | 'drained' | 'err' | 'readInput'>> & {
  readonly input?: string | Uint8Array;
  /** Happens whenever something is printed. */
  readonly onOut?: () => void;
};

export async function call(argv: readonly string[], { input = '', onOut, ...rest }: CallOptions): Promise<Call> {
  const out: Buffer[] = [];
  let err = '';
  const io: Io = {
    cwd: process.cwd(),
    env: {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 100,
    ...rest,
    out: (content) => {
      out.push(Buffer.from(content as string));
      onOut?.();
    },
    drained: () => Promise.resolve(),
    outIsClosed: false,
    err: (text) => void (err += text),
    readInput: () => Promise.resolve(Buffer.from(input as string)),
  };
  const code = await run(argv, io);
  const bytes = Buffer.concat(out);
  return { code, out: bytes.toString('utf8'), bytes, err };
}

/** A folder with these files, gone after the test. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'rationale-')));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  made.push(folder);
  return folder;
}

const made: string[] = [];

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
