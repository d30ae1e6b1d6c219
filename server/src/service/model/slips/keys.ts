/** The keys of a determination, for telling a key that was meant from words of a text. */
import {
  caseSchema,
  criterionEntrySchema,
  determinationSchema,
  guidelineEntrySchema,
  issueSchema,
  recordSchema,
  reviewerSchema,
} from '../schemas/determination';
import { keysAt } from '../structure';

const keysOf = (schema: { readonly shape: object }): readonly string[] => Object.keys(schema.shape);

const top = keysOf(determinationSchema);
const below: Readonly<Record<string, readonly string[]>> = {
  case: keysOf(caseSchema),
  reviewer: keysOf(reviewerSchema),
  records: keysOf(recordSchema),
  issues: [...keysOf(issueSchema), ...keysOf(guidelineEntrySchema), ...keysOf(criterionEntrySchema), 'requested', 'authorized'],
};
const all = new Set([...top, ...Object.values(below).flat()]);

/** Whether a word is a key of the format anywhere. */
export const isKey = (word: string): boolean => all.has(word);

/** The keys that may stand at a column in a section; the keys of the records are the writer's. */
export function keysAtColumn(section: string | undefined, column: number): readonly string[] {
  if (column === 0) return top;
  if (section === 'records' && column < 3) return [];
  return (section !== undefined && below[section]) || [];
}

/** Keys whose text is the writer's own prose, in which quotation marks, dashes and colons are ordinary. */
const prose = new Set(['case_summary', 'rationale', 'evidence', 'notes', 'criterion', 'text']);
export const isProse = (key: string | undefined): boolean => key !== undefined && prose.has(key);

/** Keys whose value is a list of texts. */
const textLists = new Set(['sections', 'notices', 'licensed_in', 'certified_in', 'subspecialties', 'attests', 'record']);
export const isTextList = (key: string | undefined): boolean => key !== undefined && textLists.has(key);

/** Keys whose value is a list, so that a line below may be one of its items. */
const lists = new Set(['issues', 'criteria', 'claims_administrator_guideline', 'guideline_basis']);
export const isList = (key: string | undefined): boolean => key !== undefined && (lists.has(key) || textLists.has(key));

const known = new Map<string, ReadonlySet<string>>();

/** The keys that the format has in the map at a path; undefined where they are the writer's. */
export function allowedAt(path: readonly (string | number)[]): ReadonlySet<string> | undefined {
  if (path.length === 1 && path[0] === 'records') return undefined;
  const name = path.map((step, index) => (path[0] === 'records' && index === 1 ? '*' : step)).join('/');
  if (path.length > 6) return new Set();
  let keys = known.get(name);
  if (!keys) {
    keys = new Set(keysAt(determinationSchema, path));
    if (keys.size > 0) known.set(name, keys); // few paths of the format have keys; others are a writer's words, and not kept
  }
  return keys;
}

/** The key that an item of a list begins with, by the key of the list. */
const firstKeys: Readonly<Record<string, string>> = {
  issues: 'service',
  criteria: 'criterion',
  claims_administrator_guideline: 'cite',
  guideline_basis: 'cite',
};
export const firstKeyIn = (list: string | undefined): string | undefined => (list === undefined ? undefined : firstKeys[list]);
