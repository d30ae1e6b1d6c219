/** The outline: header, reviewer, records, summary, and each disputed item with its decision. */
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import { isMap, isScalar } from 'yaml';
import type { RationaleDocument } from '../document';
import type { Issue, Part, RecordEntry } from '../model/model';
import type { Span } from '../text';
import { keyName, nodeSpan } from './tree';

type Place = Pick<Part, 'key' | 'span'>;

export function documentSymbols(document: RationaleDocument): DocumentSymbol[] {
  if (document.kind !== 'determination') return keysAsSymbols(document);
  const { determination } = document;
  const found: (DocumentSymbol | undefined)[] = [
    symbol(document, 'Case', determination.case, SymbolKind.Struct, { detail: determination.case?.number?.value }),
    symbol(document, 'Reviewer', determination.reviewer, SymbolKind.Struct, {
      detail: determination.reviewer?.certifiedIn?.items.map((item) => item.value).join(', '),
    }),
    symbol(document, 'Records', determination.records, SymbolKind.Namespace, {
      children: determination.records?.entries.map((entry) => recordSymbol(document, entry)),
    }),
    symbol(document, 'Case summary', determination.caseSummary, SymbolKind.String),
    ...(determination.issues?.items ?? []).map((issue) => issueSymbol(document, issue)),
    symbol(document, 'Notes', determination.notes, SymbolKind.String),
  ];
  return found.filter((one) => one !== undefined).sort((a, b) => a.range.start.line - b.range.start.line);
}

interface More {
  readonly detail?: string | undefined;
  readonly children?: readonly (DocumentSymbol | undefined)[] | undefined;
}

function symbol(
  document: RationaleDocument,
  name: string,
  place: Place | undefined,
  kind: SymbolKind,
  more: More = {},
): DocumentSymbol | undefined {
  if (!place) return undefined;
  const children = more.children?.filter((one) => one !== undefined) ?? [];
  return {
    name: name.trim() === '' ? '…' : name,
    kind,
    range: document.rangeOf(wholeOf(document.text, place)),
    selectionRange: document.rangeOf(place.key),
    ...(more.detail ? { detail: more.detail } : {}),
    ...(children.length > 0 ? { children } : {}),
  };
}

/** From the key to the last word of the value. */
function wholeOf(text: string, { key, span }: Place): Span {
  let end = Math.max(key.end, span.end);
  while (end > key.end && /\s/.test(text[end - 1] ?? '')) end--;
  return { start: Math.min(key.start, span.start), end };
}

const recordSymbol = (document: RationaleDocument, entry: RecordEntry): DocumentSymbol | undefined => {
  const date = entry.date?.value ?? [entry.from?.value, entry.to?.value].filter(Boolean).join(' to ');
  return symbol(document, entry.id, entry, SymbolKind.File, { detail: [entry.title?.value, date].filter(Boolean).join(', ') });
};

function issueSymbol(document: RationaleDocument, issue: Issue): DocumentSymbol | undefined {
  const first = document.text.indexOf('\n', issue.span.start);
  const line = { start: issue.span.start, end: first < 0 ? issue.span.end : Math.min(first, issue.span.end) };
  const key = issue.service && issue.service.value ? issue.service.span : line;
  const place = { key, span: issue.span };
  const service = issue.service?.value?.trim() || `Disputed item ${issue.index + 1}`;
  const name = issue.decision?.value ? `${service} — ${issue.decision.value}` : service;
  const part = (label: string, of: Place | undefined) => symbol(document, label, of, SymbolKind.Property);
  return symbol(document, name, place, SymbolKind.Event, {
    children: [
      part('Claims administrator guideline', issue.claimsAdministratorGuideline),
      part('Guideline basis', issue.guidelineBasis),
      part('Criteria', issue.criteria),
      part('Rationale', issue.rationale),
    ],
  });
}

/** Of a library or letter form: its first keys. */
function keysAsSymbols(document: RationaleDocument): DocumentSymbol[] {
  const root = document.tree.contents;
  if (!isMap(root)) return [];
  return root.items.flatMap((pair) => {
    const name = keyName(pair);
    if (name === undefined || !isScalar(pair.key) || !pair.key.range) return [];
    const key = nodeSpan(pair.key);
    const value = pair.value as { range?: [number, number, number] | null } | null;
    const span = value?.range ? { start: value.range[0], end: value.range[1] } : key;
    const detail = isScalar(pair.value) ? String(pair.value.value ?? '').slice(0, 80) : undefined;
    return symbol(document, name, { key, span }, SymbolKind.Property, { detail }) ?? [];
  });
}
