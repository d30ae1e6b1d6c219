/** Trouble with the configuration and the files it names, told with its place. */
import { URI } from 'vscode-uri';
import type { FileProblem } from '../../service/workspace';
import { shown, type Failure } from '../trouble';

/** A configuration that is half right checks by rules nobody chose: that is a failure, other trouble is a note. */
export const isSerious = (problem: FileProblem, configurationUri: string | undefined): boolean =>
  problem.uri === configurationUri;

/** `text` is the file's, to find the line; undefined when it is gone. */
export function describeProblem(
  { uri, message, span: { start: offset } }: FileProblem,
  text: string | undefined,
  cwd: string,
): Failure {
  const before = (text ?? '').slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  return { file: `${shown(URI.parse(uri).fsPath, cwd)}:${line}:${column}`, message };
}
