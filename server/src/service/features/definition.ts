/** Where a citation, record or criterion is defined: in the document, in a file of the workspace, or in the shipped library as a read-only text. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import { isMap, isScalar, isSeq, stringify, type Node } from 'yaml';
import type { RationaleDocument } from '../document';
import { shippedGuidelines } from '../library/shipped';
import { readLibraryFile } from '../library/sources';
import { treeOf } from '../model/unreadable';
import type { Surroundings } from '../workspace';
import { contains, type Span } from '../text';
import type { DefinitionTarget, Sought } from './feature';
import { namedAt } from './references';
import { citationSpot, issueAt, recordOf } from './spots';
import { nodeSpan, pairOf } from './tree';

const scheme = 'rationale-library';

export function definition(document: RationaleDocument, position: Position, surroundings: Surroundings): DefinitionTarget[] {
  const sought = soughtAt(document, document.offsetAt(position));
  if (!sought) return [];
  const origin = document.rangeOf(sought.span);
  const record = sought.record ? recordOf(document, sought.id) : undefined;
  if (record) return [{ kind: 'here', origin, range: document.rangeOf(record.key) }];
  const entry = surroundings.library.entry(sought.id);
  if (!entry) return [];
  if (entry.uri !== undefined) return [{ kind: 'file', origin, uri: entry.uri, sought }];
  const uri = shippedUri(sought.id);
  const text = shippedGuideline(uri);
  return text === undefined ? [] : [{ kind: 'shipped', origin, uri, text, range: rangeInFile(uri, text, sought) }];
}

function soughtAt(
  document: RationaleDocument,
  offset: number,
): (Sought & { readonly span: Span; readonly record: boolean }) | undefined {
  if (document.kind === 'guideline') {
    const named = namedAt(document, offset);
    return named && { id: named.key, span: named.span, record: false };
  }
  if (document.kind !== 'determination') return undefined;
  for (const { criterion } of issueAt(document, offset)?.criteria?.entries ?? []) {
    if (!criterion?.value || !contains(criterion.span, offset)) continue;
    const [id = '', topic, name] = criterion.value.trim().split('/');
    return topic === undefined ? undefined : { id, topic, criterion: name, span: criterion.span, record: false };
  }
  const topic = issueAt(document, offset)?.guidelineBasis?.entries.find(
    (entry) => entry.topic && contains(entry.topic.span, offset),
  );
  if (topic?.cite?.value && topic.topic?.value)
    return { id: topic.cite.value, topic: topic.topic.value, span: topic.topic.span, record: false };
  const spot = citationSpot(document, offset);
  if (!spot) return undefined;
  return { id: spot.use.key, section: spot.section, span: spot.span, record: spot.use.by !== 'cite' };
}

export const shippedUri = (id: string): string => `${scheme}:/${encodeURIComponent(id)}.guideline.yaml`;

/** The text of a `rationale-library:` document; undefined where no shipped entry has that name. */
export function shippedGuideline(uri: string): string | undefined {
  const name = /^rationale-library:\/*([^/].*)\.guideline\.ya?ml$/.exec(uri)?.[1];
  const guideline = name === undefined ? undefined : shippedGuidelines.find((one) => one.id === decoded(name));
  if (!guideline) return undefined;
  const lines = [
    'Comes with Review Rationale: citation data only, no text of the guideline.',
    'To change it, put an entry with the same id into your own library.',
  ];
  return `${lines.map((line) => `# ${line}\n`).join('')}${stringify(guideline, { lineWidth: 0 })}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Where in the text of a library file (YAML, CSL-JSON, BibTeX) the sought thing stands; its start when it is not found. */
export function rangeInFile(uri: string, text: string, sought: Sought): Range {
  const document = TextDocument.create(uri, 'guideline', 0, text);
  const span = spanInFile(uri, text, sought) ?? { start: 0, end: 0 };
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function spanInFile(uri: string, text: string, sought: Sought): Span | undefined {
  if (/\.ya?ml$/i.test(uri)) return inYaml(text, sought);
  return readLibraryFile(uri, text).entries.find(({ guideline }) => guideline.id === sought.id)?.span;
}

/** Where a reference file (CSL-JSON, BibTeX) names a key: at its entry, and where another takes fields from it. */
export function placesInFile(uri: string, text: string, id: string): Span[] {
  const { entries, uses = [] } = readLibraryFile(uri, text);
  return [
    ...entries.filter(({ guideline }) => guideline.id === id).flatMap(({ span }) => span ?? []),
    ...uses.filter(({ key }) => key === id).map(({ span }) => span),
  ];
}

function inYaml(text: string, { id, section, topic, criterion }: Sought): Span | undefined {
  const read = treeOf(text);
  if ('unreadable' in read) return undefined;
  const root = read.tree.contents;
  const name = pairOf(root, 'id')?.value;
  const whole = isScalar(name) && String(name.value) === id ? name : undefined;
  const list = (node: unknown, key: string) => {
    const value = pairOf(node, key)?.value;
    return isSeq(value) ? (value.items as Node[]) : [];
  };
  const found =
    (criterion &&
      topic &&
      findDeep(
        list(root, 'topics').find((one) => idOf(one) === topic),
        criterion,
      )) ||
    (topic && list(root, 'topics').find((one) => idOf(one) === topic)) ||
    (section && list(root, 'sections').find((one) => nameOf(one)?.toLowerCase() === section.toLowerCase())) ||
    whole;
  if (!found || !(found as Node).range) return undefined;
  const span = nodeSpan(found as Node);
  const end = text.indexOf('\n', span.start);
  return { start: span.start, end: end < 0 ? span.end : Math.min(end, span.end) };
}

const idOf = (node: unknown): string | undefined =>
  isMap(node) && node.get('id') !== undefined ? String(node.get('id')) : undefined;
const nameOf = (node: unknown): string | undefined =>
  isScalar(node) ? String(node.value) : isMap(node) ? String(node.get('name')) : undefined;

/** A criterion, in the topic or in a group of it. */
function findDeep(node: unknown, id: string): Node | undefined {
  const criteria = pairOf(node, 'criteria')?.value;
  for (const one of isSeq(criteria) ? criteria.items : []) {
    if (idOf(one) === id && !pairOf(one, 'criteria')) return one as Node;
    const deeper = findDeep(one, id);
    if (deeper) return deeper;
  }
  return undefined;
}
