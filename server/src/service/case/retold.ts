/** Amounts of the case that a rationale tells otherwise than the case summary: 11 mm here, 7 mm there. */
import type { Issue, Prose } from '../model/model';
import { ofIssue, ofText } from '../check/facts';
import type { Remark, RuleContext } from '../check/rule';
import { amounts, type Amount } from '../prose/amounts';
import { isQuoted } from '../prose/quotations';
import type { Span } from '../text';

interface ToldAmount extends Amount {
  readonly prose: Prose;
}

const toldIn = (prose: Prose): readonly ToldAmount[] =>
  amounts(prose.text)
    .filter(({ span }) => !isQuoted(prose.text, span.start))
    .map((amount) => ({ ...amount, prose }));

/** What the summary tells. */
export const summaryAmounts = ofText(({ prose, role }) => (role === 'case_summary' ? toldIn(prose) : undefined));

/** What an item asks for, and what its rationale tells of the case. */
export const itemAmounts = ofIssue(
  (issue: Issue) => {
    const told = issue.rationale?.value ? toldIn(issue.rationale.value).filter(({ inGeneral }) => !inGeneral) : [];
    return told.length > 0 ? { asked: askedIn(issue), told } : undefined;
  },
  ['service', 'modified', 'rationale'],
);

const askedIn = ({ service, modified }: Issue): readonly Amount[] =>
  [service?.value, modified?.requested?.value, modified?.authorized?.value].flatMap((text) => (text ? amounts(text) : []));

/** Units that are told of one thing only in a letter like these; the others want a word in common. */
const ofOneThing: ReadonlySet<string> = new Set(['of ten']);

/** By what amounts are known to be of one thing: a drug, a unit that is of one thing, else a unit with each word close by. */
const thingsOf = ({ of, about }: Amount): readonly string[] =>
  about.length === 0 || ofOneThing.has(of) ? [of] : about.map((word) => `${of} ${word}`);

/** The values that are told in a unit or of a drug: of a measure those too whose unit stands with another number of the sentence. */
const valuesOf = ({ of, value, beside }: Amount): readonly string[] => [value.join('/'), ...beside].map((one) => `${of} ${one}`);

/** The words that a remark is about, in their place in the document. */
const placeOf = ({ prose, span }: ToldAmount): Span => prose.sourceSpan(span.start, span.end);
const wordsOf = ({ prose, span }: ToldAmount): string => prose.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();

export function* retoldAmounts({ gathered }: RuleContext): Iterable<Remark> {
  const summary = gathered(summaryAmounts).flat();
  if (summary.length === 0) return;
  const values = new Set(summary.flatMap(valuesOf));
  const things = new Map<string, ToldAmount[]>();
  for (const one of summary)
    for (const thing of thingsOf(one)) {
      const known = things.get(thing);
      if (known) known.push(one);
      else things.set(thing, [one]);
    }
  for (const { asked, told } of gathered(itemAmounts)) {
    const known = new Set(asked.flatMap(valuesOf));
    for (const amount of told) {
      const value = `${amount.of} ${amount.value.join('/')}`;
      const other = thingsOf(amount)
        .flatMap((thing) => things.get(thing) ?? [])
        .find(({ side }) => side === undefined || amount.side === undefined || side === amount.side);
      if (!other || values.has(value) || known.has(value)) continue;
      yield {
        span: placeOf(amount),
        severity: 'info',
        message: `This says “${wordsOf(amount)}”, and the case summary “${wordsOf(other)}”. Check which is right.`,
        related: [{ span: placeOf(other), message: 'The case summary says' }],
      };
    }
  }
}
