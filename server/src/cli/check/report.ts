/** What a check found, as plain data: it travels from the workers, and the formatters print it. */
import type { Range } from 'vscode-languageserver-textdocument';
import type { Severity } from '../../service/check/rule';
import type { Failure } from '../trouble';
import type { LinePart } from './line-part';

export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/** Lines and characters from 0, in UTF-16 code units. */
export interface ReportedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
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

export interface Report {
  readonly files: readonly FileReport[];
  readonly failures: readonly Failure[];
  /** More warnings than allowed: they count like errors. */
  readonly tooManyWarnings: boolean;
}

export type Counts = Record<Severity, number> & { readonly suppressed: number; readonly fixable: number };

/** Whether `--fix` answers it. */
export const isFixable = (finding: ReportedFinding): boolean =>
  finding.suppressed === undefined && finding.fixes.some((fix) => fix.safe);

export const openFindings = (report: FileReport): ReportedFinding[] => report.findings.filter((finding) => !finding.suppressed);

export function countFindings(files: readonly FileReport[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0, suppressed: 0, fixable: 0 };
  for (const finding of files.flatMap((file) => file.findings)) {
    if (finding.suppressed) counts.suppressed++;
    else counts[finding.severity]++;
    if (isFixable(finding)) counts.fixable++;
  }
  return counts;
}
