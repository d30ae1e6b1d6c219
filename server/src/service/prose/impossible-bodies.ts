/** Joints that nobody has, and one side that is said to be worse than the other where only one is named. */
import { bySentence } from './by-sentence';
import { fold, matches } from './fold';
import type { Impossible } from './impossible';
import { allMatches } from '../text';

const middle = '(?:dip|pip|distal interphalangeal|proximal interphalangeal)';
const short = '(?:thumb|great toe|big toe|hallux)';
const thumbs: readonly RegExp[] = [
  new RegExp(`\\b(?:${short}|first|1st)(?:'s)? (?:finger |digit |toe )?${middle}\\b(?: \\([a-z ]{3,30}\\))?(?: joint)?`, 'gu'),
  new RegExp(
    `\\b${middle}(?: \\([a-z ]{3,30}\\))?(?: joint)? (?:of|in|at|on) (?:the |his |her )?(?:right |left )?(?:${short}|first (?:finger|digit))\\b`,
    'gu',
  ),
];

function joints(sentence: string): Impossible[] {
  const folded = fold(sentence);
  if (!/\b(?:dip|pip|interphalangeal)\b/u.test(folded.lower)) return [];
  return thumbs.flatMap((pattern) =>
    [...matches(folded, pattern)].map(({ span }) => ({
      span,
      why: 'The thumb and the great toe have one joint between their two bones, the IP joint: neither a DIP nor a PIP joint. Check the joint.',
      unsure: true,
    })),
  );
}

const comparison =
  /\b(left|right) (?:side )?(?:(?:being )?(?:greater|more|worse|less|bigger|stronger|weaker)(?: so)?) than (?:the |on the )?(left|right)\b(?! (?:side )?(?:(?:was )?(?:last|before|previous\w*|earlier|at)|in the past|a (?:week|month|year))\b)/gu;
const both = /\b(?:bilateral(?:ly)?|both|sides|b\/l|each|either)\b/u;

function comparisons(sentence: string): Impossible[] {
  const folded = fold(sentence);
  return [...matches(folded, comparison)].flatMap(({ groups, span, start }): Impossible[] => {
    const [, side = '', other] = groups;
    if (side === other) return [{ span, why: `The ${side} side cannot be compared with itself. Check the sides.` }];
    // what is compared stands before it, back to the last stop
    const from = Math.max(...['; ', '. ', ': '].map((stop) => folded.lower.lastIndexOf(stop, start)), 0);
    const before = folded.lower.slice(from, start);
    if (both.test(before) || !isOneThing(before)) return [];
    const sides = [...allMatches(before, /\b(left|right)\b(?! hand(?:ed)?\b)/gu)];
    const last = sides.at(-1);
    if (!last || sides.some((one) => one[1] !== last[1])) return [];
    const at = folded.source(from + last.index, from + last.index + last[0].length);
    return [
      {
        span,
        why: `Only the ${last[1]} side is named before, so that neither can be the worse one. Check the sides.`,
        beside: [{ span: at, is: 'The only side that is named' }],
        unsure: true,
      },
    ];
  });
}

/** "Neck and left shoulder pain, left greater than right" may be about the neck. */
const isOneThing = (before: string): boolean =>
  !/\b(?:neck|back|head|headaches?|arms|legs|hands|wrists|shoulders|knees|hips|feet|ankles|elbows|extremities|thighs|calves|buttocks|fingers|toes|paraspinals?|musculature of)\b(?![- ]left|[- ]right)/u.test(
    before.replace(/\bcervical spine-?/gu, ''),
  );

/** In order. */
export const impossibleBodies = bySentence((sentence: string) => [...joints(sentence), ...comparisons(sentence)]);
