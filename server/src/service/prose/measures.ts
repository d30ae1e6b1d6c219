/** Measures that no scale and no shelf has: a grade, a strength of a drug. */
import type { Span } from '../text';
import { bySentence } from './by-sentence';
import type { Impossible } from './impossible';
import { drugs, strengthsSold, type DrugMention } from './drugs';
import { fold, matches } from './fold';

const grades: readonly (readonly [RegExp, number, string])[] = [
  [/(?<![\d./])(\d{1,2}) ?(?:\/|out of) ?5(?![\d/]|\.\d)/gu, 5, 'Strength is graded from 0 to 5.'],
  [/(?<![\d./])(\d{1,2}) ?(?:\/|out of) ?10(?![\d/])/gu, 10, 'This scale goes from 0 to 10.'],
];

/** A cream, a patch or a compound has other strengths, and so has what goes into a vein. */
const otherRoute =
  /\b(?:cream|gel|ointment|patch(?:es)?|topical(?:ly)?|transdermal|compound\w*|lotion|solution|inject\w*|intramuscular|im|iv|intravenous|intrathecal|spray|drops?|suspension|liquid|syrup|suppositor\w+|pump|ml|cc)\b|%/u;
/** How much a day, or at once, is no strength: "900 mg daily". */
const aDay = /^(?:,? ?(?:\(?(?:total )?(?:daily|per day|a day|each day|every day|\/ ?day|qd|per 24|in divided|total|dose)))/u;
const upTo =
  /\b(?:maximum|max|up to|exceed(?:s|ing)?|more than|total(?: daily dose)? of|over|daily dose(?: of)?|increase\w*|titrat\w+|taper\w*) (?:of |to )?$/u;

function strengthOf(lower: string, { drug, span, strength }: DrugMention): Impossible | undefined {
  const sold = strengthsSold(drug);
  if (!sold || !strength || sold.includes(strength.text)) return undefined;
  const around = lower.slice(Math.max(0, span.start - 40), strength.span.end + 40);
  if (otherRoute.test(around) || aDay.test(lower.slice(strength.span.end)) || upTo.test(lower.slice(0, strength.span.start)))
    return undefined;
  const parts = strength.text.split('/');
  // "25/50 mg" of two strengths
  if (parts.length > 1 && parts.every((part) => sold.includes(part))) return undefined;
  const whole = { start: span.start, end: strength.span.end };
  if (parts.length > 1 && sold.every((one) => !one.includes('/')))
    return {
      span: whole,
      why: `${strength.text} mg is the strength of a combination, and only ${drug} is named. Name both drugs.`,
    };
  if (parts.length === 1 && sold.some((one) => one.split('/').includes(parts[0]!))) return undefined;
  return { span: whole, why: `No maker sells ${drug} ${strength.text} mg by mouth (${sold.join(', ')} mg). Check the strength.` };
}

function find(text: string): Impossible[] {
  const folded = fold(text);
  const result: Impossible[] = [];
  for (const mention of drugs(text)) {
    const found = strengthOf(folded.lower, mention);
    if (found) result.push(found);
  }
  for (const [pattern, top, why] of grades)
    for (const { groups, span } of matches(folded, pattern))
      if (Number(groups[1]) > top && isGrade(folded.lower, span, top)) result.push({ span, why: `${why} Check the figure.` });
  return result.sort((a, b) => a.span.start - b.span.start);
}

/** "12/5" may be a day, and "15/10" a ratio: only beside words of the kind. */
function isGrade(lower: string, { start, end }: Span, top: number): boolean {
  if (/\b(?:on|dated|from|since|until) $/u.test(lower.slice(0, start))) return false;
  const around = lower.slice(Math.max(0, start - 50), end + 20);
  return top === 5
    ? /\b(?:strength|motor|muscle|power|grip)\b/u.test(around)
    : /\b(?:pain|vas|scale|rated|score)\b/u.test(around);
}

/** The measures of a text that cannot be, in order. */
export const impossibleMeasures = bySentence(find);
