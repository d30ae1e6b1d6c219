/** A key that names no guideline of the library and, in prose, no record of the determination. */
import { scalar } from '../model/yaml-text';
import type { Span } from '../text';
import { citedEntries, citedInProse, keysInProse } from '../case/cited';
import { unreadCitations } from '../case/unread-citations';
import { atKey } from '../prose/citations';
import { nearest } from '../prose/nearest';
import { ofIssue, ofText } from '../check/facts';
import type { Fix, Remark, Rule, RuleContext } from '../check/rule';
import type { Library } from '../library/library';
import type { Issue } from '../model/model';

interface Place {
  readonly span: Span;
  /** An entry under a guideline line; else in prose. */
  readonly entry: boolean;
}

interface Named extends Place {
  readonly key: string;
}

/** What of them the library has not. */
const unknownTo = (library: Library, named: readonly Named[]): Named[] => named.filter(({ key }) => !library.get(key));

const keysInEntries = ofIssue(
  (issue, { library }) =>
    unknownTo(
      library,
      citedEntries(issue, library).map(({ entry: { cite } }) => ({ key: cite!.value!.trim(), span: cite!.span, entry: true })),
    ),
  ['claimsAdministratorGuideline', 'guidelineBasis'],
);

const keysInTexts = ofText((target, { library }) =>
  unknownTo(
    library,
    citedInProse(target).flatMap(({ citation, closed, key }) => (closed ? [{ key: citation.key, span: key, entry: false }] : [])),
  ),
);

/** The same keys, one word: where each is that of a record, nobody need look where they stand. */
const namesInTexts = ofText((target, { library }) =>
  keysInProse(target)
    .filter((key) => !library.get(key))
    .map((key) => `@${key}`)
    .join('\n'),
);

export const unknownCitation: Rule = {
  code: 'unknown-citation',
  title: 'Unknown citation',
  summary: 'Every citation names a guideline of the library or a record of the determination.',
  severity: 'warning',
  fixable: 'review',
  sources: ['8 CCR 9792.21.1(d)', 'Labor Code 4610.6(e)'],
  checks: [
    { reads: 'text', with: ['records'], check: unreadCitations },
    {
      reads: 'document',
      with: ['records', keysInEntries, namesInTexts, keysInTexts],
      *check(context) {
        let guesses = mostGuesses;
        for (const [key, places] of unknownKeys(context)) yield remark(key, places, context, guesses-- > 0);
      },
    },
    { reads: 'issue', of: ['claimsAdministratorGuideline', 'guidelineBasis', 'criteria'], with: ['records'], check: recordKeys },
  ],
};

/** Unknown keys with all their places, in the order of the document: one cause, one finding. */
function unknownKeys({ gathered, determination }: RuleContext): Map<string, Place[]> {
  const records = new Set(determination.records?.entries.map((record) => record.id));
  const isUnknown = gathered(namesInTexts).some((keys) => keys.split('\n').some((key) => !records.has(key.slice(1))));
  const inTexts = isUnknown ? gathered(keysInTexts).flat() : [];
  const places = [...gathered(keysInEntries).flat(), ...inTexts].filter(({ key }) => !records.has(key));
  const unknown = new Map<string, Place[]>();
  for (const { key, ...place } of places.sort((a, b) => a.span.start - b.span.start)) {
    const there = unknown.get(key);
    if (there) there.push(place);
    else unknown.set(key, [place]);
  }
  return unknown;
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** To find what was meant takes a look at the whole library; who has so many keys that nobody knows lacks the library. */
const mostGuesses = 100;

function remark(key: string, places: readonly Place[], context: RuleContext, guess: boolean): Remark {
  const first = places[0]!;
  const blank = blankKeyAt(first, context);
  const near = blank ? [blank.id] : guess ? candidates(key, first.entry, context) : [];
  const what = first.entry ? 'no guideline of the library' : 'no guideline of the library and no record';
  const message =
    key === ''
      ? 'This citation names nothing yet. Write the key of a guideline or record behind the “@”.'
      : `There is ${what} “${short(key)}”.${near[0] ? ` Did you mean “${near[0]}”?` : ' Check the key, or add the guideline to the library.'}`;
  const span = first.span.end > first.span.start ? first.span : { start: first.span.start - 1, end: first.span.start };
  return {
    span,
    message,
    related: places.slice(1).map((place) => ({ span: place.span, message: 'Also cited here' })),
    fixes: () =>
      blank
        ? [{ title: `Cite “${blank.id}”`, safe: false, edits: [{ span: blank.span, newText: inProse(blank.id) }] }]
        : [
            ...near.map((name): Fix => ({
              title: `Cite “${name}”`,
              safe: false,
              edits: places.map((place) => ({ span: place.span, newText: place.entry ? scalar(name, true) : inProse(name) })),
            })),
            ...wordForWord(first, context),
          ],
  };
}

/** A key as it stands behind the `@`. */
const inProse = (key: string): string => atKey(key)?.slice(1) ?? key;

/** `[@op note]`: a record whose key needs braces, written without them. */
function blankKeyAt({ span, entry }: Place, { determination, document }: RuleContext): { id: string; span: Span } | undefined {
  if (entry || document.text[span.start - 1] !== '@') return undefined;
  const ids = (determination.records?.entries ?? []).map(({ id }) => id).filter((id) => document.text.startsWith(id, span.start));
  const id = ids.sort((a, b) => b.length - a.length)[0];
  return id === undefined || id.length <= span.end - span.start
    ? undefined
    : { id, span: { start: span.start, end: span.start + id.length } };
}

/** Keys like this one; those whose entry is known by this name come first. */
function candidates(key: string, entry: boolean, { library, determination }: RuleContext): string[] {
  const sought = key.toLowerCase();
  const named = library
    .all()
    .filter((guideline) => [guideline.title, ...(guideline.aliases ?? [])].some((name) => name.toLowerCase() === sought));
  const keys = library.all().map((guideline) => guideline.id);
  const records = entry ? [] : (determination.records?.entries.map((record) => record.id) ?? []);
  return [...new Set([...named.map((guideline) => guideline.id), ...nearest(key, [...records, ...keys])])].slice(0, 3);
}

/** `cite: …` → `text: …`: for a work that no library entry stands for. */
function wordForWord({ span, entry }: Place, { document }: RuleContext): Fix[] {
  if (!entry) return [];
  const line = document.text.slice(document.text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const at = line.lastIndexOf('cite:');
  if (at < 0 || /\bcite:\s*$/.exec(line) === null) return [];
  const start = span.start - line.length + at;
  return [
    { title: 'Print these words as they stand', safe: false, edits: [{ span: { start, end: start + 4 }, newText: 'text' }] },
  ];
}

/** A guideline line that names a record, and a criterion whose record is not on the list. */
function* recordKeys(issue: Issue, context: RuleContext): Iterable<Remark> {
  const ids = new Set(context.determination.records?.entries.map((record) => record.id));
  let guesses = mostGuesses;
  for (const { entry } of citedEntries(issue, context.library)) {
    const key = entry.cite!.value!.trim();
    if (!ids.has(key) || context.library.get(key)) continue;
    yield {
      span: entry.cite!.span,
      message: `“${short(key)}” is a record, and a guideline belongs here. Cite records in the prose, as [${atKey(short(key)) ?? `@${short(key)}`}].`,
    };
  }
  for (const { record } of issue.criteria?.entries ?? [])
    for (const item of record?.items ?? []) {
      if (!item.value || ids.has(item.value)) continue;
      const near = guesses-- > 0 ? nearest(item.value, ids) : [];
      yield {
        span: item.span,
        message: `There is no record “${short(item.value)}” on the list.${near[0] ? ` Did you mean “${near[0]}”?` : ' Add it to the records.'}`,
        fixes: () =>
          near.map((name) => ({
            title: `Change to “${name}”`,
            safe: false,
            edits: [{ span: item.span, newText: scalar(name, true) }],
          })),
      };
    }
}
