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

/** The value is told in both; of a measure the unit may stand with another number of the sentence. */
const agrees = (told: Amount, amount: Amount): boolean =>
  told.beside.includes(amount.value[0]!) ||
  (told.value.length === amount.value.length && told.value.every((one, i) => one === amount.value[i]));

/** The words that a remark is about, in their place in the document. */
const placeOf = ({ prose, span }: ToldAmount): Span => prose.sourceSpan(span.start, span.end);
const wordsOf = ({ prose, span }: ToldAmount): string => prose.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();

export function* retoldAmounts({ gathered }: RuleContext): Iterable<Remark> {
  const summary = gathered(summaryAmounts).flat();
  if (summary.length === 0) return;
  for (const { asked, told } of gathered(itemAmounts)) {
    for (const amount of told) {
      const same = summary.filter((one) => one.of === amount.of);
      if (same.length === 0 || [...same, ...asked].some((one) => one.of === amount.of && agrees(one, amount))) continue;
      const of = same.find((one) => isOfTheSame(one, amount));
      if (!of) continue;
      yield {
        span: placeOf(amount),
        severity: 'info',
        message: `This says “${wordsOf(amount)}”, and the case summary “${wordsOf(of)}”. Check which is right.`,
        related: [{ span: placeOf(of), message: 'The case summary says' }],
      };
    }
  }
}

/** Drugs are told apart by name; of measures, what they are of must have a word in common. */
const isOfTheSame = (a: Amount, b: Amount): boolean =>
  a.about.length + b.about.length === 0 || ofOneThing.has(a.of) || a.about.some((word) => b.about.includes(word));
