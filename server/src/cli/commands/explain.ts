/** `rationale explain`: the page of a rule, the table of all of them, or what is understood of a text. */
import { readText } from '../read';
import { exitCodes, UsageError } from '../io';
import type { AddCommand } from './command';

const examples = `
Examples:
  rationale explain                      the table of all rules
  rationale explain decision-conflict    what the rule checks, why, and how to answer it
  rationale explain --text note.txt      which findings, treatments and tests a text tells of, and which words decided it
`;

export const addExplain: AddCommand = (program, io, finish) => {
  program
    .command('explain')
    .summary('explain a rule, or list all rules')
    .description('Prints the page of a rule: what it checks, why, with examples. Without a code, the table of all rules.')
    .argument('[CODE]', 'the code of a rule, as it stands behind a finding')
    .option('--text <FILE>', 'print what is understood of the text in a file, to see why a rule speaks')
    .addHelpText('after', examples)
    .action(async (code: string | undefined, { text }: { readonly text?: string }) => {
      const { explaining } = await import('../tasks');
      const { explain, understood } = await explaining();
      io.out(text === undefined ? explain(code) : understood(textIn(text)));
      finish(exitCodes.fine);
    });
};

function textIn(path: string): string {
  const read = readText(path);
  if (!read.ok) throw new UsageError(`${path}: ${read.message}`);
  return read.source.text;
}
