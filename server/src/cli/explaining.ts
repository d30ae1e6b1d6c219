/** The page of a rule, or the table of all of them, for `rationale explain`. */
import { rules } from '../service/rules';
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
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
