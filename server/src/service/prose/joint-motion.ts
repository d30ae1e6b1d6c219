/** Motion beyond that of the joint it is told of, and a hinge that bends as far as it should straighten. */
import { bySentence } from './by-sentence';
import { fold, holds, matches } from './fold';
import type { Impossible } from './impossible';
import { tables } from './lexicon';
import { bodyRegions, type Region } from './regions';
import { afterLast } from '../text';

const most: Readonly<Record<string, Readonly<Record<string, number>>>> = Object.fromEntries(
  Object.entries(tables.joint_degrees).map(([region, rows]) => [
    region,
    Object.fromEntries(rows.map((row): [string, number] => [row.slice(0, row.lastIndexOf(' ')), Number(afterLast(row, ' '))])),
  ]),
);
const motions = [...new Set(Object.values(most).flatMap((one) => Object.keys(one)))].sort((a, b) => b.length - a.length);
const pattern = new RegExp(
  `\\b(${motions.join('|')})(?: (?:is|was|of|at|to|measured|limited|restricted|only|about|approximately)){0,3}:? (\\d{1,3})(?: ?(?:degrees?|deg\\b|°)|(?=,|;| and\\b))`,
  'gu',
);

const anyDegrees = /\d/u;

interface Motion {
  readonly motion: string;
  readonly degrees: number;
  readonly span: Impossible['span'];
  readonly region: Region | undefined;
}

function motionsIn(sentence: string): Motion[] {
  const folded = fold(sentence);
  if (!holds(folded, anyDegrees) || !/degree|°|\bdeg\b/u.test(folded.lower)) return [];
  const regions = bodyRegions(sentence);
  return [...matches(folded, pattern)].map(({ groups, span }) => {
    const before = regions.filter((one) => one.span.end <= span.start).at(-1);
    return { motion: groups[1] ?? '', degrees: Number(groups[2]), span, region: before?.region };
  });
}

const hinges: ReadonlySet<string> = new Set(['elbow', 'knee']);

function find(sentence: string): Impossible[] {
  const told = motionsIn(sentence);
  return told.flatMap(({ motion, degrees, span, region }): Impossible[] => {
    if (region === undefined) return [];
    const flexion = told.find((one) => one.motion === 'flexion' && one.region === region);
    if (hinges.has(region) && motion === 'extension' && flexion && degrees >= 60 && degrees > flexion.degrees)
      return [
        {
          span,
          why: `The ${region} is told to extend ${degrees} degrees and to flex ${flexion.degrees}: the two seem interchanged. Check the figures.`,
          beside: [{ span: flexion.span, is: 'Flexion is given here' }],
        },
      ];
    const limit = most[region]?.[motion];
    if (limit === undefined || degrees <= limit) return [];
    return [{ span, why: `No ${region} has ${degrees} degrees of ${motion}. Check the figure, and the joint.` }];
  });
}

/** In order. */
export const impossibleMotion = bySentence(find);
