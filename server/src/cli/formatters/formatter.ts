/**
 * A formatter: what is printed before the first file, of each file, and behind the last. Pure, so that it can be tested on
 * data; file by file, so that a thread can format what it checked and nothing is kept until the end.
 */
import type { createColors } from 'picocolors';
import type { FileReport, Tally } from '../check/report';
import type { Failure } from '../trouble';

export interface FormatOptions {
  readonly colors: ReturnType<typeof createColors>;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** Whether fixes were applied. */
  readonly fix: boolean;
}

export interface Summary {
  readonly tally: Tally;
  readonly failures: readonly Failure[];
  /** More warnings than allowed: they count like errors. */
  readonly tooManyWarnings: boolean;
}

export interface Formatter {
  begin?(): string;
  /** Empty where nothing is printed of the file. `tooManyWarnings` only counts where the formatter `judges`. */
  file(report: FileReport, options: FormatOptions, tooManyWarnings: boolean): string | Promise<string>;
  /** Stands between two files of which something is printed. */
  readonly between?: string;
  end?(summary: Summary, options: FormatOptions): string;
  /** Whether what is printed of a file rests on there being too many warnings in all files together. */
  readonly judges?: boolean;
  /** Whether it prints the fixes themselves, and not only that there are some. */
  readonly printsFixes?: boolean;
  /** Whether it says what is still to write. */
  readonly printsReadiness?: boolean;
}
