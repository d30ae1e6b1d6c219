/** `rationale explain`: the page of a rule, or the table of all of them. */
import type { Rule } from '../../service/check/rule';
import { exitCodes, UsageError } from '../io';
import type { AddCommand } from './command';
import { meant } from './options';

const examples = `
Examples:
  rationale explain                      the table of all rules
  rationale explain decision-conflict    what the rule checks, why, and how to answer it
`;

export const addExplain: AddCommand = (program, io, finish) => {
  program
    .command('explain')
    .summary('explain a rule, or list all rules')
    .description('Prints the page of a rule: what it checks, why, with examples. Without a code, the table of all rules.')
    .argument('[CODE]', 'the code of a rule, as it stands behind a finding')
    .addHelpText('after', examples)
    .action(async (code: string | undefined) => {
      const { rules } = await import('../../service/rules');
      if (code === undefined) io.out(table(rules));
      else io.out(page(code, rules, (await import('../pages')).pageOf));
      finish(exitCodes.fine);
    });
};

function page(code: string, rules: readonly Rule[], pageOf: (code: string) => string | undefined): string {
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

function table(rules: readonly Rule[]): string {
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
