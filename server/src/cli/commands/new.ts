/** `rationale new`: an empty determination, with what the workspace's configuration fills in. */
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { exitCodes, UsageError } from '../io';
import type { AddCommand } from './command';
import { failureLine, reasonOf, shown } from '../trouble';
import { meant } from './options';

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
      const { URI } = await import('vscode-uri');
      const { createFiles } = await import('../../platform/files');
      const { createWorkspace } = await import('../../service/workspace');
      const { newDeterminationText } = await import('../../service/features/new-determination');
      const path = resolve(io.cwd, file === undefined ? 'new.rationale.yaml' : withEnding(file));
      const surroundings = await createWorkspace(createFiles()).surroundings(URI.file(path).toString());
      const known = surroundings.profiles.all().map(({ id }) => id);
      if (profile !== undefined && !known.includes(profile)) {
        throw new UsageError(`There is no letter form “${profile}”. ${meant(profile, known)}Give one of ${known.join(', ')}.`);
      }
      const text = newDeterminationText(profile, surroundings);
      if (file === undefined) {
        io.out(text);
        return finish(exitCodes.fine);
      }
      try {
        await writeFile(path, text, { flag: 'wx' });
      } catch (error) {
        io.err(failureLine({ file: shown(path, io.cwd), message: reasonOf(error) }));
        return finish(exitCodes.failed);
      }
      io.out(`${shown(path, io.cwd)}\n`);
      finish(exitCodes.fine);
    });
};

const withEnding = (file: string): string => (/\.ya?ml$/i.test(basename(file)) ? file : `${file}.rationale.yaml`);
