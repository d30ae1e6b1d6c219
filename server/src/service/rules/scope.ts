/** Questions that are not the reviewer's: what caused the injury, who has to pay, what it costs. */
import { attributedParts, sentenceText } from '../prose/attribution';
import { fold } from '../prose/fold';
import { unquoted } from '../prose/quotations';
import { bySentence } from '../prose/by-sentence';
import type { Span } from '../text';
import { reasoning } from '../prose/own-reasoning';
import { weighed } from '../prose/weighed';
import { anySentence } from '../prose/by-sentence';
import { claimsOfAbsence } from '../prose/clinical/claims';
import { anyOf } from '../prose/lexicon';
import { isDependent, supportsOf } from '../case/basis';
import type { Issue } from '../model/model';
import type { Remark, Rule, RuleContext } from '../check/rule';

type Question = 'the cause of the injury' | 'whether the claim is accepted' | 'coverage' | 'cost' | typeof others;

export const scope: Rule = {
  code: 'scope',
  title: 'Beyond medical necessity',
  summary: 'A rationale decides medical necessity alone: no causation, no compensability, no coverage, no cost.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(a)', 'Labor Code 4610.5(c)(2)'],
  checks: [
    {
      reads: 'issue',
      of: ['service', 'decision', 'ancillary', 'rationale'],
      with: ['profile'],
      check: duplicateAlone,
    },
    {
      reads: 'issue',
      *check(issue, { profile }) {
        const prose = issue.rationale?.value;
        if (!prose) return;
        const [first] = argued(prose.text); // one cause, however long it is argued
        if (!first) return;
        yield {
          span: prose.sourceSpan(first.span.start, first.span.end),
          ...(first.question === others && { severity: 'info' as const }),
          message: `This argues ${first.question}, which ${profile.names?.review ?? 'this review'} does not decide. Give the medical reasons alone.`,
        };
      },
    },
  ],
};

/** Refused only because the same was allowed, or asked for elsewhere: then need was never decided. */
function* duplicateAlone(issue: Issue, { profile }: RuleContext): Iterable<Remark> {
  const prose = issue.rationale?.value;
  if (!prose || supportsOf(issue, profile) !== false || isDependent(issue)) return;
  const { text } = prose;
  const own = reasoning(text).filter(({ by }) => by === 'reviewer');
  const said = own.flatMap(({ span }) => {
    const folded = fold(text.slice(span.start, span.end));
    const match = duplicate.exec(folded.lower);
    return match && !leftOpen.test(folded.lower)
      ? [{ at: folded.source(match.index, match.index + match[0].length), from: span.start }]
      : [];
  });
  const [first] = said;
  if (!first || weighsNeed(text)) return;
  const { at, from } = first;
  yield {
    span: prose.sourceSpan(from + at.start, from + at.end),
    severity: 'info',
    message:
      'The only reason given is that this was allowed or asked for already, which does not decide medical necessity. Say whether the service is needed.',
  };
}

const duplicate = new RegExp(`\\b${anyOf('asked_already')}\\b`, 'u');
const need = anySentence(new RegExp(`\\b${anyOf('weighs_need')}\\b`, 'u'));
const weighsNeed = (text: string): boolean => need(text) || weighed(text).length > 0 || claimsOfAbsence(text).length > 0;

/** "Causation is outside the scope of this review": said to be left to others. */
const leftOpen =
  /\b(?:scope of|outside (?:of )?(?:this|the) review|not (?:being )?(?:addressed|at issue|considered here|decided|determined here)|does not address|no opinion|defer\w*|not the (?:question|issue))\b/u;

const be = '(?:is|are|was|were|has been|have been|appears?|appear to be|appears to be|seems?|remains?)';

const others = 'what other insurers do';

const questions: readonly (readonly [Question, RegExp])[] = [
  [
    'the cause of the injury',
    new RegExp(
      `\\b${be} (?:clearly |probably |likely |most likely |therefore )*(?:not (?:causally |industrially |work[- ])related|not (?:related to|caused by|due to|a result of|the result of) (?:the|this|his|her|their) (?:industrial|work|occupational|accepted)[- a-z]{0,20}(?:injury|accident|exposure|incident)|non-?industrial|industrially unrelated)\\b`,
      'u',
    ),
  ],
  [
    'the cause of the injury',
    /\b(?:no|lack of(?: an?)?|without an?) (?:clear |established |documented )?(?:causal|industrial) (?:relationship|connection|link|nexus|causation)\b/u,
  ],
  ['the cause of the injury', /\bcausation (?:is|has|was|cannot)(?: be| been)? (?:not |un)[a-z]{4,16}\b|\bapportionment\b/u],
  [
    'whether the claim is accepted',
    /\b(?:not|non-?) ?compensable\b|\b(?:not|never) (?:been )?(?:an? )?accepted (?:as )?(?:an? |part of the )?(?:body part|condition|claim|industrial|injury)\b|\baoe\/coe\b/u,
  ],
  [
    'coverage',
    /\b(?:not|isn't) (?:an? )?covered (?:benefit|service|item|expense|by (?:the|his|her|this)|under (?:the|his|her|this))|\b(?:benefit|coverage|policy) exclusion\b|\bexcluded (?:from|by) (?:the )?(?:plan|policy|coverage)\b/u,
  ],
  [others, new RegExp(`\\b${anyOf('other_insurers')} (?:[a-z]{1,12} ){0,2}?${anyOf('insurers_judge')}\\b`, 'u')],
  [
    'cost',
    /\b(?:too|prohibitively|excessively|unduly) (?:expensive|costly)\b|\b(?:because of|due to|given|in view of) (?:the|its|their) (?:high |higher |excessive |significant |considerable )?(?:costs?|price|expense)\b|\bcost[- ]prohibitive\b/u,
  ],
];

interface Argued {
  readonly question: Question;
  readonly span: Span;
}

function arguedIn(text: string): readonly Argued[] {
  const folded = fold(text);
  const sentence = sentenceText(folded, 0, folded.lower.length);
  if (leftOpen.test(sentence)) return [];
  for (const [question, pattern] of questions) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    // what a guideline, the denial or the treating side says is told, not argued
    if (question !== others && attributedParts(sentence).some(({ start, end }) => start <= match.index && match.index < end))
      continue;
    return [{ question, span: folded.source(match.index, match.index + match[0].length) }];
  }
  return [];
}

/** What each sentence argues; what is quoted, another does. */
const argued = unquoted(bySentence(arguedIn));
