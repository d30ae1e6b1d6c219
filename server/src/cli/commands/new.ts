/** `rationale new`: an empty determination, with what the workspace's configuration fills in. */
import type { AddCommand } from './command';

const examples = `
Examples:
  rationale new CM16-0000001                       writes CM16-0000001.rationale.yaml
  rationale new --profile ca-dwc-imr/2014 old.rationale.yaml
  rationale new                                    prints it

A file that is already there is never overwritten.
`;

export const addNew: AddCommand = (program, io, finish) => {
  program
    .command('new')
    .summary('start an empty determination')
    .description('Writes an empty determination of a letter form. Without FILE it is printed.')
    .argument('[FILE]', 'the file to make; “.rationale.yaml” is added where the name has no ending')
    .option('--profile <profile>', 'the letter form; otherwise the one of rationale.config.yaml')
    .addHelpText('after', examples)
    .action(async (file: string | undefined, { profile }: { profile?: string }) => {
      const { making } = await import('../tasks');
      finish(await (await making()).makeDetermination(file, profile, io));
    });
};
