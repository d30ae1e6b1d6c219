/** Reads CSL-JSON, what reference managers export: a list of items, or one. */
import type { Guideline } from '../model/schemas/guideline';
import { treeOf } from '../model/unreadable';
import type { Span } from '../text';
import type { LibraryFile, LibraryFileEntry, LibraryProblem } from './file';
import { authorName, bareDoi, study, yearOf } from './study';
import { subscript, superscript } from './tex-symbols';

type Item = Record<string, unknown>;

export function readCslJson(text: string): LibraryFile {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { entries: [], problems: [brokenJson(text)] };
  }
  const items = Array.isArray(data)
    ? data
    : typeof data === 'object' && data !== null && Array.isArray((data as Item)['items'])
      ? (data as { items: unknown[] }).items
      : [data];
  const entries: LibraryFileEntry[] = [];
  const problems: LibraryProblem[] = [];
  const ids = new Set<string>();
  const idPlaces = placesOfIds(text);
  items.forEach((item, index) => {
    if (!isReference(item)) {
      problems.push({
        code: 'invalid-value',
        span: idPlaces.first(index),
        message: 'This is not a list of references in CSL-JSON. Export it again as CSL JSON.',
      });
      return;
    }
    const id = keyOf(item);
    const span = id === undefined ? undefined : idPlaces.of(String(item['citation-key'] ?? item['id']));
    if (id === undefined) {
      problems.push({
        code: 'missing-value',
        span: idPlaces.first(index),
        message: 'A reference has no “id”, so it cannot be cited. Give it one.',
      });
      return;
    }
    if (ids.has(id))
      problems.push({
        code: 'duplicate-id',
        span: span ?? { start: 0, end: 0 },
        message: `“${id}” is in this file twice, and the last one counts. Give one of them another id.`,
      });
    ids.add(id);
    entries.push(span ? { guideline: guidelineOf(id, item), span } : { guideline: guidelineOf(id, item) });
  });
  return { entries, problems };
}

/** JSON is YAML, and its parser tells places alike in every browser. */
function brokenJson(text: string): LibraryProblem {
  const read = treeOf(text.slice(0, 2_000_000));
  const at = 'unreadable' in read ? read.unreadable.span.start : (read.tree.errors[0]?.pos[0] ?? 0);
  return {
    code: 'syntax',
    span: { start: at, end: Math.min(at + 1, text.length) },
    message: 'This file is not valid JSON. Check this place for a missing comma, quotation mark or bracket.',
  };
}

const isReference = (item: unknown): item is Item =>
  typeof item === 'object' &&
  item !== null &&
  !Array.isArray(item) &&
  ('id' in item || 'title' in item || 'type' in item || 'citation-key' in item);

/** The key a reference manager shows; of an address (`http://…/items/AB12`), its last part. */
function keyOf(item: Item): string | undefined {
  const key = item['citation-key'] ?? item['id'];
  if (typeof key !== 'string' && typeof key !== 'number') return undefined;
  const text = String(key).trim();
  return (/^https?:/.test(text) ? text.split('/').at(-1) : text) || undefined;
}

/** Where each id stands, found by its text: a parser with places would cost more than the whole file. */
function placesOfIds(text: string) {
  const places: { readonly id: string; readonly span: Span; used: boolean }[] = [];
  for (const match of text.matchAll(/"(?:id|citation-key)"\s*:\s*("(?:[^"\\]|\\.)*"|\d+)/g)) {
    const start = match.index + match[0].length - match[1]!.length;
    places.push({ id: unquote(match[1]!), span: { start, end: start + match[1]!.length }, used: false });
  }
  return {
    of(id: string): Span | undefined {
      const place = places.find((candidate) => candidate.id === id && !candidate.used);
      if (place) place.used = true;
      return place?.span;
    },
    /** A place near the nth item, for one without an id. */
    first: (index: number): Span => places[index]?.span ?? { start: 0, end: Math.min(1, text.length) },
  };
}

function unquote(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return json;
  }
}

function guidelineOf(id: string, item: Item): Guideline {
  const words = (key: string): string | undefined => {
    const value = item[key];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? plainMarkup(value) : undefined;
  };
  return study({
    id,
    title: words('title'),
    authors: authorsOf(item['author']),
    year: issuedYear(item['issued']),
    journal: words('container-title'),
    publisher: words('publisher'),
    edition: words('edition'),
    volume: words('volume'),
    issue: words('issue'),
    pages: words('page'),
    doi: bareDoi(words('DOI')),
    url: words('URL'),
  });
}

/** The marks of CSL-JSON taken out, raised and lowered figures kept: "10³" of "10<sup>3</sup>". */
const plainMarkup = (text: string): string =>
  text
    .replace(/<(sup|sub)>([^<>]*)<\/\1>/g, (_, name: string, words: string) => (name === 'sup' ? superscript : subscript)(words))
    .replace(/<\/?(?:i|b|sup|sub|sc|span)\b[^<>]*>/g, '')
    .trim();

function authorsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((author: unknown): string[] => {
    if (typeof author !== 'object' || author === null) return [];
    const { family, given, literal, suffix, ...more } = author as Record<string, string | undefined>;
    if (literal) return [literal];
    if (!family) return given ? [given] : [];
    const particles = [more['dropping-particle'], more['non-dropping-particle']].filter(Boolean).join(' ');
    return [authorName(`${particles} ${family}`, given, suffix)];
  });
}

function issuedYear(value: unknown): number | undefined {
  if (typeof value === 'string' || typeof value === 'number') return yearOf(String(value));
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': parts, literal, raw } = value as { 'date-parts'?: unknown; literal?: string; raw?: string };
  const year = Array.isArray(parts) && Array.isArray(parts[0]) ? (parts[0] as unknown[])[0] : undefined;
  return yearOf(year === undefined ? (literal ?? raw) : String(year));
}
