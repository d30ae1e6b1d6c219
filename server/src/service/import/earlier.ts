/** Letters of forms that no profile describes: of early 2014, of 2013, and the first ones; cut at their headings. */
import type { Profile } from '../model/schemas/profile';
import type { PlainDetermination, PlainIssue } from '../model/write';
import type { Doubt } from '../model/doubts';
import { joined, paragraphsOf, proseText, proseValue, type Words } from './join';
import type { Layout } from './layout';
import type { Line } from './lines';

export type EarlierForm = 'early-2014' | '2013' | 'mpr';

type Role = 'decisions' | 'summary' | 'records' | 'qualifications' | 'items' | 'guideline' | 'rationale' | 'fixed';

interface Heading {
  readonly role: Role;
  readonly pattern: RegExp;
}

const headings: Readonly<Record<EarlierForm, readonly Heading[]>> = {
  'early-2014': [
    { role: 'fixed', pattern: /^HOW THE IMR FINAL DETERMINATION WAS MADE\s*:?$/i },
    { role: 'records', pattern: /^DOCUMENTS REVIEWED\s*:?$/i },
    { role: 'summary', pattern: /^CLINICAL CASE SUMMARY\s*:?$/i },
    { role: 'items', pattern: /^IMR DECISION\(S\) AND RATIONALE\(S\)\s*:?$/i },
  ],
  '2013': [
    { role: 'decisions', pattern: /^Notice of Independent Medical Review Determination$/i },
    { role: 'fixed', pattern: /^INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE$/i },
    { role: 'qualifications', pattern: /^Medical Qualifications of the (?:Expert|Professional) Reviewer\s*:/i },
    { role: 'summary', pattern: /^Case Summary\s*:/i },
    { role: 'records', pattern: /^Documents Reviewed(?: for Determination)?\s*:/i },
    { role: 'items', pattern: /^\d+\)\s*Regarding the request for\b/i },
  ],
  mpr: [
    { role: 'fixed', pattern: /^MEDICAL PROFESSIONAL REVIEW$/i },
    { role: 'decisions', pattern: /^ISSUE\(?S?\)? AT DISPUTE\s*:/i },
    { role: 'summary', pattern: /^CASE SUMMARY\s*:/i },
    { role: 'records', pattern: /^DOCUMENTS REVIEWED(?: FOR DETERMINATION)?\s*:/i },
    {
      role: 'guideline',
      pattern: /^MEDICAL TREATMENT GUIDELINE\(?S?\)? RELIED UPON BY (?:THE )?PROFESSIONAL REVIEWER AND WHY\s*:/i,
    },
    {
      role: 'rationale',
      pattern: /^RATIONALE FOR WHY THE REQUESTED TREATMENT\/SERVICE (?:IS\/WAS|IS|WAS)(?: NOT)? MEDICALLY NECESSARY\s*:/i,
    },
    { role: 'qualifications', pattern: /^MEDICAL REVIEWER QUALIFICATIONS\s*:/i },
  ],
};

/** The heading that no other form has. */
const marks: Readonly<Record<EarlierForm, RegExp>> = {
  'early-2014': /^IMR DECISION\(S\) AND RATIONALE\(S\)/i,
  '2013': /^(?:INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE|Notice of Independent Medical Review Determination)$/i,
  mpr: /^MEDICAL PROFESSIONAL REVIEW$/i,
};

/** Which earlier form the letter has. */
export const earlierFormOf = (lines: readonly Line[]): EarlierForm | undefined =>
  (Object.keys(marks) as EarlierForm[]).find((form) => lines.some((line) => marks[form].test(line.text)));

interface Part {
  readonly role: Role | 'head';
  readonly heading: string;
  readonly lines: readonly Line[];
}

function partsOf(lines: readonly Line[], form: EarlierForm): Part[] {
  const places = lines.flatMap((line, at) => {
    const heading = headings[form].find(({ pattern }) => pattern.test(line.text));
    return heading ? [{ at, heading }] : [];
  });
  const parts: Part[] = [{ role: 'head', heading: '', lines: lines.slice(0, places[0]?.at ?? lines.length) }];
  places.forEach(({ at, heading }, index) => {
    const line = lines[at]!;
    const printed = heading.pattern.exec(line.text)![0];
    const behind = heading.role === 'items' && form === '2013' ? line.text : line.text.slice(printed.length).trim();
    const own = behind === '' ? [] : [{ ...line, text: behind }];
    parts.push({ role: heading.role, heading: printed, lines: [...own, ...lines.slice(at + 1, places[index + 1]?.at)] });
  });
  return parts;
}

/** What stands above the numbered decisions of the notice belongs to the head: the dates, the case number. */
function headApart(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => {
    const first = part.lines.findIndex((line) => itemStart.test(line.text));
    if (part.role !== 'decisions' || first < 0) return [part];
    return [
      { role: 'head' as const, heading: '', lines: part.lines.slice(0, first) },
      { ...part, lines: part.lines.slice(first) },
    ];
  });
}

/** Labels inside an item, in the words of 2013 and early 2014. */
const itemLabels: readonly {
  readonly field: 'claims_administrator_guideline' | 'guideline_basis' | 'rationale';
  readonly pattern: RegExp;
  readonly keep: boolean;
}[] = [
  { field: 'claims_administrator_guideline', pattern: /^The Claims Administrator (?:based|did not)\b/i, keep: true },
  {
    field: 'guideline_basis',
    pattern: /^(?:The (?:Physician|Expert) Reviewer (?:based|did not|found)\b|The MTUS does not\b)/i,
    keep: true,
  },
  {
    field: 'guideline_basis',
    pattern:
      /^(?:Section of the Medical Treatment Utilization Schedule|Medical Treatment Guideline\(?s?\)?) Relied Upon by the (?:Expert|Professional) Reviewer(?: to Make His\/Her Decision)?\s*:?/i,
    keep: false,
  },
  {
    field: 'rationale',
    pattern: /^(?:The (?:Physician|Expert) Reviewer['’]s decision rationale|Rationale for the Decision)\s*:/i,
    keep: false,
  },
];

const itemStart = /^\d+[.)]\s+\S/;
const verdict = /(?<!\s)\s+(?:is|are|was|were)\s+(not\s+)?medically necessary and appropriate\.?$/i;

/** "1. MRI of the knee is not medically necessary and appropriate." and "1) Regarding the request for MRI of the knee:" */
function readEarlierTitle(title: string, decided: ReadonlyMap<string, string>): Pick<PlainIssue, 'service' | 'decision'> {
  const words = title
    .replace(/^\d+[.)]\s+/, '')
    .replace(/^Regarding the request for\s+/i, '')
    .replace(/(?<!\s)\s*:$/, '');
  const found = verdict.exec(words);
  if (found) return { service: words.slice(0, found.index), decision: found[1] ? 'upheld' : 'overturned' };
  const decision = decided.get(words.toLowerCase());
  return { service: words, ...(decision && { decision }) };
}

/** The decisions the notice of 2013 lists before everything else. */
function listedDecisions(lines: readonly Line[], words: Words): Map<string, string> {
  const found = new Map<string, string>();
  const all = joined(lines, words);
  for (const [, service, not] of all.matchAll(
    /determined (?:that )?the request for (.{1,400}?) (?:is|are|was|were) (not )?medically necessary/gi,
  ))
    found.set(service!.toLowerCase(), not ? 'upheld' : 'overturned');
  return found;
}

interface Cut {
  readonly title: Line[];
  readonly fields: Map<'claims_administrator_guideline' | 'guideline_basis' | 'rationale', Line[]>;
}

const hasLabel = (line: Line): boolean => itemLabels.some(({ pattern }) => pattern.test(line.text));

/** Items begin at their number, with a label soon behind it; a numbered list inside a rationale has no label behind it. */
function startsItem(lines: readonly Line[], index: number, number: number): boolean {
  const written = /^(\d+)[.)]\s+\S/.exec(lines[index]!.text)?.[1];
  if (Number(written) !== number) return false;
  for (const next of lines.slice(index + 1, index + 8)) {
    if (hasLabel(next)) return true;
    if (itemStart.test(next.text)) return false;
  }
  return false;
}

/** The lines of each item: its title, and what stands behind each label. */
function cutItems(lines: readonly Line[]): { items: Cut[]; before: Line[] } {
  const items: Cut[] = [];
  const before: Line[] = [];
  let target: Line[] = before;
  lines.forEach((line, index) => {
    const label = items.length > 0 ? itemLabels.find(({ pattern }) => pattern.test(line.text)) : undefined;
    if (startsItem(lines, index, items.length + 1)) {
      target = [line];
      items.push({ title: target, fields: new Map() });
    } else if (label) {
      const { fields } = items.at(-1)!;
      const text = label.keep ? line.text : line.text.replace(label.pattern, '').trim();
      target = fields.get(label.field) ?? [];
      fields.set(label.field, target);
      if (text !== '') target.push({ ...line, text });
    } else target.push(line);
  });
  return { items, before };
}

export interface Earlier {
  readonly data: PlainDetermination;
  readonly doubts: readonly Doubt[];
  /** The lines above everything else: number and dates. */
  readonly head: readonly Line[];
}

/** Reads a letter of an earlier form. */
export function readEarlier(lines: readonly Line[], form: EarlierForm, profile: Profile, layout: Layout, words: Words): Earlier {
  const parts = headApart(partsOf(lines, form));
  const of = (role: Part['role']) => parts.filter((part) => part.role === role).flatMap((part) => part.lines);
  const prose = (own: readonly Line[]) => paragraphsOf(own, layout, words);
  const notes: string[] = [];
  const keep = (part: Part) => notes.push([part.heading, ...prose(part.lines)].filter(Boolean).join('\n\n'));

  const data: PlainDetermination = { profile: profile.id };
  const summary = prose(of('summary'));
  if (summary.length > 0) data.case_summary = proseValue(summary);
  const listed = listedDecisions([...of('decisions'), ...of('fixed')], words);
  const { items, before } = cutItems(of('items'));
  const issues: PlainIssue[] = items.map((item) => earlierIssue(item, listed, words, prose));
  if (form === 'mpr') issues.push(...professionalIssue(parts, words, prose));
  if (issues.length > 0) data.issues = issues;
  const reviewed = prose(of('records'));
  if (reviewed.length > 0) data.records = Object.fromEntries(reviewed.map((title, index) => [`record-${index + 1}`, { title }]));

  const taken = new Set<Part['role']>([
    'head',
    'summary',
    'records',
    'items',
    ...(form === 'mpr' ? (['decisions', 'guideline', 'rationale'] as const) : []),
  ]);
  for (const part of parts) if (!taken.has(part.role) && part.lines.length > 0) keep(part);
  if (before.length > 0) notes.push(proseText(prose(before)));
  if (notes.length > 0) data.notes = `${notes.join('\n\n')}\n`;
  return { data, doubts: earlierDoubts(data), head: of('head') };
}

function earlierIssue(
  { title, fields }: Cut,
  listed: ReadonlyMap<string, string>,
  words: Words,
  prose: (lines: readonly Line[]) => string[],
): PlainIssue {
  const issue: PlainIssue = readEarlierTitle(joined(title, words), listed);
  for (const [field, lines] of fields) {
    if (lines.length === 0) continue;
    if (field === 'rationale') issue.rationale = proseValue(prose(lines));
    else issue[field] = [{ text: joined(lines, words) }];
  }
  return issue;
}

/** A Medical Professional Review decides one request. */
function professionalIssue(parts: readonly Part[], words: Words, prose: (lines: readonly Line[]) => string[]): PlainIssue[] {
  const part = (role: Part['role']) => parts.find((other) => other.role === role && other.lines.length > 0);
  const [dispute, guideline, rationale] = [part('decisions'), part('guideline'), part('rationale')];
  if (!dispute && !rationale) return [];
  const issue: PlainIssue = {};
  if (dispute) issue.service = joined(dispute.lines, words);
  if (rationale && !/IS\/WAS/i.test(rationale.heading))
    issue.decision = / NOT MEDICALLY/i.test(rationale.heading) ? 'upheld' : 'overturned';
  if (guideline) issue.guideline_basis = [{ text: joined(guideline.lines, words) }];
  if (rationale) issue.rationale = proseValue(prose(rationale.lines));
  return [issue];
}

function earlierDoubts(data: PlainDetermination): Doubt[] {
  const doubts: Doubt[] = [
    {
      path: ['profile'],
      message: 'This letter has an earlier form, which cannot be printed again as it was. Please check every part.',
    },
  ];
  if (data.records)
    doubts.push({ path: ['records'], message: 'The documents reviewed were taken line by line. Please give each its date.' });
  if (data.notes)
    doubts.push({ path: ['notes'], message: 'These words of the letter have no place in the form. Please check them.' });
  (data.issues ?? []).forEach((issue, index) => {
    if (issue.decision === undefined)
      doubts.push({ path: ['issues', index], message: 'No decision was found for this item. Please add it.' });
  });
  if (!data.issues) doubts.push({ path: [], message: 'No disputed item was found. Please add the items from the letter.' });
  return doubts;
}
