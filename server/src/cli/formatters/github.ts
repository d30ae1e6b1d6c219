/** Workflow commands of GitHub Actions: each finding stands in the pull request at its line. */
import type { Severity } from '../../service/check/rule';
import { visible } from '../../service/visible';
import { openFindings } from '../check/report';
import type { Formatter } from './formatter';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** A line end would begin another command; it is made visible, as all that hides. */
const escapeData = (text: string): string => visible(text).replaceAll('%', '%25');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function command(level: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}\n`;
}

export const formatGithub: Formatter = {
  file: (report) =>
    openFindings(report)
      .map(({ code, severity, message, range: { start, end } }) => {
        // columns only count where the finding stands in one line
        const columns: Record<string, number> =
          start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
        const place = { file: report.file, line: start.line + 1, endLine: end.line + 1, ...columns };
        return command(levels[severity], { ...place, title: `Review Rationale: ${code}` }, message);
      })
      .join(''),
  end: ({ failures }) =>
    failures.map(({ file, message }) => command('error', file === undefined ? {} : { file }, message)).join(''),
};
