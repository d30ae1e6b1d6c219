/** Where the cursor is in terms of the format: the path to what is being typed, what stands beside it, and the readable document around it. */
import { treeOf } from '../../model/unreadable';
import { isMap, type Document } from 'yaml';
import type { RationaleDocument } from '../../document';
import { follow } from '../../model/aliases';
import type { Span } from '../../text';
import { repair } from './repair';
import { mark, proseKeys, type Typing } from './typing';
import { keyName, nodeSpan, placeInTree, type Path } from '../tree';

export interface Place extends Omit<Typing, 'text'> {
  /** To the value being typed; of a key or word, to the map it stands in (or would). */
  readonly path: Path;
  /** Keys that stand beside the one being typed. */
  readonly siblings: ReadonlySet<string>;
}

/** Undefined where nothing can be typed that the format knows of. */
export const placeAt = (document: RationaleDocument, offset: number): Place | undefined =>
  atPlace(document, offset, (place) => place);

/** With the document whose line at the cursor was made readable: its model tells what surrounds the place. */
export function atPlace<T>(
  document: RationaleDocument,
  offset: number,
  use: (place: Place, readable: RationaleDocument) => T,
): T | undefined {
  if (document.unreadable) return undefined;
  const { text, ...typing } = repair(document.text, offset, () => asWritten(document));
  const at = typing.mark;
  if (typing.at === 'none') return undefined;
  if (typing.at === 'comment') return use({ ...typing, path: [], siblings: new Set() }, document);
  if (typing.at === 'prose')
    return use({ ...typing, path: prosePath(document, at, typing.prose!), siblings: new Set() }, document);
  return document.supposing(text, (readable) => {
    const place = placeOfMark(readable, at, typing);
    return place && use(place, readable);
  });
}

/** The tree without its slips mended: what is half written at the cursor is mended here in its own way. */
function asWritten(document: RationaleDocument): Document {
  const read = document.slips.length > 0 ? treeOf(document.text) : undefined;
  return read && 'tree' in read ? read.tree : document.tree;
}

function placeOfMark(readable: RationaleDocument, at: number, typing: Omit<Typing, 'text'>): Place | undefined {
  if (readable.unreadable) return undefined;
  const found = placeInTree(readable.tree, at);
  const isKey = found.on === 'key';
  if (isKey ? found.path.at(-1) !== mark : !isMark(found.node)) return undefined;
  const path = isKey ? found.path.slice(0, -1) : found.path;
  if (typing.at === 'value' && readable.kind === 'determination' && proseKeys.has(String(path.at(-1)))) {
    return { ...typing, at: 'prose', prose: typing.typed, path, siblings: new Set() };
  }
  return { ...typing, path, siblings: siblingsAt(readable, isKey ? path : path.slice(0, -1)) };
}

const isMark = (node: unknown): boolean => (node as { value?: unknown } | undefined)?.value === mark;

function siblingsAt(document: RationaleDocument, path: Path): Set<string> {
  let node = follow(document.tree, document.tree.contents);
  for (const step of path) {
    if (isMap(node)) node = follow(document.tree, node.items.find((pair) => keyName(pair) === String(step))?.value);
    else node = follow(document.tree, (node as unknown as { items?: unknown[] } | undefined)?.items?.[Number(step)]);
  }
  const names = isMap(node) ? node.items.map(keyName) : [];
  return new Set(names.filter((name): name is string => name !== undefined && name !== mark));
}

/** The path of a text of the writer's; where the tree has lost it, its key alone. */
function prosePath(document: RationaleDocument, at: number, prose: Span): Path {
  const found = placeInTree(document.tree, at);
  if (found.on === 'key' || (found.node?.range && nodeSpan(found.node).start >= at)) return found.path;
  const key = /(?<![\w-])([\w-]+)\s*:/.exec(document.text.slice(at, prose.start))?.[1];
  return key ? [key] : [];
}
