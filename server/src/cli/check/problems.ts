/** Trouble with the configuration and the files it names, told with its place. */
import { URI } from 'vscode-uri';
import { textOf, type FileProblem, type Files, type Surroundings } from '../../service/workspace';
import { shown, type Failure } from '../trouble';

/** A configuration that is half right, or a library half read, checks by what nobody chose: that is a failure, other trouble is a note. */
const isSerious = ({ uri, code }: FileProblem, configurationUri: string | undefined): boolean =>
  uri === configurationUri || code === 'file-missing' || code === 'file-unreadable';

/** Tells of each trouble once. */
export function createTelling(files: Files, cwd: string) {
  const told = new Set<FileProblem>();
  return async ({ problems, configurationUri }: Surroundings): Promise<{ failures: Failure[]; notes: Failure[] }> => {
    const failures: Failure[] = [];
    const notes: Failure[] = [];
    for (const problem of problems) {
      if (told.has(problem)) continue;
      told.add(problem);
      const failure = describeProblem(problem, await textOf(files, problem.uri), cwd);
      (isSerious(problem, configurationUri) ? failures : notes).push(failure);
    }
    return { failures, notes };
  };
}

/** `text` is the file's, to find the line; undefined when it is gone or no text. */
function describeProblem({ uri, message, span: { start: offset } }: FileProblem, text: string | undefined, cwd: string): Failure {
  const file = shown(URI.parse(uri).fsPath, cwd);
  if (text === undefined) return { file, message };
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  return { file: `${file}:${line}:${column}`, message };
}
