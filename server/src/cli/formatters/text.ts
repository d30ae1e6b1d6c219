/** For people: each finding with its place, words and source line, then a line that sums up. */
import type { Severity } from '../../service/check/rule';
import { visible } from '../../service/visible';
import { mostToFinish, openFindings, type RelatedPlace, type ReportedFinding, type Tally } from '../check/report';
import { excerpt, isPlain, type WidthOf } from './excerpt';
import type { FormatOptions, Formatter, Summary } from './formatter';

type Colors = FormatOptions['colors'];

const paint = (colors: Colors, severity: Severity) =>
  ({ error: colors.red, warning: colors.yellow, info: colors.blue, hint: colors.cyan })[severity];

function formatFinding(file: string, finding: ReportedFinding, { colors, columns }: FormatOptions, widthOf?: WidthOf): string {
  const { start, end } = finding.range;
  const color = paint(colors, finding.severity);
  const place = `${file}:${start.line + 1}:${start.character + 1}`;
  const number = String(start.line + 1);
  const gutter = ' '.repeat(number.length);
  const last = end.line > start.line ? Infinity : end.character;
  const source = excerpt(finding.line, start.character, last, columns - number.length - 5, widthOf);
  const related = finding.related.map((one) => `  ${gutter} ${colors.dim(relatedLine(one))}\n`);
  return (
    `${colors.bold(visible(place))} ${color(finding.severity)} ${visible(finding.message)} ${colors.dim(`[${finding.code}]`)}\n` +
    `  ${colors.dim(`${number} |`)} ${source.text}\n` +
    `  ${colors.dim(`${gutter} |`)} ${color(source.carets)}\n` +
    related.join('')
  );
}

/** Where else to look, with the words that stand there, unless the message has them. */
function relatedLine({ range, message, words }: RelatedPlace): string {
  const quoted = words === '' || message.includes(words) ? '' : `: “${visible(words)}”`;
  return `line ${range.start.line + 1}: ${visible(message)}${quoted}`;
}

export const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function summary({ tally, tooManyWarnings }: Summary, { fix }: FormatOptions): string {
  const { counts, files, fixed, within } = tally;
  const parts = [
    counts.error > 0 && some(counts.error, 'error'),
    counts.warning > 0 && some(counts.warning, 'warning'),
    counts.info > 0 && some(counts.info, 'note'),
    counts.hint > 0 && some(counts.hint, 'hint'),
  ].filter((part) => part !== false);
  const sentences = [
    fixed > 0 && `${some(fixed, 'finding')} fixed.`,
    parts.length > 0
      ? `${parts.join(', ')} in ${within} of ${some(files.length, 'file')}.`
      : `${some(files.length, 'file')} checked, nothing found.`,
    counts.suppressed > 0 && `${counts.suppressed} suppressed.`,
    counts.fixable > 0 && !fix && `${counts.fixable} can be fixed with --fix.`,
    tooManyWarnings && 'More warnings than --max-warnings allows.',
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

/** What is still to write in which file; of many files only a number. */
function readiness({ files, unfinished, toFinish }: Tally): string {
  if (unfinished > mostToFinish) return `${unfinished} of ${some(files.length, 'file')} are not finished.\n`;
  return toFinish.map(({ file, steps }) => `${visible(`To finish ${file}: ${steps.join('; ')}`)}.\n`).join('');
}

const loadWidth = async (): Promise<WidthOf> => (await import('string-width')).default;

export const formatText: Formatter = {
  printsReadiness: true,
  async file(report, options) {
    const findings = openFindings(report);
    const widthOf = findings.every(({ line }) => isPlain(line.text)) ? undefined : await loadWidth();
    return findings.map((finding) => `${formatFinding(report.file, finding, options, widthOf)}\n`).join('');
  },
  end(result, options) {
    const { counts, files } = result.tally;
    if (files.length === 0) return '';
    const { red, yellow, green } = options.colors;
    const color = counts.error > 0 || result.tooManyWarnings ? red : counts.warning > 0 ? yellow : green;
    return `${color(summary(result, options))}\n${readiness(result.tally)}`;
  },
};
