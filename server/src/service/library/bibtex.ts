/** Reads BibTeX and BibLaTeX: entries of the library, and what is wrong with them, each at its line. */
import type { bibtexParser } from 'latex-utensils';
import type { Guideline } from '../model/schemas/guideline';
import type { Span } from '../text';
import { fieldsOf, parentsOf, type Entries, type Entry } from './bibtex-fields';
import { piecesOf, type Piece } from './bibtex-pieces';
import type { LibraryFile, LibraryProblem } from './file';
import { authorsOf } from './names';
import { bareDoi, study, yearOf } from './study';
import { plainText } from './tex';

type Report = (code: LibraryProblem['code'], span: Span, message: string) => void;
type Reference = Extract<Piece, { kind: 'reference' }>;

interface Placed extends Entry {
  /** Of its key. */
  readonly span: Span;
  /** Its text, from behind the key. */
  readonly body: string;
}

export function readBibtex(text: string): LibraryFile {
  const problems: LibraryProblem[] = [];
  const report: Report = (code, span, message) => problems.push({ code, span, message });
  const references: Reference[] = [];
  const strings = new Map<string, bibtexParser.FieldValue>();
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'reference') references.push(piece);
    else if (piece.kind === 'string') strings.set(piece.name.toLowerCase(), piece.value);
    else {
      const at = Math.max(0, Math.min(piece.at, text.length - 1));
      report(
        'syntax',
        { start: at, end: Math.min(at + 1, text.length) },
        'This reference cannot be read. Check the lines before this place for a missing comma or brace.',
      );
    }
  }
  const ids = new Set<string>();
  const placed = references.flatMap((reference) => place(text, reference, strings, ids, report) ?? []);
  const byId = new Map(placed.map((entry) => [entry.id, entry]));
  const entriesByKey: Entries = { byId, known: new Map() };
  const uses = placed.flatMap((entry) => parentsOf(entry).flatMap((key) => useOf(entry, key, byId, report) ?? []));
  const entries = placed
    .filter(({ type }) => type !== 'xdata')
    .map((entry) => ({ guideline: guidelineOf(entry, entriesByKey, report), span: entry.span }));
  return { entries, problems: problems.sort((a, b) => a.span.start - b.span.start), uses };
}

type Strings = ReadonlyMap<string, bibtexParser.FieldValue>;

function place(
  text: string,
  { entry, start, end }: Reference,
  strings: Strings,
  ids: Set<string>,
  report: Report,
): Placed | undefined {
  const id = entry.internalKey?.trim() ?? '';
  if (id === '') {
    report('missing-value', { start, end: start + 1 }, 'A reference has no key, so it cannot be cited. Give it one.');
    return undefined;
  }
  const key = text.indexOf(id, start + text.slice(start, end).search(/[{(]/));
  const span = { start: key, end: key + id.length };
  if (ids.has(id))
    report('duplicate-id', span, `“${id}” is in this file twice, and the last one counts. Give one of them another key.`);
  ids.add(id);
  const body = text.slice(span.end, end);
  const fields = new Map<string, string>();
  for (const field of entry.content) {
    const name = field.name.toLowerCase();
    const unknown = (word: string): void => {
      if (name !== 'month')
        report(
          'invalid-value',
          within(body, word, span),
          `No @string of this file says what “${word}” is, so it is printed as it stands. Put it in braces, or add the @string.`,
        );
    };
    if (!fields.has(name)) fields.set(name, expanded(field.value, strings, unknown));
  }
  return { id, type: entry.entryType.toLowerCase(), fields, span, body };
}

/** Where words stand in an entry; its key where they are not found. */
function within(body: string, words: string, { start, end }: Span, from = 0): Span {
  const at = body.indexOf(words, from);
  return at < 0 ? { start, end } : { start: end + at, end: end + at + words.length };
}

/** UTF-16 code units of a field; an abstract is shorter. */
const longestValue = 50_000;
/** Parts of a field, with those of the abbreviations in it and in these: each may name others again and again. */
const mostParts = 1_000;

/** The text of a field, abbreviations written out, up to a length. */
function expanded(value: bibtexParser.FieldValue, strings: Strings, unknown: (word: string) => void): string {
  let parts = 0;
  let text = '';
  const add = (one: bibtexParser.FieldValue, depth: number): void => {
    if (text.length > longestValue || (parts += 1) > mostParts) return;
    if (one.kind === 'concat') for (const part of one.content) add(part, depth);
    else if (one.kind !== 'abbreviation') text += one.content;
    else {
      const known = depth < 10 ? strings.get(one.content.toLowerCase()) : undefined;
      if (known) return add(known, depth + 1);
      if (!/^\d+$/.test(one.content)) unknown(one.content);
      text += one.content;
    }
  };
  add(value, 0);
  return text.slice(0, longestValue).replace(/\s+/g, ' ');
}

/** Where an entry names the one that it takes fields from; told where there is none. */
function useOf({ id, span, body }: Placed, key: string, byId: ReadonlyMap<string, Entry>, report: Report) {
  const from = body.search(/\b(?:crossref|xdata)\s*=/i);
  const there = within(body, key, span, body.indexOf('=', from));
  if (byId.has(key)) return { key, span: there };
  report(
    'invalid-value',
    there,
    `“${id}” takes fields from “${key}”, which is not in this file. Add that one, or write the fields here.`,
  );
  return undefined;
}

function guidelineOf(entry: Placed, entries: Entries, report: Report): Guideline {
  const fields = fieldsOf(entry, entries);
  const told = new Set<string>();
  const plain = (tex: string): string =>
    plainText(tex, (command) => {
      if (told.has(command)) return;
      told.add(command);
      const there = within(entry.body, `\\${command}`, entry.span);
      report('invalid-value', there, `The command “\\${command}” is not known here, and is left out. Write the sign itself.`);
    });
  const first = (...names: string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && value.trim() !== '');
  const words = (...names: string[]): string | undefined => {
    const value = first(...names);
    return value === undefined ? undefined : plain(value);
  };
  const [title, subtitle] = [words('title'), words('subtitle')];
  return study({
    id: entry.id,
    title: title && subtitle ? `${title}${/[.:?!]$/.test(title) ? '' : ':'} ${subtitle}` : title,
    authors: authorsOf(first('author') ?? '', plain),
    year: yearOf(first('year')) ?? yearOf(first('date')),
    journal: words('journal', 'journaltitle', 'booktitle'),
    publisher: words('publisher', 'institution', 'organization', 'school'),
    edition: words('edition'),
    volume: words('volume'),
    issue: words('number', 'issue'),
    pages: words('pages'),
    doi: bareDoi(first('doi')?.replace(/\\([_%&#~])/g, '$1')),
    url: first('url')
      ?.replace(/^\\(?:url|path)\s*\{(.*)\}$/s, '$1')
      .replace(/\\([_%&#~])/g, '$1'),
  });
}
