/** A rationale that repeats a guideline and says nothing of this person. */
import { attributedParts } from '../prose/attribution';
import { anySentence } from '../prose/by-sentence';
import { anyOf } from '../prose/lexicon';
import { fold } from '../prose/fold';
import { guidelineNames } from '../prose/guideline-names';
import { conclusion } from '../prose/necessity';
import { outerQuotations } from '../prose/quotations';
import { sentences } from '../prose/sentences';
import { citations } from '../prose/citations';
import type { Span } from '../text';
import { isDependent } from '../case/basis';
import type { Issue } from '../model/model';
import type { Rule, RuleContext } from '../check/rule';

export const noCaseApplication: Rule = {
  code: 'no-case-application',
  title: 'Guideline without the case',
  summary: 'A rationale that tells what the guideline says also says how it applies to this person.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(c)', 'Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'issue',
      with: ['records'],
      *check(issue, context) {
        const prose = issue.rationale?.value;
        if (!prose || isDependent(issue) || (issue.criteria?.entries ?? []).length > 0) return;
        const { text } = prose;
        const concluding = conclusion(text).sentence;
        // while the conclusion is not written, nobody knows what else will be
        if (!concluding || !hasGuidelineText(text) || speaksOfCase(text, concluding, context, issue)) return;
        yield {
          span: prose.sourceSpan(concluding.start, concluding.end),
          message:
            'This concludes from the guideline alone. Say before it what the records show of this person, and how that meets the guideline or not.',
        };
      },
    },
  ],
};

/** At least one sentence on what a guideline says. */
const hasGuidelineText = (text: string): boolean =>
  outerQuotations(text).some(({ words }) => words >= 8) || guidelineNames(text).length > 0 || speaksOfGuidelines(text);

const speaksOfGuidelines = anySentence(/\bguidelines?\b/u);

/** Words by which a sentence speaks of this person or this record. A guideline speaks of "patients". */
const person = anyOf('patient');
const pronoun = 'he|she|his|her|him|they|their';
const thisOne =
  'here|in this|this (?:case|person|man|woman|gentleman|lady|claim|injury|individual|clinical|scenario|setting|situation|time|request|particular)';
const record =
  '(?:the|this|these|her|his|submitted|provided|available|current|most recent|clinical|medical|progress|office|operative) (?:records?|documentation|documents?|notes?|reports?|file|history|chart|exam\\w*|visit|summary|complaints?|findings|symptoms|diagnos[ei]s|condition|injury|provider|physician)';
const provider = '(?:treating|requesting|attending|prescribing) (?:physician|provider|doctor)';
const finding =
  'documented|documentation|on (?:physical )?exam\\w*|there (?:is|are|was|were|has been|have been)|status post|s/p|years?[- ]old|weeks ago|months ago|since the (?:injury|accident)';
const study =
  '(?:mri|x-rays?|emg|imaging|radiographs?|ct|films?|study|studies) (?:of|from|dated|showed?|shows|reveal\\w*|demonstrat\\w*|indicat\\w*|report\\w*)';
const request =
  '(?:was|were) (?:requested|prescribed|ordered|noted|seen)|the (?:requested|request|remaining|original|current|quantity|number|amount|dose|dosage|surgery|procedure|provider|proposed|patient)';
const verdict = 'met|exceeds?';
const day = '\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}';
const ofThisCase = new RegExp(
  `\\b(?:${[person, pronoun, thisOne, record, provider, finding, study, request, verdict, day].join('|')})\\b`,
  'u',
);

function speaksOfCase(text: string, concluding: Span, { determination }: RuleContext, issue: Issue): boolean {
  const blanked = withoutQuotations(text);
  const records = new Set(determination.records?.entries.map(({ id }) => id));
  // a record cited is a record applied
  if (citations(text).some(({ items }) => items.some(({ key }) => records.has(key)))) return true;
  return sentences(text).some((sentence) => {
    const lower = fold(blanked.slice(sentence.start, sentence.end)).lower;
    const isLast = sentence.start === concluding.start;
    // "Therefore, the request for X is not medically necessary" speaks of the request alone; "given that …, it is" gives a reason
    if (isLast) return givesReason(lower);
    const parts = attributedParts(lower).filter(({ speaker }) => speaker === 'guideline');
    const own = parts.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), lower);
    return ofThisCase.test(own) || namesService(own, issue);
  });
}

const guidelineAlone = new RegExp(`\\b(?:guidelines?|criteria|above|${anyOf('mtus', 'odg', 'acoem')})\\b`, 'u');

/** A reason inside the conclusion that is more than "given the guidelines". */
function givesReason(sentence: string): boolean {
  const reason =
    /\b(?:because|since|given that|as (?=the |there |this |he |she |it )|due to|in light of|without)(?! (?:the )?(?:above|guidelines?))([^,;]*)/u.exec(
      sentence,
    )?.[1];
  if (reason === undefined || guidelineAlone.test(reason)) return false;
  return reason.trim().split(/ +/u).length >= 4;
}

/** A sentence on the requested thing itself, in so many words. */
const namesService = (sentence: string, { service }: Issue): boolean => {
  const name = fold(service?.value ?? '').lower;
  return name.length > 8 && sentence.includes(name);
};

function withoutQuotations(text: string): string {
  let result = '';
  let at = 0;
  for (const { span } of outerQuotations(text)) {
    result += text.slice(at, span.start) + ' '.repeat(span.end - span.start);
    at = span.end;
  }
  return result + text.slice(at);
}
