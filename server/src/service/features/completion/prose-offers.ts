/** Inside prose: citations of guidelines and records after `[@`, and where in them after a comma. Nothing else. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { atKey, citationAt, type CitationAt } from '../../prose/citations';
import type { Span } from '../../text';
import type { Completing } from './completing';
import { lineStart } from '../lines';
import { guidelineOffers, pagesOf, sectionOffers } from './guideline-offers';
import type { Offer } from './offer';
import { literal } from '../../snippet';
import { recordOffers } from './value-offers';
import { sectionNames } from '../../library/library';

export interface ProseOffers {
  readonly offers: readonly Offer[];
  /** What they replace, in the document. */
  readonly span: Span;
  readonly prefix: string;
}

export function proseOffers(completing: Completing, offset: number): ProseOffers | undefined {
  const { place, typedDocument } = completing;
  if (!place.prose) return undefined;
  const { start, end } = place.prose;
  const found = citationAt(typedDocument.text.slice(start, end), offset - start);
  if (!found) return undefined;
  const at = byWords(completing, found, typedDocument.text.slice(start, offset)) ?? found;
  // behind a half-typed part only white space or the citation's own end may be replaced, never the writer's words
  const span = { start: start + at.span.start, end: Math.max(offset, start + at.span.end) };
  const prefix = typedDocument.text.slice(span.start, offset);
  return { offers: offersFor(completing, at), span: oneLine(typedDocument.text, span, offset), prefix };
}

/** No key is longer than a few words of a title; more is a sentence behind a bracket that was never closed. */
const searched = /^[^\s,;[\]@]+(?:[ \t]+[^\s,;[\]@]+){0,3}[ \t]+[^\s,;[\]@]*$/;

/** Words of a title, `[@low back`, in place of a key: what stands behind the first of them is no locator, as no entry has that key. */
function byWords(completing: Completing, at: CitationAt, before: string): CitationAt | undefined {
  if (at.part === 'key' || at.part === 'section' || completing.library.get(at.key) || isRecord(completing, at.key))
    return undefined;
  const start = before.lastIndexOf('@') + 1;
  const prefix = before.slice(start);
  return searched.test(prefix)
    ? { ...at, part: 'key', prefix, span: { start, end: Math.max(at.span.end, before.length) } }
    : undefined;
}

const isRecord = ({ determination }: Completing, key: string): boolean =>
  determination.records?.entries.some((record) => record.id === key) === true;

/** An editor replaces within one line only. */
function oneLine(text: string, { start, end }: Span, offset: number): Span {
  const before = lineStart(text, offset);
  const newline = text.slice(offset, end).search(/\r?\n/);
  return { start: Math.max(start, before), end: newline < 0 ? end : offset + newline };
}

function offersFor(completing: Completing, at: CitationAt): Offer[] {
  const close = at.closed ? '' : ']';
  if (at.part === 'key') return keyOffers(completing, at, close);
  const guideline = completing.library.get(at.key);
  const write = (name: string) => `${literal(name)}${close}`;
  const there = new Set<string>();
  if (at.part === 'section') return guideline ? sectionOffers(completing, guideline, { prefix: at.prefix, there, write }) : [];
  if (at.part === 'pages') return guideline ? knownPages(completing, at, close) : [];
  const sections = guideline
    ? sectionOffers(completing, guideline, {
        prefix: at.prefix.replace(/^sec\w*\.?\s*/i, ''),
        there,
        write: (name) => `sec. ${write(name)}`,
      })
    : [];
  const locators = guideline || isRecord(completing, at.key) ? locatorWords(guideline !== undefined) : [];
  return [...locators, ...sections.filter((offer) => !/[[\]]|; @/.test(offer.label))];
}

/** In a rationale guidelines come first, in evidence and summary the records. */
function keyOffers(completing: Completing, at: CitationAt, close: string): Offer[] {
  const write = (key: string) => {
    const written = literal(atKey(key)?.slice(1) ?? key);
    return close === '' ? written : `${written}$0${close}`;
  };
  const records = recordOffers(completing, write).filter((offer) => fits(offer, at.prefix));
  const ranked = guidelineOffers(completing, (guideline) => write(guideline.id), at.prefix);
  const guidelines = ranked.map((offer) => ({ ...offer, again: false }));
  const own = new Set(completing.issue?.guidelineBasis?.entries.map((entry) => entry.cite?.value));
  const isRationale = completing.place.path.at(-1) === 'rationale';
  const ofItem = isRationale ? guidelines.filter((offer) => own.has(offer.label)) : [];
  const others = guidelines.filter((offer) => !ofItem.includes(offer));
  return [...ofItem, ...records.map((offer) => ({ ...offer, ranked: true })), ...others];
}

const fits = (offer: Offer, typed: string): boolean => {
  const words = `${offer.label} ${offer.words ?? ''}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
};

const locatorWords = (withSection: boolean): Offer[] => [
  { label: 'p. ', snippet: 'p. $0', kind: CompletionItemKind.Keyword, detail: 'one page' },
  { label: 'pp. ', snippet: 'pp. $0', kind: CompletionItemKind.Keyword, detail: 'pages, such as 300-309' },
  ...(withSection
    ? [{ label: 'sec. ', snippet: 'sec. $0', kind: CompletionItemKind.Keyword, detail: 'a section, by name', again: true }]
    : []),
];

function knownPages(completing: Completing, at: CitationAt, close: string): Offer[] {
  const guideline = completing.library.get(at.key)!;
  return sectionNames(guideline).flatMap((name) => {
    const pages = pagesOf(guideline, name);
    return pages === undefined
      ? []
      : [{ label: pages, snippet: literal(pages) + close, kind: CompletionItemKind.Value, description: name }];
  });
}
