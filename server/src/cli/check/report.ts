/** What a check found in a file, as plain data for the formatters, and the sums over many files. */
import type { Range } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../service/check/rule';
import type { LinePart } from './line-part';

export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** A place that a finding speaks of as well, with the words that stand there, on one line and cut when they are many. */
export interface RelatedPlace {
  readonly range: Range;
  readonly message: string;
  readonly words: string;
}

/** Lines and characters from 0, in UTF-16 code units. */
export interface ReportedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  /** Whether `--fix` answers it. */
  readonly fixable: boolean;
  /** Empty where the format prints none. */
  readonly fixes: readonly ReportedFix[];
  readonly suppressed?: { readonly reason: string };
  /** Of the line the finding starts in. */
  readonly line: LinePart;
}

export interface FileReport {
  /** As shown to the person: relative to the folder they are in, with forward slashes. */
  readonly file: string;
  readonly findings: readonly ReportedFinding[];
  /** How many fixes were applied. */
  readonly fixed: number;
  /** The sections and items that are still to write, in the order of the letter. */
  readonly unfinished: readonly string[];
}

export type Counts = Record<Severity | 'suppressed' | 'fixable', number>;

/** The sums over files. Findings are in it as numbers alone, so that it stays small however many files there are. */
export interface Tally {
  /** The files that were checked, as shown to the person. */
  readonly files: string[];
  /** How many files have open findings. */
  within: number;
  fixed: number;
  readonly counts: Counts;
  /** How many files are not finished. */
  unfinished: number;
  /** What is still to write in the first of them. */
  readonly toFinish: { readonly file: string; readonly steps: readonly string[] }[];
}

/** More files than these to finish are no list to work off, but a heap. */
export const mostToFinish = 10;

export const emptyTally = (): Tally => ({
  files: [],
  within: 0,
  fixed: 0,
  counts: { error: 0, warning: 0, info: 0, hint: 0, suppressed: 0, fixable: 0 },
  unfinished: 0,
  toFinish: [],
});

export const openFindings = (report: FileReport): ReportedFinding[] => report.findings.filter((finding) => !finding.suppressed);

export function tallyFile({ file, findings, fixed, unfinished: steps }: FileReport): Tally {
  const tally = emptyTally();
  const { counts } = tally;
  for (const finding of findings) {
    counts[finding.suppressed ? 'suppressed' : finding.severity]++;
    if (finding.fixable) counts.fixable++;
  }
  tally.files.push(file);
  tally.within = findings.length > counts.suppressed ? 1 : 0;
  tally.fixed = fixed;
  tally.unfinished = steps.length > 0 ? 1 : 0;
  if (steps.length > 0) tally.toFinish.push({ file, steps });
  return tally;
}

/** Adds to a sum, in the order of the files. */
export function addTally(sum: Tally, { files, within, fixed, counts, unfinished, toFinish }: Tally): void {
  sum.files.push(...files);
  sum.within += within;
  sum.fixed += fixed;
  for (const name of Object.keys(counts) as (keyof Counts)[]) sum.counts[name] += counts[name];
  sum.unfinished += unfinished;
  sum.toFinish.push(...toFinish.slice(0, mostToFinish - sum.toFinish.length));
}
