/** What a finished determination must have, by its letter form, and whether it is there: for the rules on missing and empty sections. */
import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { Profile } from '../model/schemas/profile';
import { determinationSchema, issueSchema, caseSchema } from '../model/schemas/determination';
import { isBlank, keySpan, nodeAt } from '../model/structure';
import { span, type Span } from '../text';
import { nearest } from '../prose/nearest';
import type { RuleContext } from '../check/rule';

export type Path = readonly (string | number)[];

export interface RequiredPart {
  readonly path: Path;
  readonly name: string;
  readonly state: 'present' | 'blank' | 'missing';
  /** Its key, where it is there. */
  readonly key: Span | undefined;
}

/** The keys in the order of the format. */
export const orders = {
  document: Object.keys(determinationSchema.shape),
  case: Object.keys(caseSchema.shape),
  issue: Object.keys(issueSchema.shape),
} as const;

/** Plain words for what a key holds, with their article. */
const words: Record<string, string> = {
  case: 'the case header',
  reviewer: 'the reviewer',
  records: 'the list of records',
  case_summary: 'the case summary',
  issues: 'the disputed items',
  number: 'the case number',
  priority: 'the priority',
  date_of_injury: 'the date of injury',
  application_received: 'the date the application was received',
  date_assigned: 'the date the case was assigned',
  records_received: 'the date the records were received',
  decision_date: 'the date of the decision',
  service: 'the disputed service',
  decision: 'the decision',
  guideline_basis: 'the guideline basis',
  rationale: 'the rationale',
};

export function wordsFor(name: string, { names, parties }: Profile): string {
  if (name === 'ur_denial_date') return `the date of the ${denialOf(names)}`;
  if (name === 'claims_administrator_guideline') return `the ${parties[name].toLowerCase()}’s guideline`;
  return words[name] ?? `“${name}”`;
}

/** "utilization review denial", as the program says. */
export const denialOf = (names: Profile['names']): string => [names?.denial_by, 'denial'].filter(Boolean).join(' ');

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const namesIn = (map: YAMLMap): string[] =>
  map.items.flatMap((pair: Pair) => (isScalar(pair.key) ? [String(pair.key.value)] : []));

/** A key that is written wrongly in the map at a path, so that what seems to be missing is there under another name. */
function isMisspelt(map: YAMLMap, name: string, known: readonly string[]): boolean {
  return namesIn(map).some((written) => !known.includes(written) && nearest(written, known)[0] === name);
}

/** The required keys of the map at a path; none where there is no map. A misspelt key counts as there. */
export function requiredAt(
  context: RuleContext,
  path: Path,
  required: readonly string[],
  known: readonly string[],
): RequiredPart[] {
  const map = nodeAt(context.document.tree, path);
  if (!isMap(map)) return [];
  return required.map((name) => {
    const own = [...path, name];
    const key = keySpan(context.document.tree, own);
    if (!key) return { path: own, name, key, state: isMisspelt(map, name, known) ? 'present' : 'missing' };
    return { path: own, name, key, state: isBlank(nodeAt(context.document.tree, own)) ? 'blank' : 'present' };
  });
}

/** The first key at or behind a place: a disputed item is shown by it. */
export function firstKey(text: string, at: number): Span {
  const word = /^["']?[\w-]+["']?|^[^\s]/.exec(text.slice(at, at + 80))?.[0] ?? '';
  return span(at, at + word.length);
}
