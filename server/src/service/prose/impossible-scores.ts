/** Vital signs, scores and body measures that cannot be. */
import type { Span } from '../text';
import { bySentence } from './by-sentence';
import { fold, matches, type Folded } from './fold';
import type { Impossible } from './impossible';
import { anyOf, anyRow, tables } from './lexicon';

const pressure =
  /\b(?:blood pressure|bp)(?: (?:is|was|of|at|reading|readings|measured|noted|recorded|elevated|to|today)){0,4}:? (\d{2,3}) ?\/ ?(\d{2,3})(?![\d/])/gu;

function pressures(folded: Folded): Impossible[] {
  return [...matches(folded, pressure)].flatMap(({ groups, span }): Impossible[] => {
    const [high, low] = [Number(groups[1]), Number(groups[2])];
    if (high <= low)
      return [{ span, why: 'The first figure of a blood pressure is the higher one. Check whether the two are interchanged.' }];
    return high > 300 || high < 50 || low < 20 ? [{ span, why: 'Nobody has such a blood pressure. Check the figures.' }] : [];
  });
}

const filler = '(?: (?:is|was|of|at|score|scored|index|rating|level|equals|today|noted|measured|scale|total)){0,4}:?';
const scores: readonly (readonly [RegExp, string, number, number])[] = Object.entries(tables.scales).map(([name, rows]) => {
  const [low, high, ...names] = rows;
  return [
    new RegExp(`\\b${anyRow(names)}${filler} (\\d{1,3}(?:\\.\\d)?)(?![\\d./-]\\d|\\d|-)(?! ?${anyOf('no_score')}\\b)`, 'gu'),
    name,
    Number(low),
    Number(high),
  ];
});

function scored(folded: Folded): Impossible[] {
  return scores.flatMap(([pattern, name, low, high]) =>
    [...matches(folded, pattern)].flatMap(({ groups, span }): Impossible[] => {
      const value = Number(groups[1]);
      return value >= low && value <= high ? [] : [{ span, why: `The ${name} goes from ${low} to ${high}. Check the figure.` }];
    }),
  );
}

/** "Scores 31 of 27". */
const ofMost =
  /\b(?:scor(?:e[sd]?|ing)|questionnaire|inventory|index|scale)\b[^.;\d]{0,40} (\d{1,3}) ?(?:of|out of|\/) ?(\d{1,3})(?![\d/]|\.\d)(?! (?:visits|sessions|treatments)\b)/gu;
const overTop = (folded: Folded): Impossible[] =>
  [...matches(folded, ofMost)].flatMap(({ groups, span }) =>
    Number(groups[1]) > Number(groups[2]) ? [{ span, why: 'This is more than the score can be. Check the figures.' }] : [],
  );

const measured: readonly (readonly [RegExp, string, number, string])[] = Object.entries(tables.most_measured).map(
  ([name, [most = '', unit = '', ...names]]) => [
    new RegExp(`\\b${anyRow(names)}${filler} (\\d{1,4}(?:\\.\\d{1,2})?) ?${unit}\\b`, 'gu'),
    name,
    Number(most),
    unit,
  ],
);
const overMost = (folded: Folded): Impossible[] =>
  measured.flatMap(([pattern, name, most, unit]) =>
    [...matches(folded, pattern)].flatMap(({ groups, span }) =>
      Number(groups[1]) > most ? [{ span, why: `No ${name} is ${groups[1]} ${unit}. Check the figure.` }] : [],
    ),
  );

const reflex = /\b(?:reflex(?:es)?|dtrs?)\b[^.;\d]{0,40} ([5-9])\+/gu;
const reflexes = (folded: Folded): Impossible[] =>
  [...matches(folded, reflex)].map(({ span }) => ({ span, why: 'Reflexes are graded from 0 to 4+. Check the figure.' }));

const height =
  /\b(?:(\d) ?(?:'|feet|foot|ft\.?),? ?(?:(?:and )?(\d{1,2}) ?(?:"|''|inches|inch|in\b\.?)?)?|(\d{2}) (?:inches|in\b)(?: tall)?)/gu;
const weight = /\b(\d{2,3}) ?(?:pounds|lbs?\b)/gu;
/** "Lost 40 pounds", "lifts 25 pounds". */
const noWeight = new RegExp(`\\b${anyOf('no_body_weight')}(?: [a-z]+){0,3} $`, 'u');
const bmi =
  /\b(?:bmi|body mass index)(?: \(bmi\))?(?: (?:is|was|of|at|calculated|equals|to|be)){0,3}:? (\d{2,3}(?:\.\d{1,2})?)(?![\d%])/gu;

/** A height of 5' 10" and a weight of 150 pounds are no index of 35 (kg/m²: pounds times 703 by inches squared). */
function bodyMass(folded: Folded): Impossible[] {
  const [given] = [...matches(folded, bmi)];
  const [tall] = [...matches(folded, height)];
  const heavy = matches(folded, weight).find(({ start }) => !noWeight.test(folded.lower.slice(Math.max(0, start - 30), start)));
  if (!given || !tall || !heavy) return [];
  const inches = tall.groups[3] ? Number(tall.groups[3]) : Number(tall.groups[1]) * 12 + Number(tall.groups[2] ?? 0);
  if (inches < 48 || inches > 90) return [];
  const real = (Number(heavy.groups[1]) * 703) / (inches * inches);
  if (Math.abs(real - Number(given.groups[1])) < 2) return [];
  const is = (what: string, span: Span): { span: Span; is: string } => ({ span, is: what });
  return [
    {
      span: given.span,
      why: `This height and weight make a body mass index of ${real.toFixed(1)}, not ${given.groups[1]}. Check the three figures.`,
      beside: [is('The height', tall.span), is('The weight', heavy.span)],
    },
  ];
}

function find(sentence: string): Impossible[] {
  const folded = fold(sentence);
  if (!/\d/u.test(sentence)) return [];
  return [
    ...pressures(folded),
    ...scored(folded),
    ...overTop(folded),
    ...overMost(folded),
    ...reflexes(folded),
    ...bodyMass(folded),
  ];
}

/** In order. */
export const impossibleScores = bySentence(find);
