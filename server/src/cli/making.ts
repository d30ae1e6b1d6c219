/** An empty determination for `rationale new`, with what the workspace's configuration fills in. */
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { newDeterminationText } from '../service/features/new-determination';
import { createWorkspace } from '../service/workspace';
import { meant } from './meant';
import { exitCodes, UsageError, type ExitCode, type Io } from './io';
import { failureLine, reasonOf, shown } from './trouble';
import { createWorkspaceFiles } from './workspace-files';

/** Writes it to the file, or prints it where there is none. */
export async function makeDetermination(file: string | undefined, profile: string | undefined, io: Io): Promise<ExitCode> {
  const path = resolve(io.cwd, file === undefined ? 'new.rationale.yaml' : withEnding(file));
  const { files, refusedFor } = createWorkspaceFiles(io.cwd);
  const surroundings = await createWorkspace(files).surroundings(URI.file(path).toString());
  const refused = refusedFor(path);
  if (refused) {
    io.err(failureLine(refused));
    return exitCodes.failed;
  }
  const known = surroundings.profiles.all().map(({ id }) => id);
  if (profile !== undefined && !known.includes(profile)) {
    throw new UsageError(`There is no letter form “${profile}”. ${meant(profile, known)}Give one of ${known.join(', ')}.`);
  }
  const text = newDeterminationText(profile, surroundings);
  if (file === undefined) {
    io.out(text);
    return exitCodes.fine;
  }
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    io.err(failureLine({ file: shown(path, io.cwd), message: reasonOf(error) }));
    return exitCodes.failed;
  }
  io.out(`${shown(path, io.cwd)}\n`);
  return exitCodes.fine;
}

const withEnding = (file: string): string => (/\.ya?ml$/i.test(basename(file)) ? file : `${file}.rationale.yaml`);
