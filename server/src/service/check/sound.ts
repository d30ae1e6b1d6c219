/**
 * Which fixes are offered: those after which the text can be read at least as well, every value that they do not touch is
 * read as the same, and no comment of the writer's is printed. Each is tried on a supposed text, when fixes are asked for.
 */
import type { RationaleDocument } from '../document';
import { readingOf, type Leaf, type Reading } from '../model/reading';
import { plainOf } from '../snippet';
import { applyEdits, type Span, type TextEdit } from '../text';
import { patience, triedFix } from './patience';
import type { Fix } from './rule';

/** Those of the fixes that may be offered. */
export const soundFixes = (document: RationaleDocument, fixes: readonly Fix[]): readonly Fix[] =>
  fixes.filter((fix) => isSound(document, plainEdits(fix)));

const plainEdits = ({ edits, snippet }: Fix): readonly TextEdit[] =>
  snippet ? edits.map(({ span, newText }) => ({ span, newText: plainOf(newText) })) : edits;

/** Whether these edits, applied together, leave all else as it is. */
export function isSound(document: RationaleDocument, edits: readonly TextEdit[]): boolean {
  if (document.kind !== 'determination' || document.unreadable) return true;
  const before = document.parts;
  const { touched, written } = placesOf(edits);
  const supposed = document.supposing(applyEdits(document.text, edits), (after) => {
    triedFix(after.unreadable ? after.text.length : 0, 0);
    if (after.unreadable) return undefined;
    const was = new Set(before);
    const fresh = after.parts.filter((piece) => !was.has(piece));
    triedFix(
      fresh.reduce((sum, { text }) => sum + text.length, 0),
      after.parts.length,
    );
    return { kept: new Set(after.parts), reading: readingOf(fresh, written) };
  });
  if (!supposed) return false;
  const old = before.filter((piece) => !supposed.kept.has(piece));
  return agree(readingOf(old, touched), supposed.reading);
}

/** Those that leave all else as it is when they are applied together; else the first that does so alone. */
export function soundTogether(document: RationaleDocument, fixes: readonly Fix[]): readonly Fix[] {
  if (isSound(document, fixes.flatMap(plainEdits))) return fixes;
  const goesOn = patience();
  const first = fixes.find((fix) => goesOn() && isSound(document, plainEdits(fix)));
  return first ? [first] : [];
}

/** Where edits take something out of the text, and where their words stand in the text after all of them. */
function placesOf(edits: readonly TextEdit[]): { touched: Span[]; written: Span[] } {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let moved = 0;
  const written = ordered.map(({ span, newText }) => {
    const start = span.start + moved;
    moved += newText.length - (span.end - span.start);
    return { start, end: start + newText.length };
  });
  return { touched: ordered.map(({ span }) => span), written };
}

const troubles = ({ errors, slips }: Reading): number => errors.length + slips;

function agree(before: Reading, after: Reading): boolean {
  if (troubles(after) > troubles(before) || after.errors.length > before.errors.length) return false;
  if (!commentsStay(before, after)) return false;
  // what mends a slip changes what is written, and nothing of what is read
  if (same(before.leaves, after.leaves)) return true;
  // what was read behind an error may have been read wrongly
  const mended = after.errors.length < before.errors.length;
  return mended ? holdsAll(after, before) : same(untouched(before), untouched(after));
}

const untouched = ({ leaves }: Reading): Leaf[] => leaves.filter(({ touched }) => !touched);

const same = (old: readonly Leaf[], now: readonly Leaf[]): boolean =>
  old.length === now.length && old.every(({ path, value }, at) => path === now[at]!.path && value === now[at]!.value);

/** What stood before the first error is still a value somewhere. */
function holdsAll(after: Reading, before: Reading): boolean {
  const left = new Map<string, number>();
  for (const { value } of after.leaves) left.set(value, (left.get(value) ?? 0) + 1);
  const first = Math.min(...before.errors);
  return untouched(before).every(({ value, span }) => {
    if (span.end >= first) return true;
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count > 0;
  });
}

/** "#60" numbers things; whatever else stands behind a `#` is for nobody but the writer. */
const isNumber = /^#\d/;

function commentsStay(before: Reading, after: Reading): boolean {
  const met = before.comments.filter(({ touched }) => touched);
  const own = met.flatMap(({ value }) => value.split(/[ \t](?=#)/)).filter((words) => !isNumber.test(words));
  const printed = after.leaves.filter(({ touched }) => touched).map(({ value }) => value);
  for (const words of own.map((one) => one.replace(/^#+/, '').trim()))
    if (words.length > 1 && printed.some((value) => value.includes(words))) return false;
  const known = before.comments.map(({ value }) => value);
  return met.length > 0 || after.comments.every(({ value, alone }) => alone || known.some((words) => words.endsWith(value)));
}
