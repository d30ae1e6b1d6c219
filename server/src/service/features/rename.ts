/** Renames a record of the document, or a guideline of the workspace, with all uses. */
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { RationaleDocument } from '../document';
import { scalar } from '../model/yaml-text';
import type { Span } from '../text';
import type { Surroundings } from '../workspace';
import { spanInFile } from './definition';
import { namedAt, ownId, spansOf, type Named } from './references';
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
  const changes: Record<string, TextEdit[]> = {};
  const add = (one: RationaleDocument, spans: readonly Span[]) => {
    const edits = spans.map((span) => ({
      range: one.rangeOf(span),
      newText: written(one.text.slice(span.start, span.end), named.key, name),
    }));
    if (edits.length > 0) changes[one.uri] = [...(changes[one.uri] ?? []), ...edits];
  };
  add(document, spansOf(document, named));
  if (named.kind === 'guideline') {
    for (const other of others) {
      if (other.uri !== document.uri) add(other, isLibraryFile(other) ? inLibrary(other, named.key) : spansOf(other, named));
    }
  }
  return { edit: { changes } };
}

/** References in other notations, which are read as determinations by their name only. */
const isLibraryFile = (document: RationaleDocument): boolean => /\.(?:json|bib)$/i.test(document.uri);

function inLibrary(document: RationaleDocument, id: string): Span[] {
  const span = spanInFile(document.uri, document.text, { id });
  return span ? [span] : [];
}

function troubleWith(
  name: string,
  { key, kind }: Named,
  document: RationaleDocument,
  { library }: Surroundings,
): string | undefined {
  if (!validKey.test(name)) return 'Use letters and digits, with “-”, “_” or “.” between them, so that prose can name it.';
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

/** In quotation marks where the key was, or where YAML needs them. */
function written(before: string, key: string, name: string): string {
  if (before === key) return scalar(name) === name ? name : scalar(name);
  return before.includes(key) ? before.replace(key, () => name) : scalar(name);
}
