/**
 * A determination as plain data → its YAML, in the house style: keys in the order of the format, prose as block scalars,
 * short lists on one line, everything quoted that YAML would read as something else. Parsing gives the data back exactly.
 */
import { Document, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type * as z from 'zod';
import { isEscaped } from './block';
import {
  caseSchema,
  criterionEntrySchema,
  determinationSchema,
  guidelineEntrySchema,
  issueSchema,
  recordSchema,
  reviewerSchema,
} from './schemas/determination';

/** The data of a determination, as YAML gives it. */
export type PlainDetermination = z.infer<typeof determinationSchema>;
export type PlainIssue = z.infer<typeof issueSchema>;
export type PlainGuidelineEntry = z.infer<typeof guidelineEntrySchema>;
export type PlainBasis = NonNullable<PlainIssue['guideline_basis']>;

/** Where a value stands in the data: keys and list indices from the root. */
export type DataPath = readonly (string | number)[];

/** A comment above a value; the writer of the determination sees it, the letter never does. */
export interface PlacedComment {
  readonly path: DataPath;
  readonly text: string;
}

/** What is written in sentences. */
export const proseKeys: ReadonlySet<unknown> = new Set(['case_summary', 'rationale', 'evidence', 'notes']);
/** A longer list stands one item a line. */
const lineLimit = 100;

const keysOf = (schema: { readonly shape: object }): readonly string[] => Object.keys(schema.shape);
const orders = {
  determination: keysOf(determinationSchema),
  case: keysOf(caseSchema),
  reviewer: keysOf(reviewerSchema),
  record: keysOf(recordSchema),
  issue: keysOf(issueSchema),
  guideline: keysOf(guidelineEntrySchema),
  criterion: keysOf(criterionEntrySchema),
} as const;

/** The YAML text of a determination. Parsing it gives `data` again, whatever its strings hold. */
export function writeDetermination(data: PlainDetermination, comments: readonly PlacedComment[] = []): string {
  const document = documentOf(inOrder(data, []), undefined);
  if (isMap(document.contents)) partSections(document.contents);
  for (const comment of comments) placeComment(document, comment);
  return document.toString(layout);
}

/** The YAML lines of a value that stands at a path: a list or map, or a single value on its line. */
export function writeValue(data: unknown, path: DataPath): readonly string[] {
  const document = documentOf(
    inOrder(data, path),
    path.findLast((step) => typeof step === 'string'),
  );
  return document.toString(layout).replace(/\n$/, '').split('\n');
}

const layout = { lineWidth: 0, flowCollectionPadding: false, indentSeq: true } as const;

function documentOf(data: unknown, key: unknown): Document {
  const document = new Document(data, { version: '1.2', aliasDuplicateObjects: false });
  style(document.contents as Node | null, key);
  return document;
}

/** The keys that a map at a path may have, in the order of the format. */
export function orderAt(path: DataPath): readonly string[] | undefined {
  const [first, , third] = path;
  if (path.length === 0) return orders.determination;
  if (path.length === 1 && first === 'case') return orders.case;
  if (path.length === 1 && first === 'reviewer') return orders.reviewer;
  if (path.length === 2 && first === 'records') return orders.record;
  if (first !== 'issues') return undefined;
  if (path.length === 2) return orders.issue;
  if (path.length === 4) return third === 'criteria' ? orders.criterion : orders.guideline;
  return undefined;
}

/** The same data, its keys in the order of the format; keys the format does not know keep theirs, at the end. */
function inOrder(value: unknown, path: DataPath): unknown {
  if (Array.isArray(value)) return value.map((item, index) => inOrder(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return value;
  const order = orderAt(path) ?? [];
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(value)
    .filter(([, content]) => content !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b));
  // a Map, since an object would put keys that look like numbers first
  return new Map(entries.map(([key, content]) => [key, inOrder(content, [...path, key])]));
}

function style(node: Node | null | undefined, key: unknown): void {
  if (isMap(node)) {
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      style(pair.key, undefined);
      style(pair.value, isScalar(pair.key) ? pair.key.value : undefined);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) style(item as Node, undefined);
    node.flow = onOneLine(node);
  } else if (isScalar(node) && typeof node.value === 'string') styleWords(node as Scalar<string>, key);
}

function styleWords(node: Scalar<string>, key: unknown): void {
  if (isEscaped(node.value)) node.type = 'QUOTE_DOUBLE';
  else if (proseKeys.has(key) && node.value.trim() !== '') node.type = 'BLOCK_LITERAL';
  else if (node.value.includes('\n')) node.type = 'QUOTE_DOUBLE';
}

/** Whether a list is short words only, so that it reads well between brackets. */
function onOneLine(list: YAMLSeq): boolean {
  const words = list.items.map((item) => (isScalar(item) && typeof item.value === 'string' ? item.value : undefined));
  if (words.some((word) => word === undefined || word.includes('\n'))) return list.items.length === 0;
  return words.reduce((length, word) => length + word!.length + 2, 0) <= lineLimit;
}

/** A blank line between the parts of the document and between disputed items. */
function partSections(root: YAMLMap): void {
  (root.items as Pair<Node, Node | null>[]).forEach((pair, index) => {
    if (index > 0) pair.key.spaceBefore = true;
    if (isScalar(pair.key) && pair.key.value === 'issues' && isSeq(pair.value))
      pair.value.items.forEach((item, at) => {
        if (at > 0) (item as Node).spaceBefore = true;
      });
  });
}

/** Above the key or list item at the path, or the nearest one there is on the way to it. */
function placeComment(document: Document, { path, text }: PlacedComment): void {
  let node = document.contents as Node | null | undefined;
  let target: Node | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = (node.items as Pair<Node, Node | null>[]).find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      target = pair.key;
      node = pair.value;
    } else if (isSeq(node) && !node.flow && typeof step === 'number' && node.items[step]) {
      node = node.items[step] as Node;
      target = node;
    } else break;
  }
  if (!target) return;
  const line = ` ${text.replace(/\s+/g, ' ')}`;
  target.commentBefore = target.commentBefore ? `${target.commentBefore}\n${line}` : line;
}
