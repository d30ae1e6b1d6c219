/** Reads BibTeX and BibLaTeX. Each entry is read alone, so that a broken one does not take its neighbours along. */
import type { bibtexParser } from 'latex-utensils';
import { parse } from 'latex-utensils/out/src/bibtex/bibtex_parser_simple';
import type { Guideline } from '../model/schemas/guideline';
import type { LibraryFile, LibraryFileEntry, LibraryProblem } from './file';
import { authorName, bareDoi, study, yearOf } from './study';
import { plainText } from './tex';

const broken = 'This reference cannot be read. Check the lines before this place for a missing comma or brace.';

type Strings = Map<string, string>;

export function readBibtex(text: string): LibraryFile {
  const entries: LibraryFileEntry[] = [];
  const problems: LibraryProblem[] = [];
  const strings: Strings = new Map();
  const ids = new Set<string>();
  for (const piece of parsedPieces(text)) {
    if (!('ast' in piece)) {
      const at = Math.min(piece.broken, text.length - 1);
      problems.push({ code: 'syntax', span: { start: at, end: at + 1 }, message: broken });
      continue;
    }
    for (const entry of piece.ast.content) {
      if (isString(entry)) strings.set(entry.abbreviation.toLowerCase(), textOf(entry.value, strings));
      if (!isReference(entry)) continue;
      const at = piece.start + entry.location.start.offset;
      const id = entry.internalKey?.trim() ?? '';
      if (id === '') {
        const message = 'A reference has no key, so it cannot be cited. Give it one.';
        problems.push({ code: 'missing-value', span: { start: at, end: at + 1 }, message });
        continue;
      }
      const key = text.indexOf(id, at + text.slice(at).search(/[{(]/));
      const span = { start: key, end: key + id.length };
      if (ids.has(id)) {
        const message = `“${id}” is in this file twice, and the last one counts. Give one of them another key.`;
        problems.push({ code: 'duplicate-id', span, message });
      }
      ids.add(id);
      entries.push({ guideline: guidelineOf(id, entry, strings), span });
    }
  }
  return { entries, problems };
}

/** A part of the text that could be read, or the offset where one could not. */
type Piece = { readonly start: number; readonly ast: bibtexParser.BibtexAst } | { readonly broken: number };

function* parsedPieces(text: string): Iterable<Piece> {
  const starts = [...text.matchAll(/^[ \t]*@/gm)].map((match) => match.index);
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    const source = text.slice(start, starts[i + 1]);
    if (/^\s*@\s*(?:comment|preamble)\b/i.test(source)) continue;
    let parsed = read(source);
    if ('offset' in parsed && i + 1 < starts.length) {
      // an abstract may hold a line that opens with `@`
      const joined = read(text.slice(start, starts[i + 2]));
      if (!('offset' in joined)) {
        parsed = joined;
        i++;
      }
    }
    yield 'offset' in parsed ? { broken: start + parsed.offset } : { start, ast: parsed };
  }
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

function read(source: string): bibtexParser.BibtexAst | { readonly offset: number } {
  const tooDeep = tooDeepAt(source);
  if (tooDeep >= 0) return { offset: tooDeep };
  try {
    return parse(source);
  } catch (error) {
    return { offset: (error as { location?: { start?: { offset?: number } } }).location?.start?.offset ?? 0 };
  }
}

const isString = (entry: bibtexParser.BibtexAst['content'][number]): entry is bibtexParser.StringEntry =>
  entry.entryType === 'string';

const isReference = (entry: bibtexParser.BibtexAst['content'][number]): entry is bibtexParser.Entry =>
  'content' in entry && Array.isArray(entry.content) && entry.entryType !== 'string' && entry.entryType !== 'preamble';

/** An abstract is shorter; an abbreviation made of others, again and again, need not be. */
const longestValue = 50_000;

function textOf(value: bibtexParser.FieldValue, strings: Strings): string {
  if (value.kind === 'concat') {
    let text = '';
    for (const part of value.content) if (text.length < longestValue) text += textOf(part, strings);
    return text.slice(0, longestValue);
  }
  if (value.kind === 'abbreviation') return strings.get(value.content.toLowerCase()) ?? value.content;
  return value.content;
}

function guidelineOf(id: string, entry: bibtexParser.Entry, strings: Strings): Guideline {
  const fields = new Map(
    entry.content.map((field) => [field.name.toLowerCase(), textOf(field.value, strings).replace(/\s+/g, ' ')]),
  );
  const first = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '');
  const words = (...names: string[]): string | undefined => {
    const value = first(...names);
    return value === undefined ? undefined : plainText(value);
  };
  return study({
    id,
    title: words('title'),
    authors: authorsOf(first('author') ?? ''),
    year: yearOf(first('year', 'date')),
    journal: words('journal', 'journaltitle', 'booktitle'),
    publisher: words('publisher', 'institution', 'organization', 'school'),
    edition: words('edition'),
    volume: words('volume'),
    issue: words('number', 'issue'),
    pages: words('pages'),
    doi: bareDoi(first('doi')),
    url: first('url')?.replace(/\\([_%&#~])/g, '$1'),
  });
}

/** "Last, First and {An Organization} and First von Last". */
function authorsOf(field: string): string[] {
  return splitOutsideBraces(field, /\s+and\s+/y)
    .filter((name) => name !== '' && name !== 'others')
    .map((name) => {
      if (/^\{.*\}$/.test(name)) return plainText(name);
      const parts = splitOutsideBraces(name, /\s*,\s*/y).map(plainText);
      if (parts.length === 3) return authorName(parts[0]!, parts[2], parts[1]);
      if (parts.length === 2) return authorName(parts[0]!, parts[1]);
      const all = splitOutsideBraces(name, /[\s~]+/y).map(plainText);
      const particle = all.findIndex((word, i) => i > 0 && i < all.length - 1 && /^\p{Ll}/u.test(word));
      const last = particle > 0 ? particle : all.length - 1;
      return authorName(all.slice(last).join(' '), all.slice(0, last).join(' '));
    });
}

/** Parts of a text between separators (a sticky pattern) that stand in no braces. */
function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    if (depth !== 0) continue;
    separator.lastIndex = at;
    const match = separator.exec(text);
    if (!match || match[0] === '') continue;
    parts.push(text.slice(from, at).trim());
    from = at + match[0].length;
    at = from - 1;
  }
  return [...parts, text.slice(from).trim()];
}
