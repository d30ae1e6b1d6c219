/** What the case summary tells of the patient, each mention with the part of the body it is about. */
import type { Prose } from '../model/model';
import { mentions, type Mention } from '../prose/clinical/mentions';
import { tables } from '../prose/lexicon';
import { paragraphs } from '../prose/paragraphs';
import { regionsMeet, type Region } from '../prose/regions';
import { once } from '../prose/texts';

/** A region that is named stays the one spoken of until another is named or the paragraph ends. */
const carried = once((text: string): readonly Mention[] => {
  const ends = paragraphs(text).map(({ span }) => span.end);
  let last: readonly Region[] = [];
  let paragraph = 0;
  return mentions(text).map((mention) => {
    while (paragraph < ends.length && mention.span.start > ends[paragraph]!) {
      paragraph++;
      last = [];
    }
    if (mention.regions.length > 0) last = mention.regions;
    return mention.regions.length > 0 ? mention : { ...mention, regions: last };
  });
});

/** The mentions of a summary, in order. */
export const toldIn = (summary: Prose): readonly Mention[] => carried(summary.text);

const nerves: Readonly<Record<string, readonly string[]>> = tables.nerves_reach;
const ofNerves = new Set([
  'nerve deficit',
  'radicular complaint',
  ...tables.shown_by['nerve deficit'],
  ...tables.suggested_by['nerve deficit'],
  ...tables.shown_by['radicular complaint'],
]);

/** Whether what was found may concern what the item is about: the same part, or one that its nerves reach. */
export function concerns(concept: string, found: readonly Region[], about: readonly Region[]): boolean {
  if (found.length === 0 || about.length === 0) return true;
  return about.some((region) =>
    found.some((one) => regionsMeet(region, one) || (ofNerves.has(concept) && (nerves[region] ?? []).includes(one))),
  );
}
