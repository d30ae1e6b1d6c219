/** More visits of one therapy than the law allows for an injury. */
import type { Issue, Prose } from '../model/model';
import { fold } from '../prose/fold';
import { anyRow, tables } from '../prose/lexicon';
import { quantities } from '../prose/quantities';
import { isQuoted } from '../prose/quotations';
import { sentenceAt } from '../prose/sentences';
import { ofEachSentence } from '../prose/by-sentence';
import type { Span } from '../text';
import { dateOf } from '../case/date-written';
import { amountOf } from '../case/requested-amounts';
import type { Rule } from '../check/rule';

/** In capitals a row is met in capitals alone: a "pt" is a patient. */
const therapies = Object.entries(tables.therapies).map(([name, rows]) => {
  const [exact, any] = [rows.filter((row) => /^[A-Z]+$/u.test(row)), rows.filter((row) => !/^[A-Z]+$/u.test(row))];
  return { name, patterns: [new RegExp(`\\b${anyRow(exact)}\\b`, 'u'), new RegExp(`\\b${anyRow(any)}\\b`, 'iu')] };
});

export const visitCap: Rule = {
  code: 'visit-cap',
  title: 'More visits than allowed',
  summary:
    'Visits so far and those asked for are no more of one therapy than the law allows for an injury, except after surgery.',
  severity: 'info',
  fixable: 'no',
  sources: ['Labor Code 4604.5(c)(1)', 'Labor Code 4604.5(c)(3)'],
  checks: [
    {
      reads: 'issue',
      with: ['case', 'caseSummary'],
      *check(issue, { determination, profile }) {
        const { visits: cap, therapies: capped, injuries_from: from } = profile.visit_cap ?? {};
        const injured = dateOf(determination.case?.dates.date_of_injury);
        if (cap === undefined || (injured !== undefined && from !== undefined && injured < from)) return;
        const therapy = therapyOf(issue.service?.value ?? '');
        const asked = amountOf(issue.service?.value ?? '');
        if (!therapy || !capped?.includes(therapy) || asked?.unit !== 'sessions' || isAfterSurgery(issue.service?.value)) return;
        const summary = determination.caseSummary?.value;
        if (isAfterSurgery(summary?.text)) return;
        const before = mostVisits(issue, summary, therapy);
        if (!before || before.count + asked.value <= cap) return;
        yield {
          span: issue.service!.span,
          message: `${before.count} visits so far and ${asked.value} asked for make ${before.count + asked.value}, and ${cap} of ${therapy} are allowed for an injury. Check whether an exception applies.`,
          related: [{ span: before.span, message: `${before.count} visits so far` }],
        };
      },
    },
  ],
};

function therapyOf(text: string): string | undefined {
  const named = therapies.filter(({ patterns }) => patterns.some((pattern) => pattern.test(text)));
  return named.length === 1 ? named[0]!.name : undefined;
}

const afterSurgery =
  /\bpost-?\s?(?:op\b|operative|surg)|\bsurger(?:y|ies)\b|\bstatus post\b|\bs\/p\b|\barthroscop\w+|\bfusion\b/iu;
const cues = ['post', 'surger', 's/p', 'arthroscop', 'fusion'];

const saysSurgery = ofEachSentence((sentence: string): boolean => {
  const { lower } = fold(sentence);
  return cues.some((cue) => lower.includes(cue)) && afterSurgery.test(sentence);
});

const isAfterSurgery = (text = ''): boolean => saysSurgery(text).includes(true);

/** Right before a number of visits that took place. */
const took =
  /\b(?:completed|received|attended|undergone|had|finished) (?:(?:at least|about|approximately|already|a|total|of|the|some|his|her|all|previously|prior) )*$/u;

/** The highest number of visits of the therapy that the summary or the rationale reports. */
function mostVisits(issue: Issue, summary: Prose | undefined, therapy: string): { count: number; span: Span } | undefined {
  const rationale = issue.rationale?.value;
  if (isAfterSurgery(rationale?.text)) return undefined;
  const found = [summary, rationale].flatMap((prose) => (prose ? visitsIn(prose, therapy) : []));
  return found.sort((a, b) => b.count - a.count)[0];
}

function visitsIn(prose: Prose, therapy: string): { count: number; span: Span }[] {
  const folded = fold(prose.text);
  return quantities(prose.text).flatMap(({ kind, value, span }) => {
    if ((kind !== 'sessions' && kind !== 'schedule') || value === undefined || value > 300) return [];
    const at = folded.folded(span.start);
    const head = folded.lower.slice(Math.max(0, at - 80), at);
    if (!took.test(head) || /\b(?:not|if|once|after|when|until|should|would|had not) (?:\w+ )?$/u.test(head.replace(took, '')))
      return [];
    const sentence = sentenceAt(prose.text, span.start);
    if (!sentence || isQuoted(prose.text, span.start)) return [];
    if (therapyOf(prose.text.slice(sentence.start, sentence.end)) !== therapy) return [];
    return [{ count: value, span: prose.sourceSpan(span.start, span.end) }];
  });
}
