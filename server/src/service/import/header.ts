/** The table on top of a letter → the number and dates of the case, whichever way the lines of the table came out. */
import { type Profile } from '../model/schemas/profile';
import type { PlainDetermination } from '../model/write';
import { readDate } from '../prose/calendar';
import { literally, longestFirst } from '../text';
import { maskNumbers, numberFinder, numberMark } from '../profiles/case-number';
import type { Line } from './lines';

export type PlainCase = NonNullable<PlainDetermination['case']>;
type CaseField = keyof PlainCase;

export interface ReadHeader {
  readonly case: PlainCase | undefined;
  /** What to ask the reader to check. */
  readonly doubts: readonly string[];
  /** Words that belong to no field. */
  readonly rest: string;
}

type Token = { readonly kind: 'label' | 'value'; readonly field: CaseField | 'date'; readonly text: string };

const dateShape = /\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\p{Lu}\p{Ll}{1,20} \d{1,2}, \d{4}/u;

const labelWords = (label: string): string[] => label.replace(/:\s*$/, '').split(/\s+/);

/** A pattern of all labels and values; a long label may be cut by the value that stands beside it. */
function tokenPattern(profile: Profile): { pattern: RegExp; labels: Map<string, CaseField> } {
  const labels = new Map<string, CaseField>();
  for (const { label, field } of [...profile.header.rows.flat(), ...(profile.header.other_labels ?? [])]) {
    const words = labelWords(label).join(' ').toLowerCase();
    if (!labels.has(words)) labels.set(words, field);
  }
  const alternatives = longestFirst(labels.keys()).map((label) => label.split(' ').map(literally).join('\\s+') + '\\s*:');
  const cut = [...labels.keys()]
    .filter((label) => label.includes(' '))
    .map((label) => `${literally(label.split(' ')[0]!)}(?=\\s+(?:${dateShape.source}))`);
  const priorities = Object.values(profile.priorities).map(literally);
  const groups = [
    `(?<label>${alternatives.join('|')})`,
    `(?<cut>\\b(?:${[...new Set(cut)].join('|')}))`,
    `(?<number>${numberMark})`,
    `(?<date>${dateShape.source})`,
    `(?<priority>\\b(?:${priorities.join('|')})\\b)`,
  ];
  return { pattern: new RegExp(groups.join('|'), 'giu'), labels };
}

function tokensOf(text: string, profile: Profile): { tokens: Token[]; rest: string } {
  const { pattern, labels } = tokenPattern(profile);
  const tokens: Token[] = [];
  const { masked, numbers } = maskNumbers(text, numberFinder([profile]));
  const rest = masked.replace(pattern, (found, ...args) => {
    const groups = args.at(-1) as Record<string, string | undefined>;
    const words = found
      .replace(/\s+/g, ' ')
      .replace(/(?<!\s)\s*:$/, '')
      .toLowerCase();
    if (groups.label !== undefined) tokens.push({ kind: 'label', field: labels.get(words)!, text: found });
    else if (groups.cut !== undefined) {
      const field = [...labels].find(([label]) => label.startsWith(`${words} `))![1];
      tokens.push({ kind: 'label', field, text: found });
    } else {
      const field = groups.number !== undefined ? 'number' : groups.date !== undefined ? 'date' : 'priority';
      tokens.push({ kind: 'value', field, text: field === 'number' ? numbers.shift()! : found });
    }
    return ' ';
  });
  return { tokens, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** Each value goes to the label that has waited longest; a value before all labels to the next label that comes. */
function pair(tokens: readonly Token[]): { dates: Partial<Record<CaseField, string>>; loose: string[] } {
  const dates: Partial<Record<CaseField, string>> = {};
  const waiting: CaseField[] = [];
  const loose: string[] = [];
  for (const token of tokens) {
    if (token.field === 'number' || token.field === 'priority') continue;
    if (token.kind === 'label') {
      const field = token.field as CaseField;
      if (dates[field] !== undefined || waiting.includes(field)) continue;
      const value = loose.shift();
      if (value === undefined) waiting.push(field);
      else dates[field] = value;
    } else {
      const field = waiting.shift();
      if (field === undefined) loose.push(token.text);
      else dates[field] = token.text;
    }
  }
  return { dates, loose };
}

const inOrder = (dates: Readonly<Partial<Record<CaseField, string>>>, order: readonly string[]): boolean => {
  const known = order.flatMap((field) => dates[field as CaseField] ?? []).map((date) => readDate(date) ?? '');
  return known.every((date, index) => index === 0 || known[index - 1]! <= date);
};

/** Whether each date follows its label, so that there is nothing to guess. */
function standsBeside(tokens: readonly Token[]): boolean {
  const dated = tokens.filter(({ field }) => field !== 'number' && field !== 'priority');
  return dated.every(({ kind }, index) => kind === (index % 2 === 0 ? 'label' : 'value'));
}

/** The same dates, the earliest at the field that comes first. */
function inTime(
  dates: Readonly<Partial<Record<CaseField, string>>>,
  order: readonly string[],
): Partial<Record<CaseField, string>> {
  const fields = order.filter((field) => dates[field as CaseField] !== undefined) as CaseField[];
  const sorted = fields.map((field) => dates[field]!).sort((a, b) => ((readDate(a) ?? a) < (readDate(b) ?? b) ? -1 : 1));
  return { ...dates, ...Object.fromEntries(fields.map((field, index) => [field, sorted[index]])) };
}

/** Word has hyphens of its own, at which no line ends; in numbers and dates they mean the plain one. */
const hyphens = /[\u2010\u2011\u2212]/g;

/** Reads the lines before the first heading. */
export function readHeader(lines: readonly Line[], profile: Profile): ReadHeader {
  const { tokens, rest } = tokensOf(lines.map((line) => line.text.replace(hyphens, '-')).join('\n'), profile);
  const doubts: string[] = [];
  const found: PlainCase = {};
  const valueOf = (field: string) => tokens.find((token) => token.kind === 'value' && token.field === field)?.text;
  const number = valueOf('number');
  if (number) found.number = number;
  const priority = valueOf('priority')?.toLowerCase();
  const known = Object.entries(profile.priorities).find(([, printed]) => printed.toLowerCase() === priority);
  if (known) found.priority = known[0] as PlainCase['priority'];

  const { dates: paired, loose } = pair(tokens);
  const sure = inOrder(paired, profile.date_order) || standsBeside(tokens);
  const dates = sure ? paired : inTime(paired, profile.date_order);
  for (const [field, written] of Object.entries(dates)) {
    const date = readDate(written);
    (found as Record<string, string>)[field] = date ?? written;
    if (date === undefined) doubts.push(`The header says “${written}”, which is no date. Please check it.`);
  }
  if (!inOrder(paired, profile.date_order))
    doubts.push(
      sure
        ? 'The dates of the header are not in their usual order. Please check them.'
        : 'It was not clear which date of the header is which, so they stand in their usual order. Please check them.',
    );
  if (loose.length > 0)
    doubts.push(`The header holds dates without a label: ${loose.join(', ')}. Please put them where they belong.`);
  // what remains of a label that a value cut in two
  const words = rest
    .replace(/\bReceived\s*:/g, ' ')
    .replace(/[\s:]+/g, ' ')
    .trim();
  return { case: Object.keys(found).length > 0 ? found : undefined, doubts, rest: [words, ...loose].filter(Boolean).join(' ') };
}
