/** What can be added where the cursor is: criteria of the cited topics, a disputed item, a record. */
import type { RationaleDocument } from '../document';
import { addItem, addKeys } from '../case/insert';
import { contains, type Span, type TextEdit } from '../text';
import type { Surroundings } from '../workspace';
import { editsFor } from './add-criteria';
import { issueBody } from './completion/key-bodies';
import { issueAt } from './spots';

export interface Addition {
  readonly title: string;
  /** With tab stops. */
  readonly edits: readonly TextEdit[];
}

export function additions(document: RationaleDocument, { start }: Span, surroundings: Surroundings): Addition[] {
  if (document.kind !== 'determination') return [];
  const { issues, records } = document.determination;
  const issue = issueAt(document, start);
  const offered: [string, readonly TextEdit[] | undefined][] = [];
  if (issue) offered.push(['Add criteria of the cited topics', editsFor(document, issue, surroundings)]);
  if (issues && contains({ start: issues.key.start, end: issues.span.end }, start)) {
    offered.push(['Add a disputed item', newItem(document)]);
  }
  if (records && contains({ start: records.key.start, end: records.span.end }, start)) {
    offered.push(['Add a record', newRecord(document)]);
  }
  return offered.flatMap(([title, edits]) => (edits ? [{ title, edits }] : []));
}

function newItem(document: RationaleDocument): readonly TextEdit[] | undefined {
  const lines = issueBody;
  const list = (indent: number) =>
    lines.map((line, at) => `\n${' '.repeat(indent + 2)}${at === 0 ? '- ' : '  '}${line}`).join('');
  return addItem(document, ['issues'], lines) ?? fillBlank(document, list);
}

/** `issues:` with nothing behind it. */
function fillBlank(document: RationaleDocument, list: (indent: number) => string): readonly TextEdit[] | undefined {
  const { issues } = document.determination;
  if (!issues?.empty) return undefined;
  const colon = document.text.indexOf(':', issues.key.end);
  return colon < 0
    ? undefined
    : [{ span: { start: colon + 1, end: Math.max(colon + 1, lineEnd(document.text, colon)) }, newText: list(0) }];
}

const lineEnd = (text: string, at: number): number => {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return text[end - 1] === '\r' ? end - 1 : end;
};

function newRecord(document: RationaleDocument): readonly TextEdit[] | undefined {
  // its place is behind those that are there
  const there = new Set(document.determination.records?.entries.map((entry) => entry.id));
  let name = 'record';
  for (let number = 2; there.has(name); number++) name = `record-${number}`;
  const value = (indent: number) =>
    ['title: $2', 'author: $3', 'date: $4'].map((line) => `\n${' '.repeat(indent + 2)}${line}`).join('');
  return addKeys(document, ['records'], [{ name: `\${1:${name}}`, value }], [...there]);
}
