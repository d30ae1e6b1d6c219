/** The outline: header, reviewer, records, summary, and each disputed item with its decision. */
import { SymbolKind, type DocumentSymbol, type Range } from 'vscode-languageserver-types';
import { isMap, isScalar } from 'yaml';
import type { RationaleDocument } from '../document';
import type { Issue, Part, RecordEntry } from '../model/model';
import type { Unit } from '../model/unit';
import type { Span } from '../text';
import { visible } from '../visible';
import { keyName, nodeSpan } from './tree';

type Place = Pick<Part, 'key' | 'span'>;

export function documentSymbols(document: RationaleDocument): DocumentSymbol[] {
  if (document.kind !== 'determination') return keysAsSymbols(document);
  const names = new Set<string>();
  const found = document.units.flatMap((unit) => {
    // of equal keys the first counts
    if (unit.kind === 'entry' && (names.has(unit.name) || !names.add(unit.name))) return [];
    return keptOf(unit, () => unitSymbol(document, unit)) ?? [];
  });
  return found.sort((a, b) => a.range.start.line - b.range.start.line);
}

/** A symbol of a unit, with the line its piece stood on when it was made. */
interface Kept {
  readonly line: number;
  /** Whether its name counts the items before it, and how many they were. */
  readonly index: number;
  readonly symbol: DocumentSymbol | undefined;
}

const kept = new WeakMap<Unit, Kept>();

/** Made once; where lines were put in above it is the same some lines further down. */
function keptOf(unit: Unit, make: () => DocumentSymbol | undefined): DocumentSymbol | undefined {
  const { line } = unit.piece;
  const index = unit.kind === 'item' ? unit.index : -1;
  const known = kept.get(unit);
  if (known?.line === line && known.index === index) return known.symbol;
  const symbol = known?.index === index && known.symbol ? further(known.symbol, line - known.line) : make();
  kept.set(unit, { line, index, symbol });
  return symbol;
}

const further = (symbol: DocumentSymbol, lines: number): DocumentSymbol => ({
  ...symbol,
  range: lower(symbol.range, lines),
  selectionRange: lower(symbol.selectionRange, lines),
  ...(symbol.children ? { children: symbol.children.map((child) => further(child, lines)) } : {}),
});

const lower = ({ start, end }: Range, lines: number): Range => ({
  start: { line: start.line + lines, character: start.character },
  end: { line: end.line + lines, character: end.character },
});

function unitSymbol(document: RationaleDocument, unit: Unit): DocumentSymbol | undefined {
  if (unit.kind === 'item') return issueSymbol(document, unit.issue);
  switch (unit.name) {
    case 'case':
      return symbol(document, 'Case', unit.header, SymbolKind.Struct, { detail: unit.header?.number?.value });
    case 'reviewer':
      return symbol(document, 'Reviewer', unit.reviewer, SymbolKind.Struct, {
        detail: unit.reviewer?.certifiedIn?.items.map((item) => item.value).join(', '),
      });
    case 'records':
      return symbol(document, 'Records', unit.records, SymbolKind.Namespace, {
        children: unit.records?.entries.map((entry) => recordSymbol(document, entry)),
      });
    case 'case_summary':
      return symbol(document, 'Case summary', unit.prose, SymbolKind.String);
    case 'notes':
      return symbol(document, 'Notes', unit.prose, SymbolKind.String);
    default:
      return undefined;
  }
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
    name: name.trim() === '' ? '…' : visible(name),
    kind,
    range: document.rangeOf(wholeOf(document.text, place)),
    selectionRange: document.rangeOf(place.key),
    ...(more.detail ? { detail: visible(more.detail) } : {}),
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
