/** A rationale whose reasons say one thing and whose decision says the other, with no word on why. */
import type { Issue, Prose } from '../model/model';
import { isDependent, supportsOf } from '../case/basis';
import { concluded } from '../case/concluded';
import { isAboutRequest, names } from '../case/weighs-request';
import { anySentence } from '../prose/by-sentence';
import { claimsOfAbsence } from '../prose/clinical/claims';
import { anyOf } from '../prose/lexicon';
import { isQuoted } from '../prose/quotations';
import { sentences } from '../prose/sentences';
import { weighed, type Weighed } from '../prose/weighed';
import type { Remark, Rule, RuleContext } from '../check/rule';
import type { Span } from '../text';

export const reasoningConflict: Rule = {
  code: 'reasoning-conflict',
  title: 'Reasons against the decision',
  summary:
    'Where the reasons say that the guideline is met, or is not, the decision follows, or the rationale says why it does not.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)', 'Labor Code 4610.6(h)(5)'],
  checks: [
    { reads: 'issue', of: ['service', 'decision', 'ancillary', 'criteria', 'rationale'], with: ['profile'], check: inIssue },
  ],
};

function* inIssue(issue: Issue, { profile }: RuleContext): Iterable<Remark> {
  const prose = issue.rationale?.value;
  const supports = supportsOf(issue, profile);
  if (!prose || supports === undefined) return;
  const conclusion = concluded(issue);
  // a conclusion against the decision is told of where it stands
  if (!conclusion.sentence || conclusion.polarity !== (supports ? 'supports' : 'denies')) return;
  const service = issue.service?.value ?? '';
  const own = weighed(prose.text).filter(
    (one) => !isQuoted(prose.text, one.span.start) && isAboutRequest(one, service, isDependent(issue)),
  );
  const looked: Looked = { text: prose.text, supports, service, concluding: conclusion.sentence, own };
  const first = own.find((one) => isAgainst(one, supports) && !isExplained(one, looked));
  if (!first) return;
  yield remarkOf(first, looked, prose, issue);
}

interface Looked {
  readonly text: string;
  readonly supports: boolean;
  readonly service: string;
  readonly concluding: Span;
  readonly own: readonly Weighed[];
}

const isAgainst = ({ says }: Weighed, supports: boolean): boolean => (says === 'met') !== supports;

function remarkOf(first: Weighed, looked: Looked, prose: Prose, issue: Issue): Remark {
  const decision = `“${issue.decision!.value}”`;
  const isOpen =
    isSure(first) && !behind(first, looked).some(({ words, concludes }) => !concludes && speaksAgainst(words, looked.supports));
  const says = looked.supports
    ? first.by === 'absence' || first.by === 'view'
      ? 'This speaks against the service, nothing speaks for it'
      : first.by === 'guideline'
        ? 'This says that the guideline is not met'
        : 'This speaks against the service'
    : first.by === 'guideline' || first.by === 'view'
      ? 'This says that the guideline is met'
      : 'This speaks for the service';
  const mend = looked.supports
    ? 'Name the circumstance for which it is granted all the same, or change one of them.'
    : 'Say why it is refused all the same, or change one of them.';
  return {
    span: prose.sourceSpan(first.span.start, first.span.end),
    ...(!isOpen && { severity: 'info' as const }),
    message: `${says}, and the decision is ${decision}. ${mend}`,
    related: [{ span: issue.decision!.span, message: `The decision is ${decision}` }],
  };
}

/** Of one point among several nobody knows what it decides. */
const isSure = ({ by, reach }: Weighed): boolean => reach === 'all' && by !== 'enough';

const turns = anySentence(new RegExp(`\\b${anyOf('turns')}\\b`, 'u'));
const opensReason = anySentence(new RegExp(`\\b${anyOf('opens_reason')}\\b`, 'u'));
const turnsToRefusal = anySentence(new RegExp(`\\b${anyOf('turns_to_refusal')}\\b`, 'u'));
const turnsToGrant = anySentence(new RegExp(`\\b${anyOf('turns_to_grant')}\\b`, 'u'));
const denies = anySentence(new RegExp(`\\b${anyOf('negators', 'lack')}\\b|n't\\b`, 'u'));
const speaksForIt = anySentence(
  /\b(?:has|have|had|is|are|was|were|shows?|showed|remains?|continues?|suffers?|reports?|failed|completed|underwent)\b/u,
);
const weighsCase = anySentence(new RegExp(`\\b${anyOf('weighs_this_case', 'patient')}\\b`, 'u'));

const speaksAgainst = (text: string, supports: boolean): boolean =>
  supports ? speaksForIt(text) && !denies(text) && weighsCase(text) : denies(text);

/** What stands behind a place: the rest of its sentence, and each sentence behind it. */
interface Behind {
  readonly words: string;
  readonly concludes: boolean;
  /** The rest, or the sentence right behind: a word that turns may stand anywhere in it, and further on only at the head. */
  readonly isNear: boolean;
  readonly isRest: boolean;
}

function behind({ span }: Weighed, { text, concluding }: Looked): Behind[] {
  return sentences(text)
    .filter(({ end }) => end > span.start)
    .map(({ start, end }, index) => ({
      words: text.slice(Math.max(start, Math.min(span.end, end)), end),
      concludes: start >= concluding.start,
      isNear: index < 2,
      isRest: index === 0,
    }));
}

/** "In view of this", "given the above": leads on to what follows from it. */
const leadsOn = new RegExp(`^\\W*${anyOf('leads_on')}\\b`, 'iu');
/** So much of a sentence is its head. */
const head = 24;

function turned({ words, concludes, isNear, isRest }: Behind, supports: boolean, service: string): boolean {
  const said = concludes ? withoutAsides(words, service) : isNear ? words : words.slice(0, head);
  if (turns(said) || (supports ? turnsToGrant(said) : turnsToRefusal(said))) return true;
  return (concludes || isRest || supports) && opensReason(said);
}

/** "Although the surgery is supported, the clearance is not": what is said of something else turns nothing. */
function withoutAsides(words: string, service: string): string {
  const said = words.replace(leadsOn, '');
  const aside = concession.exec(said)?.[1];
  return aside !== undefined && names(aside, service) !== true ? said.slice(aside.length) : said;
}
const concession = new RegExp(`^\\W*(${anyOf('concedes')}\\b[^,;]{1,160}),`, 'iu');

/** A word that turns behind it, a reason on the same side as the decision: then there is more to it than a lost or added "not". */
function isExplained(first: Weighed, looked: Looked): boolean {
  const { text, supports, own } = looked;
  const rest = behind(first, looked);
  if (rest.some((one) => turned(one, supports, looked.service))) return true;
  if (own.some((one) => one.span.start >= first.span.end && !isAgainst(one, supports) && one.by === 'guideline')) return true;
  if (first.by === 'guideline' || first.by === 'judgement' || first.by === 'enough') return false;
  if (own.some((one) => !isAgainst(one, supports))) return true;
  if (!supports) return rest.some(({ words, concludes }) => !concludes && denies(words)) || claimsOfAbsence(text).length > 0;
  return sentences(text).some(
    ({ start, end }) => start !== looked.concluding.start && speaksAgainst(text.slice(start, end), supports),
  );
}
