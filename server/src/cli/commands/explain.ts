/** `rationale explain`: the page of a rule, or the table of all of them. */
import { exitCodes } from '../io';
import type { AddCommand } from './command';

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
      const { explaining } = await import('../tasks');
      const { explain } = await explaining();
      io.out(explain(code));
      finish(exitCodes.fine);
    });
};
