import { isIsoDate } from '../model/schemas/fields';
import { type Guideline, type GuidelineKind } from '../model/schemas/guideline';
import { type Profile } from '../model/schemas/profile';
import type { Determination } from '../model/model';
import { inForce, type Library } from '../library/library';
import { printCitation, type Locators } from '../letter/citations';
import { escaped, paragraphsOf } from './markdown';

export const kindNames: Readonly<Record<GuidelineKind, string>> = {
  mtus: 'MTUS',
  acoem: 'ACOEM',
  odg: 'ODG',
  guideline: 'Guideline',
  study: 'Study',
  other: 'Other source',
};

/** The day that decides which edition counts: of the denial, else of the decision. */
export function dayThatCounts({ case: header }: Determination): { day: string; of: string } | undefined {
  const denial = header?.dates.ur_denial_date?.value;
  if (denial && isIsoDate(denial)) return { day: denial, of: 'the denial' };
  const decision = header?.dates.decision_date?.value;
  return decision && isIsoDate(decision) ? { day: decision, of: 'the decision' } : undefined;
}

/** "Low Back Complaints 2004" */
export const titleAndYear = ({ title, year }: Guideline): string =>
  year === undefined || title.includes(String(year)) ? title : `${title} ${year}`;

/** "in force 2007-06-15 to 2017-11-30"; empty where the library does not know. */
export function forceRange({ in_force }: Guideline): string {
  const { from, to } = in_force ?? {};
  if (from && to) return `in force ${from} to ${to}`;
  if (from) return `in force since ${from}`;
  return to ? `in force to ${to}` : '';
}

export interface CardContext {
  readonly library: Library;
  readonly profile: Profile;
  readonly determination?: Determination;
}

/** One line on force: on the case's day, or the range alone. */
function forceLine(guideline: Guideline, { determination, library }: CardContext): string {
  const range = forceRange(guideline);
  if (range === '') return '';
  const whole = `${range.charAt(0).toUpperCase()}${range.slice(1)}`;
  const counted = determination && dayThatCounts(determination);
  if (!counted) return `${whole}.`;
  if (inForce(guideline, counted.day)) return `${whole}: in force on the day of ${counted.of} (${counted.day}).`;
  const next = guideline.superseded_by ? library.get(guideline.superseded_by) : undefined;
  const later = guideline.in_force?.to !== undefined && guideline.in_force.to < counted.day;
  const by = later && next ? ` It was superseded by ${escaped(titleAndYear(next))} (\`${next.id}\`).` : '';
  return `${whole}: **not in force** on the day of ${counted.of} (${counted.day}).${by}`;
}

export function guidelineCard(guideline: Guideline, context: CardContext, locators: Locators = {}): string {
  const { publisher, chapter, edition, regulation, authors, journal, volume, issue, pages, notes } = guideline;
  const kind = kindNames[guideline.kind];
  const origin = [chapter !== undefined && `chapter ${chapter}`, publisher, edition, regulation].filter(Boolean).join(' · ');
  const article = [authors?.join(', '), journal, volume && `${volume}${issue ? `(${issue})` : ''}`, pages && `p. ${pages}`];
  return paragraphsOf(
    `**${escaped(titleAndYear(guideline))}** — ${kind}`,
    escaped(guideline.kind === 'study' ? article.filter(Boolean).join('. ') : String(origin)),
    forceLine(guideline, context),
    `Printed: “${escaped(printCitation(guideline, locators, context.profile))}”`,
    notes && escaped(notes),
  );
}
