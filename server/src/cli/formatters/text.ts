/** For people: each finding with its place, words and source line, then a line that sums up. */
import type { Severity } from '../../service/check/rule';
import { countFindings, openFindings, type Counts, type FileReport, type Report, type ReportedFinding } from '../check/report';
import { printable } from '../trouble';
import { excerpt } from './excerpt';
import type { FormatOptions, Formatter } from './formatter';

type Colors = FormatOptions['colors'];

const paint = (colors: Colors, severity: Severity) =>
  ({ error: colors.red, warning: colors.yellow, info: colors.blue, hint: colors.cyan })[severity];

function formatFinding(file: FileReport, finding: ReportedFinding, { colors, columns }: FormatOptions): string {
  const { start, end } = finding.range;
  const color = paint(colors, finding.severity);
  const place = `${file.file}:${start.line + 1}:${start.character + 1}`;
  const number = String(start.line + 1);
  const gutter = ' '.repeat(number.length);
  const last = end.line > start.line ? Infinity : end.character;
  const source = excerpt(finding.line, start.character, last, columns - number.length - 5);
  const related = finding.related.map(
    ({ range, message }) => `  ${gutter} ${colors.dim(`line ${range.start.line + 1}: ${printable(message)}`)}\n`,
  );
  return (
    `${colors.bold(printable(place))} ${color(finding.severity)} ${printable(finding.message)} ${colors.dim(`[${finding.code}]`)}\n` +
    `  ${colors.dim(`${number} |`)} ${source.text}\n` +
    `  ${colors.dim(`${gutter} |`)} ${color(source.carets)}\n` +
    related.join('')
  );
}

export const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function summary(report: Report, counts: Counts, { fix }: FormatOptions): string {
  const parts = [
    counts.error > 0 && some(counts.error, 'error'),
    counts.warning > 0 && some(counts.warning, 'warning'),
    counts.info > 0 && some(counts.info, 'note'),
    counts.hint > 0 && some(counts.hint, 'hint'),
  ].filter((part) => part !== false);
  const within = report.files.filter((file) => openFindings(file).length > 0).length;
  const fixes = report.files.reduce((sum, file) => sum + file.fixed, 0);
  const sentences = [
    fixes > 0 && `${some(fixes, 'finding')} fixed.`,
    parts.length > 0
      ? `${parts.join(', ')} in ${within} of ${some(report.files.length, 'file')}.`
      : `${some(report.files.length, 'file')} checked, nothing found.`,
    counts.suppressed > 0 && `${counts.suppressed} suppressed.`,
    counts.fixable > 0 && !fix && `${counts.fixable} can be fixed with --fix.`,
    report.tooManyWarnings && 'More warnings than --max-warnings allows.',
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

/** More than these are no list to work off, but a heap. */
const mostUnfinished = 10;

/** What is still to write in which file; of many files only a number. */
function readiness({ files }: Report): string {
  const unfinished = files.filter((file) => file.unfinished.length > 0);
  if (unfinished.length > mostUnfinished) return `${unfinished.length} of ${some(files.length, 'file')} are not finished.\n`;
  return unfinished.map((file) => `${printable(`To finish ${file.file}: ${file.unfinished.join('; ')}`)}.\n`).join('');
}

export const formatText: Formatter = (report, options) => {
  const findings = report.files.flatMap((file) => openFindings(file).map((finding) => formatFinding(file, finding, options)));
  const counts = countFindings(report.files);
  const color =
    counts.error > 0 || report.tooManyWarnings
      ? options.colors.red
      : counts.warning > 0
        ? options.colors.yellow
        : options.colors.green;
  if (report.files.length === 0) return '';
  return `${findings.join('\n')}${findings.length > 0 ? '\n' : ''}${color(summary(report, counts, options))}\n${readiness(report)}`;
};
