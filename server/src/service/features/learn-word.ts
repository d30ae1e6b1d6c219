/** Taking a word into the words of the workspace: a line more in its list, or a list of its own that the configuration names. */
import { isMap } from 'yaml';
import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import { configurationName } from '../configuration';
import { RationaleDocument } from '../document';
import { isName } from '../globs';
import type { TextEdit } from '../text';
import { learningEdit } from '../word-lists';
import type { Surroundings } from '../workspace';
import { toLspEdits } from './edits';

const listName = 'words.txt';

/** Undefined where there is no place for it: an untitled document, a configuration that cannot be read, an editor that makes no files. */
export function learnWord(
  word: string,
  { uri }: RationaleDocument,
  { configuration, configurationUri, configurationText, wordLists: [list] = [] }: Surroundings,
  makesFiles: boolean,
): WorkspaceEdit | undefined {
  if (list)
    return { changes: { [list.uri]: toLspEdits(new RationaleDocument(list.uri, list.text), [learningEdit(word, list.text)]) } };
  const own = URI.parse(uri);
  if (!makesFiles || own.scheme === 'untitled') return undefined;
  const folder = Utils.dirname(configurationUri === undefined ? own : URI.parse(configurationUri));
  const at = (name: string): string => Utils.resolvePath(folder, name).toString();
  const named = configuration.words;
  if (named) return named.length === 1 && isName(named[0]!) ? { documentChanges: begin(at(named[0]!), `${word}\n`) } : undefined;
  const beginning = begin(at(listName), `${word}\n`);
  if (configurationUri === undefined) return { documentChanges: [...begin(at(configurationName), naming), ...beginning] };
  const edit = configurationText === undefined ? undefined : namingEdit(configurationText);
  if (!edit) return undefined;
  const edits = toLspEdits(new RationaleDocument(configurationUri, configurationText!), [edit]);
  return { documentChanges: [TextDocumentEdit.create({ uri: configurationUri, version: null }, edits), ...beginning] };
}

const naming = `words: [${listName}]\n`;

/** A file made with its first line; where it is there already, the line comes on top. */
function begin(uri: string, newText: string): [CreateFile, TextDocumentEdit] {
  const start = { line: 0, character: 0 };
  return [
    CreateFile.create(uri, { ignoreIfExists: true }),
    TextDocumentEdit.create({ uri, version: null }, [{ range: { start, end: start }, newText }]),
  ];
}

/** How the text of a configuration names the list: at its end. Undefined where a line there would be none of it. */
export function namingEdit(text: string): TextEdit | undefined {
  const { tree, unreadable } = new RationaleDocument('', text);
  const root = tree.contents;
  if (unreadable || tree.errors.length > 0 || (root !== null && (!isMap(root) || root.flow))) return undefined;
  if (/^(?:\.\.\.|---)/mu.test(text.slice(root?.range?.[1] ?? text.length))) return undefined;
  const newText = `${text === '' || text.endsWith('\n') ? '' : '\n'}${naming}`;
  return { span: { start: text.length, end: text.length }, newText };
}
