/** A rationale whose reasons say one thing and whose decision says the other, with no word on why. */
import type { Issue } from '../model/model';
import { isDependent, supportsOf } from '../case/basis';
import { concluded } from '../case/concluded';
import { anySentence } from '../prose/by-sentence';
import { claimsOfAbsence } from '../prose/clinical/claims';
import { anyOf } from '../prose/lexicon';
import { isQuoted } from '../prose/quotations';
import { sentences } from '../prose/sentences';
import { weighed, type Weighed } from '../prose/weighed';
import type { Remark, Rule, RuleContext } from '../check/rule';

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
  if (!prose || supports === undefined || isDependent(issue)) return;
  const conclusion = concluded(issue);
  // a conclusion against the decision is told of where it stands
  if (!conclusion.sentence || conclusion.polarity !== (supports ? 'supports' : 'denies')) return;
  const found = weighed(prose.text).filter(({ span }) => !isQuoted(prose.text, span.start));
  const [first] = found;
  if (!first || found.some(({ says }) => (says === 'met') === supports) || isExplained(prose.text, first, supports)) return;
  yield {
    span: prose.sourceSpan(first.span.start, first.span.end),
    message: supports
      ? `This speaks against the service, nothing speaks for it, and the decision is “${issue.decision!.value}”. Name the circumstance for which it is granted all the same, or change one of them.`
      : `This says that the guideline is met, and the decision is “${issue.decision!.value}”. Say why it is refused all the same, or change one of them.`,
    related: [{ span: issue.decision!.span, message: `The decision is “${issue.decision!.value}”` }],
  };
}

const turns = anySentence(new RegExp(`\\b${anyOf('turns')}\\b`, 'u'));
const denies = anySentence(
  /\b(?:no|not|nor|never|none|neither|without|cannot|lack\w*|fails?|failed|absen\w+|insufficient|inadequate|unable)\b|n't\b/u,
);
const speaksForIt = anySentence(
  /\b(?:has|have|had|is|are|was|were|shows?|showed|remains?|continues?|suffers?|reports?|failed|completed|underwent)\b/u,
);

/** A word that turns, a reason on the same side as the decision: then there is more to it than a lost or added "not". */
function isExplained(text: string, first: Weighed, supports: boolean): boolean {
  const all = sentences(text).map(({ start, end }) => text.slice(start, end));
  const at = sentences(text).findIndex(({ start, end }) => start <= first.span.start && first.span.start < end);
  const behind = all.slice(at);
  const reasons = behind.slice(1, -1);
  if (behind.some((sentence) => turns(sentence))) return true;
  if (supports) return all.slice(0, -1).some((sentence) => speaksForIt(sentence) && !denies(sentence) && weighsCase(sentence));
  return reasons.some((sentence) => denies(sentence)) || claimsOfAbsence(text).length > 0;
}

const weighsCase = anySentence(
  /\b(?:in this case|here|patient|worker|claimant|applicant|employee|he|she|his|her|this|record\w*|exam\w*)\b/u,
);
