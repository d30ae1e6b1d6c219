/** Where a guideline or a record is named, in this document and in others. */
import { DocumentHighlightKind, type DocumentHighlight, type Location, type Position } from 'vscode-languageserver-types';
import { isScalar } from 'yaml';
import type { RationaleDocument } from '../document';
import { contains, type Span } from '../text';
import type { Surroundings } from '../workspace';
import { recordKeyAt, recordOf } from './spots';
import { nodeSpan, pairOf } from './tree';
import { useAt, usesOf } from '../case/cited';

/** What has a name that others use. */
export interface Named {
  readonly key: string;
  readonly kind: 'record' | 'guideline';
  /** The place the offset is on. */
  readonly span: Span;
}

/** The record or guideline whose name the offset is on. */
export function namedAt(document: RationaleDocument, offset: number): Named | undefined {
  if (document.kind === 'guideline') {
    const named = idsIn(document).find((one) => contains(one.span, offset));
    return named && { ...named, kind: 'guideline' };
  }
  if (document.kind !== 'determination') return undefined;
  const record = recordKeyAt(document, offset);
  if (record) return { key: record.id, kind: 'record', span: record.key };
  const use = useAt(document, offset);
  if (!use) return undefined;
  const isRecord = use.by === 'record' || (use.by === 'prose' && recordOf(document, use.key) !== undefined);
  return { key: use.key, kind: isRecord ? 'record' : 'guideline', span: use.span };
}

interface Id {
  readonly key: string;
  readonly span: Span;
}

/** The id of a guideline file. */
export const ownId = (document: RationaleDocument): Id | undefined => idUnder(document, 'id');

/** Its own id, and that of the edition that superseded it. */
const idsIn = (document: RationaleDocument): Id[] =>
  [idUnder(document, 'id'), idUnder(document, 'superseded_by')].filter((one) => one !== undefined);

function idUnder(document: RationaleDocument, name: string): Id | undefined {
  const id = pairOf(document.tree.contents, name)?.value;
  return isScalar(id) && id.range && typeof id.value === 'string' ? { key: id.value, span: nodeSpan(id) } : undefined;
}

export interface NamedPlace {
  readonly span: Span;
  /** In the writer's words, where a key is never in quotation marks. */
  readonly inProse: boolean;
}

/** Uses of what is named, its own key among them where it stands in the document. */
export function placesOf(document: RationaleDocument, { key, kind }: Pick<Named, 'key' | 'kind'>): NamedPlace[] {
  const asKey = (span: Span): NamedPlace => ({ span, inProse: false });
  if (document.kind === 'guideline') {
    return kind === 'guideline' ? idsIn(document).flatMap((one) => (one.key === key ? [asKey(one.span)] : [])) : [];
  }
  if (document.kind !== 'determination') return [];
  const record = recordOf(document, key);
  const uses = usesOf(document).filter((use) => {
    if (use.key !== key) return false;
    const isRecord = use.by === 'record' || (use.by === 'prose' && record !== undefined);
    return isRecord === (kind === 'record');
  });
  return [
    ...(kind === 'record' && record ? [asKey(record.key)] : []),
    ...uses.map(({ span, by }) => ({ span, inProse: by === 'prose' })),
  ];
}

export const spansOf = (document: RationaleDocument, named: Pick<Named, 'key' | 'kind'>): Span[] =>
  placesOf(document, named).map(({ span }) => span);

/** `others`: the other documents of the workspace. Names of records count in their own document only. */
export function references(
  document: RationaleDocument,
  position: Position,
  _surroundings: Surroundings,
  others: readonly RationaleDocument[] = [],
): Location[] {
  const named = namedAt(document, document.offsetAt(position));
  if (!named) return [];
  const documents = named.kind === 'record' ? [document] : [document, ...others.filter((other) => other.uri !== document.uri)];
  return documents.flatMap((one) => spansOf(one, named).map((span) => ({ uri: one.uri, range: one.rangeOf(span) })));
}

export function documentHighlights(document: RationaleDocument, position: Position): DocumentHighlight[] {
  const named = namedAt(document, document.offsetAt(position));
  if (!named) return [];
  return spansOf(document, named).map((span, index) => ({
    range: document.rangeOf(span),
    kind: named.kind === 'record' && index === 0 ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
