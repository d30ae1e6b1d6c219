/** Levels that no spine has: L6-7, C8-9, T13. */
import { bySentence } from './by-sentence';
import { fold, holds, matches } from './fold';
import type { Impossible } from './impossible';

const most: Readonly<Record<string, readonly [last: number, part: string, count: string]>> = {
  c: [8, 'neck', 'seven vertebrae and eight nerves'],
  t: [12, 'thoracic spine', 'twelve vertebrae'],
  l: [5, 'lumbar spine', 'five vertebrae'],
  s: [5, 'sacrum', 'five vertebrae'],
};

const level = /(?<![\p{L}\p{N}.#-])([ctls])-?(\d{1,2})(?: ?[-/] ?([ctls])?(\d{1,2}))?(?![\p{L}\p{N}%]|\.\d)/gu;
const lettered = /[ctls]-?\d/u;
/** Codes of diagnoses look alike ("S13", "L72"): only where the spine is spoken of. */
const spine =
  /\b(?:dis[ck]s?|vertebra\w*|levels?|radicul\w*|dermatom\w*|myotom\w*|foramin\w*|stenosis|nerve roots?|herniat\w*|protrusion|fusion|fused|facets?|transforaminal|epidural|laminectomy|discectomy|lumbar|cervical|thoracic|compression fracture|spine|spinal)\b/u;
/** Some have a sixth lumbar vertebra, or a thirteenth rib. */
const variant = /\b(?:transitional|lumbari[sz]\w*|sacrali[sz]\w*|supernumerary|six lumbar|extra|thirteen)\b/u;
const code = /\b(?:icd|code|codes|diagnosis code|diagnoses:)\b/u;
/** A size of a garment, a room, a model. */
const otherBefore = /\b(?:sizes?|sized|model|type|room|suite|version|item|no\.?|number|hcpcs)(?: (?:of|is|to|in))?:? $/u;

function find(sentence: string): Impossible[] {
  const folded = fold(sentence);
  if (!holds(folded, lettered) || !holds(folded, spine)) return [];
  if (holds(folded, variant) || holds(folded, code)) return [];
  return [...matches(folded, level)].flatMap(({ groups, span, start }): Impossible[] => {
    if (otherBefore.test(folded.lower.slice(Math.max(0, start - 24), start))) return [];
    const [, letter = '', first = '', second, other] = groups;
    const tops: (readonly [string, string])[] = [[letter, first]];
    if (other !== undefined) tops.push([second ?? letter, other]);
    const wrong = tops.find(([part, number]) => Number(number) > most[part]![0] && Number(number) <= most[part]![0] + 4);
    if (!wrong) return [];
    const [, name, count] = most[wrong[0]]!;
    return [{ span, why: `The ${name} has ${count}: there is no ${wrong.join('').toUpperCase()}. Check the level.` }];
  });
}

/** In order. */
export const impossibleLevels = bySentence(find);
