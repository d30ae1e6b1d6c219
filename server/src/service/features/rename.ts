/** Renames a record of the document, or a guideline of the workspace, with all uses. */
import { TextDocumentEdit, type Position, type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../document';
import { scalar } from '../model/yaml-text';
import type { Span } from '../text';
import type { Surroundings } from '../workspace';
import { placesInFile } from './definition';
import { namedAt, ownId, placesOf, type Named } from './references';
import { recordOf } from './spots';

/** Undefined where nothing can be renamed. */
export function prepareRename(
  document: RationaleDocument,
  position: Position,
  { library }: Surroundings,
): { range: Range; placeholder: string } | undefined {
  const named = namedAt(document, document.offsetAt(position));
  if (!named) return undefined;
  const own = named.kind === 'record' ? recordOf(document, named.key) : isOwn(document, named) || library.entry(named.key)?.uri;
  return own ? { range: document.rangeOf(named.span), placeholder: named.key } : undefined;
}

export type RenameResult = { readonly edit: WorkspaceEdit } | { readonly refused: string };

/** The guideline that the file itself holds. */
const isOwn = (document: RationaleDocument, { key }: Pick<Named, 'key'>): boolean =>
  document.kind === 'guideline' && ownId(document)?.key === key;

/** What prose can name: letters and digits, with `-`, `_`, `.` or `/` between them. */
const validKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?$/u;
/** In UTF-16 code units; longer ones nobody can tell apart. */
const longestKey = 100;

/** `others`: the other determinations and the library files of the workspace. */
export function rename(
  document: RationaleDocument,
  position: Position,
  newName: string,
  surroundings: Surroundings,
  others: readonly RationaleDocument[] = [],
): RenameResult {
  const named = namedAt(document, document.offsetAt(position));
  if (!named) return { refused: 'Put the cursor on the key of a record or a guideline.' };
  const name = newName.trim();
  const trouble = troubleWith(name, named, document, surroundings);
  if (trouble !== undefined) return { refused: trouble };
  const beyond = named.kind === 'guideline' ? others.filter(({ uri }) => uri !== document.uri) : [];
  const edits = [document, ...beyond]
    .map((one) => ({ document: one, edits: editsIn(one, named, name) }))
    .filter((one) => one.edits.length > 0);
  return {
    edit: {
      // a client that knows versions takes these, and refuses them when somebody has typed meanwhile
      documentChanges: edits.map((one) =>
        TextDocumentEdit.create({ uri: one.document.uri, version: one.document.version || null }, one.edits),
      ),
      changes: Object.fromEntries(edits.map((one) => [one.document.uri, one.edits])),
    },
  };
}

function editsIn(document: RationaleDocument, named: Named, name: string): TextEdit[] {
  const { uri, text } = document;
  const edit = (span: Span, newText: string): TextEdit => ({ range: document.rangeOf(span), newText });
  // references in other notations are documents by their name only
  if (/\.json$/i.test(uri)) return placesInFile(uri, text, named.key).map((span) => edit(span, JSON.stringify(name)));
  if (/\.bib$/i.test(uri)) return placesInFile(uri, text, named.key).map((span) => edit(span, name));
  return placesOf(document, named).map(({ span, inProse }) => edit(span, inProse ? name : written(text, span, named.key, name)));
}

function troubleWith(
  name: string,
  { key, kind }: Named,
  document: RationaleDocument,
  { library }: Surroundings,
): string | undefined {
  if (name.length > longestKey) return `That is too long for a key. Use at most ${longestKey} letters and digits.`;
  if (!validKey.test(name)) return 'Use letters and digits, with “-”, “_” or “.” between them, so that prose can name it.';
  if (kind === 'guideline' && name.includes('/')) return 'Leave out “/”: it parts a guideline from its topics and criteria.';
  if (name === key) return 'That is its name already.';
  if (recordOf(document, name)) return `There is a record “${name}” already. Choose another name.`;
  if (library.get(name)) return `There is a guideline “${name}” already. Choose another name.`;
  if (kind === 'guideline' && !isOwn(document, { key })) {
    const entry = library.entry(key);
    if (!entry) return `“${key}” is in no library. Use a fix to cite one that is.`;
    if (entry.uri === undefined) return `“${key}” comes with Review Rationale and keeps its name.`;
  }
  return undefined;
}

/** In quotation marks where the key was, or where YAML would read the name as a number, a truth or nothing. */
function written(text: string, { start, end }: Span, key: string, name: string): string {
  const before = text.slice(start, end);
  if (before !== key) return before.includes(key) ? before.replace(key, () => name) : scalar(name, true);
  const isPart = /["'/]/.test(text.charAt(start - 1)) || /["'/]/.test(text.charAt(end));
  return isPart ? name : scalar(name, true);
}
