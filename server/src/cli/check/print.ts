/** Prints what is told of files as it comes, in the format asked for, and adds it up. */
import type { Formatter, FormatOptions, Summary } from '../formatters/formatter';
import type { Io } from '../io';
import type { Failure } from '../trouble';
import type { Part } from './part';
import { addTally, emptyTally } from './report';

export interface Printer {
  print(part: Part): Promise<void>;
  /** Prints what stands behind the last file. `failures` came before any file was checked. */
  end(failures?: readonly Failure[]): Outcome;
}

export interface Outcome extends Summary {
  readonly notes: readonly Failure[];
}

export function createPrinter(
  formatter: Formatter,
  options: FormatOptions,
  maxWarnings: number | undefined,
  io: Pick<Io, 'out' | 'drained'>,
): Printer {
  const tally = emptyTally();
  const failures = new Map<string, Failure>();
  const notes = new Map<string, Failure>();
  const tooManyWarnings = (): boolean => maxWarnings !== undefined && tally.counts.warning > maxWarnings;
  /** What cannot be printed before it is known whether there are too many warnings. */
  let held: Pick<Part, 'text' | 'strict'>[] = [];
  let begun = false;
  let between = '';

  const begin = (): void => {
    if (!begun) io.out(formatter.begin?.() ?? '');
    begun = true;
  };
  const write = ({ text, strict = text }: Pick<Part, 'text' | 'strict'>): void => {
    const chosen = tooManyWarnings() ? strict : text;
    if (chosen === '') return;
    begin();
    io.out(between + chosen);
    between = formatter.between ?? '';
  };
  const release = (): void => {
    for (const part of held) write(part);
    held = [];
  };
  return {
    async print(part) {
      addTally(tally, part.tally);
      addDistinct(failures, part.failures);
      addDistinct(notes, part.notes);
      held.push({ text: part.text, strict: part.strict });
      if (!formatter.judges || maxWarnings === undefined || tooManyWarnings()) release();
      await io.drained();
    },
    end(before = []) {
      release();
      begin();
      const outcome = {
        tally,
        failures: [...before, ...failures.values()],
        notes: [...notes.values()],
        tooManyWarnings: tooManyWarnings(),
      };
      io.out(formatter.end?.(outcome, options) ?? '');
      return outcome;
    },
  };
}

/** Threads each read the configuration and may each have the same to say of it. */
function addDistinct(known: Map<string, Failure>, failures: readonly Failure[]): void {
  for (const failure of failures) {
    const key = `${failure.file}\n${failure.message}`;
    if (!known.has(key)) known.set(key, failure);
  }
}
