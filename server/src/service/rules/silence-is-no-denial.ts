/** A denial whose only reason is that the guideline says nothing of the service. */
import { contentWords, words } from '../prose/words';
import { fold, holds } from '../prose/fold';
import { conclusion } from '../prose/necessity';
import { guidelineNames } from '../prose/guideline-names';
import { anyOf } from '../prose/lexicon';
import { sentences } from '../prose/sentences';
import type { Span } from '../text';
import { basisOf, isDependent, supportsOf } from '../case/basis';
import type { Rule } from '../check/rule';

export const silenceIsNoDenial: Rule = {
  code: 'silence-is-no-denial',
  title: 'Silence is no denial',
  summary: 'A service is not refused for no other reason than that the MTUS does not address it.',
  severity: 'warning',
  fixable: 'no',
  sources: ['8 CCR 9792.21(d)', '8 CCR 9792.21.1(a)(2)', 'Labor Code 4604.5(d)'],
  checks: [
    {
      reads: 'issue',
      *check(issue, { profile, library }) {
        const prose = issue.rationale?.value;
        if (!prose || supportsOf(issue, profile) !== false || isDependent(issue)) return;
        // who cites another source has looked further
        const further = basisOf(issue, library).some(
          ({ guideline, kinds }) =>
            guideline === undefined || ![...kinds].every((kind) => profile.citations.primary.includes(kind)),
        );
        if (further) return;
        const silent = silentSentences(prose.text);
        if (silent.length === 0 || hasOtherReason(prose.text, silent)) return;
        yield {
          span: prose.sourceSpan(silent[0]!.start, silent[0]!.end),
          message:
            'The only reason given is that the guideline does not address the service, and that alone is no ground to refuse it. Look for other guidelines and studies, and say what they show.',
        };
      },
    },
  ],
};

const silentWords = new RegExp(
  `\\b(?:guidelines?|${anyOf('mtus', 'acoem')}|schedule|chapters?)\\b[^.;]{0,80}\\b(?:(?:do|does|did|is|are) not|silent|no (?:specific )?(?:mention|recommendation|guidance|discussion))\\b[^.;]{0,40}\\b(?:address\\w*|discuss\\w*|cover\\w*|mention\\w*|speak|on|regarding|of)\\b|\\bnot (?:specifically |directly )?(?:addressed|discussed|covered|mentioned)\\b[^.;]{0,40}\\b(?:guidelines?|${anyOf('mtus', 'acoem')}|schedule)\\b`,
  'u',
);

function silentSentences(text: string): Span[] {
  const named = guidelineNames(text).filter(({ use, quoted }) => use === 'silent' && !quoted);
  return sentences(text).filter(
    (sentence) =>
      named.some(({ span }) => sentence.start <= span.start && span.end <= sentence.end) ||
      holds(fold(text.slice(sentence.start, sentence.end)), silentWords),
  );
}

/** Words with which a sentence gives a reason of its own, or says what the case lacks. */
const reasoning =
  /\b(?:no|not|without|lack\w*|absence|insufficient|exceed\w*|however|fail\w*|unclear|contraindicat\w*|experimental|investigational|unproven|risk\w*|instead|alternativ\w*|already|normal|stud(?:y|ies)|evidence|literature|recommend\w*|because|since|due to)\b/u;

/** Whether a sentence that neither tells of the silence nor concludes gives a reason. */
function hasOtherReason(text: string, silent: readonly Span[]): boolean {
  const concluding = conclusion(text).sentence;
  return sentences(text).some((sentence) => {
    const isIn = (one: Span | undefined): boolean => one !== undefined && one.start <= sentence.start && sentence.end <= one.end;
    const own = text.slice(sentence.start, sentence.end);
    if (silent.some(isIn)) return false;
    if (isIn(concluding)) return words(own).length > 60;
    return holds(fold(own), reasoning) && contentWords(own).length > 0;
  });
}
