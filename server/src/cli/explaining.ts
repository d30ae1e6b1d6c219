/** The page of a rule, the table of all of them, or what is understood of a text, for `rationale explain`. */
import { mentions } from '../service/prose/clinical/mentions';
import { rules } from '../service/rules';
import type { Span } from '../service/text';
import { meant } from './meant';
import { UsageError } from './io';
import { pageOf } from './pages';

export const explain = (code: string | undefined): string => (code === undefined ? table() : page(code));

function page(code: string): string {
  const rule = rules.find((one) => one.code === code);
  if (!rule) {
    const close = meant(
      code,
      rules.map((one) => one.code),
    );
    throw new UsageError(`There is no rule “${code}”. ${close}Run "rationale explain" for the list.`);
  }
  const text = pageOf(code) ?? `# ${rule.title} (\`${code}\`)\n\n${rule.summary}\n\n${rule.sources.join('; ')}\n`;
  return text.endsWith('\n') ? text : `${text}\n`;
}

function table(): string {
  const fixes = { safe: 'yes', review: 'in the editor', no: '' } as const;
  const rows = rules.map((rule) => [rule.code, rule.default === false ? 'off' : rule.severity, fixes[rule.fixable], rule.title]);
  const all = [['CODE', 'SEVERITY', 'FIX', 'WHAT IT FINDS'], ...rows];
  return columns(all);
}

/** Each mention of a text in a row: whether it is there, what it is, its part of the body and the words that decided. */
export function understood(text: string): string {
  const rows = mentions(text).map(({ status, concept, kind, regions, sides, span, cue, outcomes }) => [
    status,
    `${concept} (${kind})`,
    [...new Set([...sides, ...regions])].join(', '),
    `“${words(text, span)}”`,
    cue ? `by “${words(text, cue)}”` : '',
    outcomes.join(', '),
  ]);
  return columns([['STATUS', 'WHAT', 'WHERE', 'WORDS', 'WHY', 'OUTCOME'], ...rows]);
}

const words = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, ' ');

/** Rows under one another, the last column ragged. */
function columns(rows: readonly (readonly string[])[]): string {
  const last = rows[0]!.length - 1;
  const widths = rows[0]!.map((_, column) => (column === last ? 0 : Math.max(...rows.map((row) => row[column]!.length))));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
