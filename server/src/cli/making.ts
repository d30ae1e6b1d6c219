/** An empty determination for `rationale new`, with what the workspace's configuration fills in. */
import { basename, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { createFiles } from '../platform/files';
import { newDeterminationText } from '../service/features/new-determination';
import { createWorkspace } from '../service/workspace';
import { createTelling } from './check/problems';
import { meant } from './meant';
import { exitCodes, UsageError, type ExitCode, type Io } from './io';
import { failureLine, line, reasonOf, shown } from './trouble';
import { writeNew } from './write';

/** Writes it to the file, or prints it where there is none. */
export async function makeDetermination(file: string | undefined, profile: string | undefined, io: Io): Promise<ExitCode> {
  const path = resolve(io.cwd, file === undefined ? 'new.rationale.yaml' : withEnding(file));
  const files = createFiles();
  const surroundings = await createWorkspace(files).surroundings(URI.file(path).toString());
  const known = surroundings.profiles.all().map(({ id }) => id);
  if (profile !== undefined && !known.includes(profile)) {
    throw new UsageError(`There is no letter form “${profile}”. ${meant(profile, known)}Give one of ${known.join(', ')}.`);
  }
  const { failures, notes } = await createTelling(files, io.cwd)(surroundings);
  for (const failure of [...notes, ...failures]) io.err(failureLine(failure));
  const fine = failures.length > 0 ? exitCodes.failed : exitCodes.fine;
  const text = newDeterminationText(profile, surroundings);
  if (file === undefined) {
    io.out(text);
    return fine;
  }
  try {
    await writeNew(path, text);
  } catch (error) {
    io.err(failureLine({ file: shown(path, io.cwd), message: reasonOf(error) }));
    return exitCodes.failed;
  }
  io.out(line(shown(path, io.cwd)));
  return fine;
}

const withEnding = (file: string): string => (/\.ya?ml$/i.test(basename(file)) ? file : `${file}.rationale.yaml`);
