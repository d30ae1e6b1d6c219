/** The disputed items of a letter: anchored at the labels, which are always there; the titles stand above the first of them. */
import type { Library } from '../library/library';
import type { Profile } from '../model/schemas/profile';
import type { PlainIssue } from '../model/write';
import { fillAll } from '../letter/template';
import { readGuidelineLine } from './guidelines';
import { joined, paragraphsOf, proseText, proseValue, type Words } from './join';
import type { Layout } from './layout';
import type { Line } from './lines';
import { takeNotices } from './notices';
import type { Doubt } from '../model/doubts';
import { organizationOf } from './sections';
import { endsTitle, findTitle, readTitle, tellsOfModification } from './titles';

export interface ReadItems {
  readonly issues: PlainIssue[];
  readonly doubts: readonly Doubt[];
  /** Words that belong to no item. */
  readonly rest: string;
}

interface Reading {
  readonly profile: Profile;
  readonly library: Library;
  readonly layout: Layout;
  readonly words: Words;
}

type PartField = Profile['issue']['parts'][number]['field'];

interface Item {
  readonly title: readonly Line[];
  readonly parts: ReadonlyMap<PartField, readonly Line[]>;
}

/** The labels of an item's parts, as the form prints them. */
export const labelsOf = (profile: Profile): { readonly label: string; readonly field: PartField }[] =>
  profile.issue.parts.map(({ label, field }) => ({ label: fillAll(label, organizationOf(profile)).trim(), field }));

const withoutLabel = (line: Line, label: string): Line => ({ ...line, text: line.text.slice(label.length).trim() });

/** Where each item's first label stands; only below a line that ends a title, so that prose never counts as one. */
function itemStarts(lines: readonly Line[], profile: Profile): number[] {
  const [first] = labelsOf(profile);
  if (!first || first.label === '') return [];
  return lines.flatMap((line, index) =>
    index > 0 && line.text.startsWith(first.label) && endsTitle(lines[index - 1]!, profile) ? [index] : [],
  );
}

/** Cuts the lines of an item at its labels, each looked for behind the one before. */
function partsOf(lines: readonly Line[], profile: Profile): Map<PartField, Line[]> {
  const labels = labelsOf(profile);
  const parts = new Map<PartField, Line[]>();
  let from = 0;
  const places = labels.flatMap(({ label, field }) => {
    const at = lines.findIndex((line, index) => index >= from && line.text.startsWith(label));
    if (at < 0) return [];
    from = at + 1;
    return [{ at, label, field }];
  });
  places.forEach(({ at, label, field }, index) => {
    const own = lines.slice(at, places[index + 1]?.at);
    parts.set(
      field,
      [withoutLabel(own[0]!, label), ...own.slice(1)].filter((line) => line.text !== ''),
    );
  });
  return parts;
}

function cutItems(lines: readonly Line[], reading: Reading): Item[] {
  const { profile, layout, words } = reading;
  const starts = itemStarts(lines, profile);
  const titles = starts.map((start, index) => {
    const from = index === 0 ? 0 : starts[index - 1]! + 1;
    const region = lines.slice(from, start);
    if (index === 0) return { from: 0, to: start };
    const rationale = lastLabel(region, profile);
    return { from: from + rationale + findTitle(region.slice(rationale), layout, profile, words), to: start };
  });
  return titles.map(({ from, to }, index) => ({
    title: lines.slice(from, to),
    parts: partsOf(lines.slice(to, titles[index + 1]?.from), profile),
  }));
}

/** The last labelled line of an item: its title cannot begin above. */
function lastLabel(lines: readonly Line[], profile: Profile): number {
  const labels = labelsOf(profile);
  let last = 0;
  lines.forEach((line, index) => {
    if (labels.some(({ label }) => line.text.startsWith(label))) last = index;
  });
  return last;
}

/** Reads the items below the heading and the fixed sentence. */
export function readItems(lines: readonly Line[], reading: Reading): ReadItems {
  const items = cutItems(lines, reading);
  const doubts: Doubt[] = [];
  const issues = items.map((item, index) => readItem(item, ['issues', index], reading, doubts));
  if (items.length > 0) return { issues, doubts, rest: '' };
  return { issues, doubts, rest: proseText(paragraphsOf(lines, reading.layout, reading.words)) };
}

function readItem({ title, parts }: Item, path: Doubt['path'], reading: Reading, doubts: Doubt[]): PlainIssue {
  const { profile, library, layout, words } = reading;
  const printed = joined(title, words);
  const issue: PlainIssue = readTitle(printed, profile) ?? { service: printed };
  if (issue.decision === undefined)
    doubts.push({ path: [...path, 'service'], message: 'No decision stands behind this title. Please check it.' });
  if (issue.modified === undefined && tellsOfModification(printed, profile))
    doubts.push({
      path: [...path, 'service'],
      message: 'This title tells of a modified request in words of its own. Please check it.',
    });
  if (title.length > 8 || (issue.modified === undefined && printed.length > 300))
    doubts.push({ path: [...path, 'service'], message: 'This title is unusually long. Please check where it begins.' });
  for (const { field } of labelsOf(profile)) {
    const own = parts.get(field);
    if (own === undefined) {
      doubts.push({ path, message: `The letter has no “${labelOf(field, profile)}” for this item. Please check it.` });
      continue;
    }
    if (field === 'rationale') {
      const { paragraphs, notices } = takeNotices(paragraphsOf(own, layout, words), profile);
      if (paragraphs.length > 0) issue.rationale = proseValue(paragraphs);
      if (notices.length > 0) issue.notices = notices;
      continue;
    }
    const line = joined(own, words);
    if (line === '') continue;
    const read = readGuidelineLine(line, profile.parties[field], library, profile);
    issue[field] = read.basis;
    doubts.push(...read.doubts.map((message) => ({ path: [...path, field], message })));
  }
  return issue;
}

const labelOf = (field: PartField, profile: Profile): string =>
  labelsOf(profile)
    .find((part) => part.field === field)!
    .label.replace(/:$/, '');
