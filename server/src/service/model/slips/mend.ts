/** Finds the slips of a text that YAML does not parse, or reads as something else than was meant, and what it is without them. */
import { isMap, isScalar, isSeq, type Document, type YAMLParseError } from 'yaml';
import { allMatches, type TextEdit } from '../../text';
import { controlSlips, lineEnds } from './controls';
import { evidentSlips } from './evident';
import { allowedAt } from './keys';
import { likelySlips } from './likely';
import { linesOf } from './lines';
import { Mending } from './mending';
import type { Slip } from './slip';

export interface Mended {
  readonly slips: readonly Slip[];
  readonly mending: Mending;
  readonly document: Document;
}

interface State {
  readonly slips: readonly Slip[];
  /** Of which nothing is said. */
  readonly silent: readonly TextEdit[];
  readonly mending: Mending;
}

/** After so many the text is something else than a determination. */
const mostSlips = 30;
/** So much is parsed for trying, in UTF-16 code units: at every keystroke in a text that is broken. */
const mostTried = 300_000;
/** So often the lines are looked at anew, each time without the slips found before. */
const mostRounds = 100;

/**
 * What a text, which YAML reads as `raw`, is read as: without its slips, as far as they are found. Undefined where none is.
 * `section` is the key it stands under, null of a whole document.
 */
export function mend(
  text: string,
  section: string | undefined | null,
  raw: Document,
  parse: (text: string) => Document,
): Mended | undefined {
  if (isNested(text)) return undefined;
  let state = evident(text, section);
  let document = state.mending.text === text ? raw : parse(state.mending.text);
  // what YAML reads is not to be spoilt
  if (!raw.errors.some(isOfSyntax) && document.errors.some(isOfSyntax)) return undefined;
  let tried = 0;
  while (state.slips.length < mostSlips && document.errors.some(isOfSyntax)) {
    const now = scoreOf(document, state.mending);
    if (tried > mostTried) break;
    const current = state.mending.text;
    const better = best(likelySlips(current, linesOf(current, section ?? undefined), state.mending.mended(now.error)), (slip) => {
      const next = added(text, state, [slip]);
      if (!next || tried > mostTried) return undefined;
      tried += current.length;
      const read = parse(next.mending.text);
      const score = scoreOf(read, next.mending);
      return score.error > now.error && score.twice <= now.twice ? { score, next, read } : undefined;
    });
    if (!better) break;
    state = better.next;
    document = better.read;
  }
  return state.mending.text === text ? undefined : { slips: joined(state.slips, text), mending: state.mending, document };
}

/** A text with so many brackets open, or dashes in a row, may be nested without end, and the parser calls itself for each. */
function isNested(text: string): boolean {
  if (text.includes('- - - - - - - - ') || text.includes('? ? ? ? ')) return true;
  let depth = 0;
  for (const { 0: bracket } of allMatches(text, /[[{\]}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > mostOpen) return true;
  }
  return false;
}
const mostOpen = 40;

const isOfSyntax = ({ code }: YAMLParseError): boolean => code !== 'DUPLICATE_KEY';

/** Kinds that come in many lines at once. */
const many: readonly Slip['kind'][] = ['odd-blank', 'tab', 'dash-kind', 'dash-blank', 'control'];

/** The slips in order, those of one kind in neighbouring lines told as one. */
function joined(slips: readonly Slip[], text: string): readonly Slip[] {
  const result: Slip[] = [];
  let end = 0;
  for (const slip of [...slips].sort((a, b) => a.span.start - b.span.start)) {
    const last = result.at(-1);
    const goesOn = last?.kind === slip.kind && many.includes(slip.kind) && lineEndsIn(text, end, slip.span.start) <= 1;
    if (last && goesOn) result[result.length - 1] = { ...last, edits: [...last.edits, ...slip.edits] };
    else result.push(slip);
    end = slip.span.end;
  }
  return result;
}

const lineEndsIn = (text: string, from: number, to: number): number => text.slice(from, to).split('\n').length - 1;

/** Kinds that change what the lines below are. */
const structural: readonly Slip['kind'][] = [
  'odd-blank',
  'no-blank',
  'wide-colon',
  'key-spelling',
  'dash-blank',
  'dash-kind',
  'not-indented',
];

function evident(text: string, section: string | undefined | null): State {
  const silent = lineEnds(text);
  const invisible = controlSlips(text);
  let state: State = { slips: invisible, silent, mending: new Mending(text, [...silent, ...editsOf(invisible)]) };
  for (let round = 0; round < mostRounds; round++) {
    const current = state.mending.text;
    const found = evidentSlips(current, linesOf(current, section ?? undefined), section === null);
    if (found.length === 0) break;
    const cut = found.findIndex(({ kind, span }) => structural.includes(kind) && opensMore(current, span.end));
    const next = added(text, state, cut < 0 ? found : found.slice(0, cut + 1));
    if (!next) break;
    state = next;
  }
  return state;
}

/** Whether the line behind a place opens a text of more lines. */
const opensMore = (text: string, from: number): boolean =>
  /[|>"'[{]/.test(text.slice(from, text.indexOf('\n', from) + 1 || undefined));

/** The state with slips of its mended text; undefined where they change what is mended already. */
function added(text: string, { slips, silent, mending }: State, found: readonly Slip[]): State | undefined {
  const written = found.map((slip) => ({
    ...slip,
    span: { start: mending.written(slip.span.start), end: mending.written(slip.span.end) },
    edits: slip.edits.map(({ span, newText }) => ({
      span: { start: mending.written(span.start), end: mending.written(span.end) },
      newText,
    })),
  }));
  const all = [...slips, ...written];
  const edits = [...silent, ...editsOf(all)];
  return overlap(edits) ? undefined : { slips: all, silent, mending: new Mending(text, edits) };
}

const editsOf = (slips: readonly Slip[]): readonly TextEdit[] => slips.flatMap(({ edits }) => edits);

function overlap(edits: readonly TextEdit[]): boolean {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return ordered.some(({ span }, index) => index > 0 && span.start < ordered[index - 1]!.span.end);
}

interface Score {
  /** Where the first error was written; infinite where there is none. */
  readonly error: number;
  /** Keys that are none of the format. */
  readonly strange: number;
  readonly known: number;
  /** Keys that are there twice. */
  readonly twice: number;
}

function scoreOf(document: Document, mending: Mending): Score {
  const errors = document.errors.filter(isOfSyntax).map(({ pos }) => mending.written(pos[0]));
  const keys = { strange: 0, known: 0 };
  countKeys(document.contents, keys, []);
  const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY').length;
  return { error: Math.min(Infinity, ...errors), ...keys, twice };
}

/** The format is no deeper than half of this. */
const deepest = 16;

function countKeys(node: unknown, keys: { strange: number; known: number }, path: readonly (string | number)[]): void {
  if (path.length > deepest) return;
  if (isSeq(node)) for (const item of node.items) countKeys(item, keys, [...path, 0]);
  if (!isMap(node)) return;
  const allowed = allowedAt(path);
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (allowed?.has(name) ?? /^[\w-]+$/.test(name)) keys.known++;
    else keys.strange++;
    countKeys(value, keys, [...path, name]);
  }
}

const isBetter = (a: Score, b: Score): boolean =>
  a.error !== b.error ? a.error > b.error : a.strange !== b.strange ? a.strange < b.strange : a.known > b.known;

function best<T extends { readonly score: Score }>(slips: readonly Slip[], tried: (slip: Slip) => T | undefined): T | undefined {
  let found: T | undefined;
  for (const slip of slips) {
    const one = tried(slip);
    if (one && (!found || isBetter(one.score, found.score))) found = one;
  }
  return found;
}
