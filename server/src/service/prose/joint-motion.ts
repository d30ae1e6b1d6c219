/** Motion beyond that of the joint it is told of, or of any, and a hinge that bends as far as it should straighten. */
import { bySentence } from './by-sentence';
import { fold, matches, type Folded } from './fold';
import type { Impossible } from './impossible';
import { anyOf, anyRow, tables } from './lexicon';
import { bodyRegions, type Region } from './regions';
import { afterLast, type Span } from '../text';

/** By motion, in degrees. */
const ofAny = new Map(Object.entries(tables.most_degrees).map(([motion, [degrees]]) => [motion, Number(degrees)]));
const ofJoint: Readonly<Record<string, Readonly<Record<string, number>>>> = Object.fromEntries(
  Object.entries(tables.joint_degrees).map(([region, rows]) => [
    region,
    Object.fromEntries(rows.map((row): [string, number] => [row.slice(0, row.lastIndexOf(' ')), Number(afterLast(row, ' '))])),
  ]),
);

const motion = anyRow([...ofAny.keys(), ...Object.values(ofJoint).flatMap((rows) => Object.keys(rows))]);
const unit = ' ?(?:degrees?|deg\\b|°)';
const joint = '(?: (?:of|in|at) (?:(?:the|his|her|right|left) ){0,2}[a-z]+(?: (?:spine|joint|back))?)?';
const is = '(?: (?:is|was|of|at|to|measured|measures|limited|restricted|only|about|approximately|full)){0,4}:?';
/** "Flexion of the knee is 115 degrees", "flexion 115, extension 0 degrees". */
const told = new RegExp(`\\b(?<motion>${motion})${joint}${is} (?<degrees>\\d{1,3})(?:${unit}|(?=,|;| and\\b))`, 'gu');
/** "115 degrees of flexion". */
const before = new RegExp(`(?<![\\d./-])(?<degrees>\\d{1,3})${unit} of (?<motion>${motion})\\b`, 'gu');
/** "… on the left and 135 degrees on the right": the same motion. */
const onOtherSide = new RegExp(
  `^(?:,? (?:(?:on|at) )?(?:the )?(?:left|right)(?: side)?)?,? (?:and|against|versus|vs\\.?|compared (?:to|with)|while|but) (?<degrees>\\d{1,3})(?:${unit})?,? (?:on|at|for|of) the (?:left|right)\\b`,
  'u',
);
/** What is missing of a motion, or by how much it changed, is no place that a joint has. */
const missing = new RegExp(`^ (?:${anyOf('degrees_missing_after')})\\b`, 'u');
const lost = new RegExp(`\\b(?:${anyOf('degrees_missing_before')}) (?:(?:of|by|the|last|final|about|approximately) ){0,3}$`, 'u');

interface Motion {
  readonly motion: string;
  readonly degrees: number;
  readonly span: Span;
  readonly region: Region | undefined;
}

function motionsIn(sentence: string): Motion[] {
  const folded = fold(sentence);
  if (!/degree|°|\bdeg\b/u.test(folded.lower)) return [];
  const regions = bodyRegions(sentence);
  return [told, before].flatMap((pattern) =>
    [...matches(folded, pattern)].flatMap((match): Motion[] => {
      const { motion: name = '', degrees } = match.groups.groups ?? {};
      const tail = folded.lower.slice(match.end, match.end + 60);
      if (missing.test(tail) || lost.test(folded.lower.slice(Math.max(0, match.start - 40), match.start))) return [];
      const region = regionOf(folded, match.start, match.end, regions);
      const first = { motion: name, degrees: Number(degrees), span: match.span, region };
      const other = onOtherSide.exec(tail);
      if (!other) return [first];
      const span = folded.source(match.end + other[0].indexOf(other.groups!.degrees!), match.end + other[0].length);
      return [first, { motion: name, degrees: Number(other.groups!.degrees), span, region }];
    }),
  );
}

/** The part that stands behind "of" moves, else the last one that is named before. */
function regionOf(folded: Folded, start: number, end: number, regions: ReturnType<typeof bodyRegions>): Region | undefined {
  const place = folded.source(start, end);
  const own = regions.find(({ span }) => span.start >= place.start && span.end <= place.end);
  const next = regions.find(({ span }) => span.start >= place.end);
  if (own) return own.region;
  if (
    next &&
    /^ (?:of|in|at) (?:(?:the|his|her|right|left) ){0,2}$/u.test(folded.lower.slice(end, folded.folded(next.span.start)))
  )
    return next.region;
  return regions.filter(({ span }) => span.end <= place.start).at(-1)?.region;
}

const hinges: ReadonlySet<string> = new Set(['elbow', 'knee']);

function find(sentence: string): Impossible[] {
  const all = motionsIn(sentence);
  return all.flatMap((one): Impossible[] => {
    const { motion: name, degrees, span, region } = one;
    const flexion = all.find((other) => other.motion === 'flexion' && other.region === region);
    if (region && hinges.has(region) && name === 'extension' && flexion && degrees >= 60 && degrees > flexion.degrees)
      return [
        {
          span,
          why: `The ${region} is told to extend ${degrees} degrees and to flex ${flexion.degrees}: the two seem interchanged. Check the figures.`,
          beside: [{ span: flexion.span, is: 'Flexion is given here' }],
        },
      ];
    return beyond(one);
  });
}

function beyond({ motion: name, degrees, span, region }: Motion): Impossible[] {
  const limit = region && ofJoint[region]?.[name];
  if (limit !== undefined && degrees > limit)
    return [{ span, why: `No ${region} has ${degrees} degrees of ${name}. Check the figure, and the joint.` }];
  if (degrees <= (ofAny.get(name) ?? Infinity)) return [];
  return [{ span, why: `No joint has ${degrees} degrees of ${name}. Check the figure, and whether two are interchanged.` }];
}

/** In order. */
export const impossibleMotion = bySentence(find);
