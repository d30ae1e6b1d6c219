/** Criteria of a guideline that a rationale repeats and nothing in it answers. */
import type { Issue, Prose } from '../model/model';
import { isDependent, supportsOf } from '../case/basis';
import { contents, ownContents, tellsOf, touches, type Content } from '../case/criterion-answers';
import { liftCriteria } from '../case/lift-criteria';
import { toldCriteria } from '../case/told-criteria';
import { toldIn } from '../case/told';
import { rootsOfService } from '../case/service-words';
import { root } from '../prose/affirmed';
import { contentWords } from '../prose/words';
import type { Mention } from '../prose/clinical/mentions';
import type { ToldCriteria } from '../prose/sentence-criteria';
import type { Span } from '../text';
import type { Remark, Rule, RuleContext } from '../check/rule';

export const criterionUnaddressed: Rule = {
  code: 'criterion-unaddressed',
  title: 'Criterion that nothing answers',
  summary: 'What a guideline asks for, where the rationale repeats it, is answered for this person.',
  severity: 'info',
  fixable: 'review',
  sources: ['Labor Code 4610.6(c)', 'Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'issue',
      of: ['service', 'decision', 'ancillary', 'criteria', 'rationale'],
      with: ['caseSummary', 'profile'],
      check: inIssue,
    },
  ],
};

function* inIssue(issue: Issue, context: RuleContext): Iterable<Remark> {
  const prose = issue.rationale?.value;
  const supports = supportsOf(issue, context.profile);
  if (!prose || supports === undefined || isDependent(issue)) return;
  const lists = toldCriteria(issue);
  if (lists.length === 0) return;
  const own = ownContents(issue);
  if (own.length === 0) return; // what it lacks is told as a whole
  const summary = context.determination.caseSummary?.value;
  const looked: Looked = { text: prose.text, service: issue.service?.value ?? '', own, summary };
  const open = lists.flatMap((list) => (supports ? openIfGranted(list, looked) : openIfRefused(list, looked)));
  const [first] = open;
  if (!first) return;
  const told = supports ? undefined : open.map((at) => toldOf(at, looked)).find((mention) => mention !== undefined);
  yield {
    span: prose.sourceSpan(first.start, first.end),
    message: said(open, prose),
    ...(told &&
      summary && {
        related: [{ span: summary.sourceSpan(told.span.start, told.span.end), message: 'The case summary tells of this' }],
      }),
    fixes: () =>
      liftCriteria(
        issue,
        lists.flatMap(({ items }) => items),
        prose,
        context,
      ),
  };
}

interface Looked {
  readonly text: string;
  readonly service: string;
  /** The reviewer's words. */
  readonly own: readonly Content[];
  readonly summary: Prose | undefined;
}

const isTouched = ({ start, end }: Span, { text, service }: Looked, by: readonly Content[]): boolean =>
  touches(by, text.slice(start, end), service);

/** To grant, each criterion must be met, or one of those of which one is enough; the summary may tell it. */
function openIfGranted({ items, holds }: ToldCriteria, looked: Looked): readonly Span[] {
  const silent = items.filter((item) => !isTouched(item, looked, looked.own));
  // one of several clauses that must all hold is passed over, whatever the summary tells of it
  if (holds === 'all' && items.length > 1)
    return silent.length < items.length ? silent.filter((item) => !isInRequest(item, looked)) : [];
  const open = silent.filter((item) => !(looked.summary && isTouched(item, looked, contents(looked.summary.text))));
  return holds === 'all' || open.length === items.length ? open : [];
}

/** "Under fluoroscopy": the request itself answers what asks for it. */
function isInRequest({ start, end }: Span, { text, service }: Looked): boolean {
  const own = rootsOfService(service);
  return contentWords(text.slice(start, end)).some(({ lower }) => own.has(root(lower)));
}

/** To refuse where all must hold one is enough, and else it must be most of them, and each that the summary tells of. */
function openIfRefused({ items, holds }: ToldCriteria, looked: Looked): readonly Span[] {
  const open = items.filter((item) => !isTouched(item, looked, looked.own));
  if (open.length === items.length) return open;
  const enough = open.length > items.length / 2 || open.some((item) => toldOf(item, looked));
  return holds !== 'all' && enough ? open : [];
}

function toldOf({ start, end }: Span, { text, summary }: Looked): Mention | undefined {
  return (
    summary &&
    tellsOf(text.slice(start, end), toldIn(summary)).find(
      ({ kind, status }) => kind === 'finding' && (status === 'present' || status === 'possible'),
    )
  );
}

const most = 3;

function said(open: readonly Span[], { text }: Prose): string {
  const names = open.slice(0, most).map(({ start, end }) => `“${short(text.slice(start, end))}”`);
  const rest = open.length - names.length;
  const all = rest > 0 ? [...names, `${rest} more`] : names;
  const listed = all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all[0]!;
  return `The guideline asks for ${listed}, and the reasoning says nothing of ${open.length > 1 ? 'them. Say of each whether it is met' : 'it. Say whether it is met'}.`;
}

const cutAtWord = (words: string): string => words.slice(0, Math.max(words.lastIndexOf(' ', 70), 30)).trimEnd();
const short = (words: string): string => (words.length > 70 ? `${cutAtWord(words)} …` : words);
