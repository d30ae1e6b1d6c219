/** A formatter: report in, text for standard output out. Pure, so that it can be tested on data. */
import type { createColors } from 'picocolors';
import type { Rule } from '../../service/check/rule';
import type { Report } from '../check/report';

export interface FormatOptions {
  readonly colors: ReturnType<typeof createColors>;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** Whether fixes were applied. */
  readonly fix: boolean;
  readonly rules: readonly Rule[];
  /** The page of a rule, Markdown; undefined where there is none. */
  pageOf(code: string): string | undefined;
  urlOf(code: string): string;
  readonly version: string;
}

export type Formatter = (report: Report, options: FormatOptions) => string;
