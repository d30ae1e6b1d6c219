/** Taking a word into the dictionary of the workspace: an edit of its configuration, or a new one beside the determination. */
import { isMap, isScalar, isSeq } from 'yaml';
import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { configurationName } from '../configuration';
import { RationaleDocument } from '../document';
import { afterLast, type TextEdit } from '../text';
import type { Surroundings } from '../workspace';
import { toLspEdits } from './edits';

/** Undefined where there is no place for it: an untitled document, a configuration that cannot be read, an editor that makes no files. */
export function learnWord(
  word: string,
  { uri }: RationaleDocument,
  { configurationUri, configurationText }: Surroundings,
  makesFiles: boolean,
): WorkspaceEdit | undefined {
  if (configurationUri !== undefined) {
    const edit = configurationText === undefined ? undefined : learningEdit(word, configurationText);
    return (
      edit && { changes: { [configurationUri]: toLspEdits(new RationaleDocument(configurationUri, configurationText!), [edit]) } }
    );
  }
  const parsed = URI.parse(uri);
  if (!makesFiles || parsed.scheme === 'untitled') return undefined;
  const file = Utils.joinPath(Utils.dirname(parsed), configurationName).toString();
  const start = { line: 0, character: 0 };
  const insert = { range: { start, end: start }, newText: `dictionary: [${word}]\n` };
  return {
    documentChanges: [
      CreateFile.create(file, { ignoreIfExists: true }),
      TextDocumentEdit.create({ uri: file, version: null }, [insert]),
    ],
  };
}

/** How the text of a configuration takes in a word: into its list, or with a list of its own. */
export function learningEdit(word: string, text: string): TextEdit | undefined {
  const { tree, unreadable } = new RationaleDocument('', text);
  if (unreadable || tree.errors.length > 0 || (tree.contents !== null && !isMap(tree.contents))) return undefined;
  const pair = tree.contents?.items.find(({ key }) => isScalar(key) && key.value === 'dictionary');
  const at = (offset: number, newText: string): TextEdit => ({ span: { start: offset, end: offset }, newText });
  if (tree.contents?.flow) return undefined;
  // a line behind the end of the document is none of it
  const whole = /^(?:\.\.\.|---)/mu.test(text.slice(tree.contents?.range?.[1] ?? text.length)) ? undefined : text.length;
  if (!pair)
    return whole === undefined
      ? undefined
      : at(whole, `${text === '' || text.endsWith('\n') ? '' : '\n'}dictionary: [${word}]\n`);
  const list = pair.value;
  if (!isSeq(list) || !list.range) return undefined;
  const last = list.items.at(-1);
  const end = isScalar(last) ? last.range?.[1] : undefined;
  if (list.flow) return end === undefined ? at(list.range[0] + 1, word) : at(end, `, ${word}`);
  if (end === undefined) return undefined;
  const line = text.indexOf('\n', end);
  const before = afterLast(text.slice(0, (last as { range: readonly number[] }).range[0]), '\n');
  return at(line < 0 ? text.length : line, `\n${/^[ \t]*-[ \t]+/.exec(before)?.[0] ?? '- '}${word}`);
}
