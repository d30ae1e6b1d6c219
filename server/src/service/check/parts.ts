/** What a check may look at besides its target: it names the parts, sees no others, and is asked again when one has changed. */
import type { Determination } from '../model/model';
import { commentsOf } from '../model/comments';
import type { RationaleDocument } from '../document';
import { isBlank } from '../model/structure';
import type { Fact } from './facts';

/** Parts of the model, by their names there. */
const fields = {
  profile: 'profile',
  case: 'case',
  reviewer: 'reviewer',
  records: 'records',
  caseSummary: 'case_summary',
  issues: 'issues',
  notes: 'notes',
} as const satisfies Partial<Record<keyof Determination, string>>;

type Field = keyof typeof fields;

/**
 * `outline`: which entries there are. `broken`: whether it is no YAML somewhere. `trouble`: where it is none, and the text of a
 * file without a key of the format. `comments`: those on lines of their own. A fact: what is told of it.
 */
export type Part = Field | 'outline' | 'broken' | 'trouble' | 'comments' | Fact;

/**
 * Whether a part of the file cannot be read, or its last value is not closed yet: then what seems to be missing may only be
 * unreadable or still to come.
 */
export function isBroken({
  unreadable,
  errors,
  slips,
  units,
}: Pick<RationaleDocument, 'unreadable' | 'errors' | 'slips' | 'units'>): boolean {
  if (unreadable !== undefined || errors.some((error) => error.code !== 'DUPLICATE_KEY')) return true;
  const open = slips.filter(({ kind }) => unclosed.includes(kind));
  if (open.length === 0) return false;
  // one that stands behind all that was read may still be closed
  const lastStart = Math.max(...units.slice(-1).map(({ start }) => start));
  return open.some(({ span }) => lastStart <= span.end);
}
const unclosed: readonly string[] = ['quote-open', 'bracket-open'];

/** Whether there is an entry that the format knows. */
export const isKeyed = ({ units }: RationaleDocument): boolean =>
  units.some(({ kind, name }) => kind === 'entry' && (Object.values(fields) as string[]).includes(name));

/** What stands for the state of a part: as long as each of these is the same, so is the part. */
export function stateOf(part: Exclude<Part, Fact>, document: RationaleDocument): readonly unknown[] {
  if (part === 'broken') return [isBroken(document)];
  if (part === 'outline') return outlineOf(document);
  if (part === 'trouble')
    return document.unreadable || document.errors.length > 0 || document.slips.length > 0 || !isKeyed(document) ? [document] : [];
  if (part === 'comments') return document.parts.map(commentsOf).filter((comments) => comments.length > 0);
  if (part === 'issues') return document.units.filter(({ name }) => name === 'issues');
  return document.units.filter(({ kind, name }) => kind === 'entry' && name === fields[part]).slice(0, 1);
}

/** Of a file without any entry, the file. */
function outlineOf(document: RationaleDocument): readonly unknown[] {
  const { units } = document;
  const entries = units.filter(({ kind }) => kind === 'entry');
  if (entries.length === 0) return [document];
  return [units.length > entries.length, ...entries.flatMap(({ name, value }) => [name, isBlank(value)])];
}

/** The determination as a check sees it that names these parts. */
export function seenOf(determination: Determination, parts: readonly Part[]): Determination {
  const seen: Partial<Record<Field, unknown>> = {};
  for (const part of parts) if (typeof part === 'string' && part in fields) seen[part as Field] = determination[part as Field];
  return { span: determination.span, ...seen } as Determination;
}
