/** The text of a BibTeX file, cut at its entries, each read alone. */
import type { bibtexParser } from 'latex-utensils';
import { parse } from 'latex-utensils/out/src/bibtex/bibtex_parser_simple';

type Content = bibtexParser.BibtexAst['content'][number];

/** Something that could be read, with its place in the file, or the offset where something could not. */
export type Piece =
  | { readonly kind: 'reference'; readonly entry: bibtexParser.Entry; readonly start: number; readonly end: number }
  | { readonly kind: 'string'; readonly name: string; readonly value: bibtexParser.FieldValue }
  | { readonly kind: 'broken'; readonly at: number };

export function* piecesOf(text: string): Iterable<Piece> {
  const starts = [...text.matchAll(/^[ \t]*@/gm)].map((match) => match.index);
  yield* strays(text.slice(0, starts[0] ?? text.length), 0);
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    let source = text.slice(start, starts[i + 1]);
    if (/^\s*@\s*(?:comment|preamble)\b/i.test(source)) continue;
    let read = readPiece(source);
    if ('offset' in read && i + 1 < starts.length) {
      // an abstract may hold a line that opens with `@`
      const joined = text.slice(start, starts[i + 2]);
      const both = readPiece(joined);
      if (!('offset' in both)) {
        read = both;
        source = joined;
        i++;
      }
    }
    if ('offset' in read) yield { kind: 'broken', at: start + read.offset };
    else yield* contentOf(read, source, start);
  }
}

function* contentOf({ content }: bibtexParser.BibtexAst, source: string, from: number): Iterable<Piece> {
  let end = 0;
  for (const entry of content) {
    if (entry.entryType === 'string') yield* stringsOf(entry);
    if (!('location' in entry) || !entry.location) continue;
    const { start, end: to } = entry.location;
    yield* strays(source.slice(end, start.offset), from + end);
    end = to.offset;
    if (isReference(entry)) yield { kind: 'reference', entry, start: from + start.offset, end: from + end };
  }
  yield* strays(source.slice(end), from + end);
}

/** What stands between entries is a remark; what looks like an entry there has lost its `@`. */
function* strays(text: string, from: number): Iterable<Piece> {
  for (const found of text.matchAll(/^[ \t]*[a-z]{3,20}[ \t]*\{[ \t]*[^\s,{}=]{1,100}[ \t]*,[ \t]*$/gim))
    yield { kind: 'broken', at: from + found.index + found[0].search(/\S/) };
}

/** The parser calls itself for each brace in another; no title needs ten. */
const mostLevels = 100;

/** Where braces stand too deep in one another; -1 where they do not. */
function tooDeepAt(source: string): number {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    if (source[at] === '{' && ++depth > mostLevels) return at;
    if (source[at] === '}') depth--;
  }
  return -1;
}

function readPiece(source: string): bibtexParser.BibtexAst | { readonly offset: number } {
  const tooDeep = tooDeepAt(source);
  if (tooDeep >= 0) return { offset: tooDeep };
  try {
    return parse(source);
  } catch (error) {
    return { offset: (error as { location?: { start?: { offset?: number } } }).location?.start?.offset ?? 0 };
  }
}

/** `@string{a = b}` is read by the parser as an entry without a key. */
function* stringsOf(entry: Content): Iterable<Piece> {
  if ('abbreviation' in entry) yield { kind: 'string', name: entry.abbreviation, value: entry.value };
  else if ('content' in entry && Array.isArray(entry.content))
    for (const { name, value } of entry.content) yield { kind: 'string', name, value };
}

const isReference = (entry: Content): entry is bibtexParser.Entry =>
  'content' in entry && Array.isArray(entry.content) && entry.entryType !== 'string' && entry.entryType !== 'preamble';
