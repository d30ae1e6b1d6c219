/** Slips of the hand: words that stand twice, real words in the place of others, numbers and verbs that do not go together, lost marks. */
import { bySentence } from './by-sentence';
import { fold, matches } from './fold';
import { isQuoted, quotations } from './quotations';
import { confusions } from './slips/confusions';
import { doubledWords, listedTwice, saidAgain } from './slips/doubled';
import { brokenWords, lateQuotations, lonelyBrackets, missingSpaces, templateRests } from './slips/marks';
import { agreement, counted, thereIs, twoArticles } from './slips/number';
import type { Slip } from './slips/slip';
import { tokensOf } from './slips/tokens';
import {
  clauseBehindDueTo,
  missingDate,
  missingObject,
  missingPossessive,
  missingVerb,
  pastInfinitive,
  twoVerbs,
} from './slips/verbs';
import { once } from './texts';

export type { Slip, SlipKind } from './slips/slip';

/** Letters, digits, letters again, in small letters: "lo9w", "pa1n". */
const digitInside = /(?<![\p{L}\p{N}./@:#_-])(\p{Ll}{1,20})(\d)(\p{Ll}{1,20})(?![\p{L}\p{N}@/_])/gu;
/** "x3d", "b12f": doses, codes and ordinals. */
const fineDigits =
  /^(?:[xqbh]\d|p\d+f|t\d|co\d|h\d|o\d|a\d+c|c\d+|s\d|pm\d|q\d+h|q\d+hrs|x\d+(?:d|wk|wks|days)|w\d+d|covid\d|hba1c|mp\d|cyp\d\w+)/u;

function* digitsInWords(text: string): Iterable<Slip> {
  for (const match of matches(fold(text), digitInside, true)) {
    if (fineDigits.test(match.groups[0])) continue;
    const [, before = '', , after = ''] = match.groups;
    if (before.length + after.length < 3 || /^(?:mg|ml|mcg|cm|mm|hr|hrs)$/u.test(after) || /^(?:mg|ml)$/u.test(before)) continue;
    yield { kind: 'digit in word', span: match.span, better: `${before}${after}` };
  }
}

const ofTokens = [
  doubledWords,
  listedTwice,
  saidAgain,
  confusions,
  counted,
  twoArticles,
  thereIs,
  agreement,
  twoVerbs,
  pastInfinitive,
  clauseBehindDueTo,
  missingVerb,
  missingPossessive,
  missingObject,
  missingDate,
];

function findIn(sentence: string): Slip[] {
  const found = [...digitsInWords(sentence), ...brokenWords(sentence), ...templateRests(sentence)];
  const tokens = tokensOf(sentence);
  for (const find of ofTokens) for (const slip of find(tokens)) found.push(slip);
  return found;
}

const inSentences = bySentence(findIn);

/** In order. Marks look for their partners over many sentences. */
export const slips = once((text: string): readonly Slip[] =>
  [
    ...quotations(text).unbalanced.map((at): Slip => ({ kind: 'quotation mark', span: at })),
    ...lonelyBrackets(text),
    ...missingSpaces(text),
    ...lateQuotations(text),
    ...inSentences(text).filter(({ kind, span }) => kind !== 'template' || !isQuoted(text, span.start)),
  ].sort((a, b) => a.span.start - b.span.start),
);
