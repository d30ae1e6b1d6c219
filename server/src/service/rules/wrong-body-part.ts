/** A service for one part of the body decided under a chapter on another. */
import type { Issue } from '../model/model';
import type { Guideline } from '../model/schemas/guideline';
import { scalar } from '../model/yaml-text';
import { fold } from '../prose/fold';
import { regionsMeet, regionsOf, type Region } from '../prose/regions';
import { sectionNames, inForce } from '../library/library';
import type { BodyRegion } from '../library/regions';
import { listed } from '../case/presence';
import { basisOf, type Source } from '../case/basis';
import { plainName } from '../library/section-names';
import type { Fix, Rule, RuleContext } from '../check/rule';
import { dayOfReview } from '../case/day';

export const wrongBodyPart: Rule = {
  code: 'wrong-body-part',
  title: 'Chapter on another part of the body',
  summary: 'The chapter of the MTUS that is cited is the one for the part of the body the service is for.',
  severity: 'warning',
  fixable: 'review',
  sources: ['8 CCR 9792.21(c)', 'Labor Code 4610.6(h)(5)'],
  checks: [
    {
      reads: 'issue',
      of: ['service', 'guidelineBasis'],
      with: ['case'],
      *check(issue, context) {
        const asked = regionsAsked(issue);
        if (asked.length === 0) return;
        const basis = basisOf(issue, context.library);
        const chapters = basis.filter(isChapter);
        const [first] = chapters;
        if (!first || chapters.some(({ guideline }) => meets(guideline!, asked, isOfLimb(issue)))) return;
        // a guideline of the MTUS for the whole body may be what the service rests on
        if (basis.some(({ guideline }) => guideline?.kind === 'mtus' && (guideline.body_regions ?? []).length === 0)) return;
        const right = chaptersFor(asked, first.guideline!, context);
        // where the MTUS has no chapter on the part, the nearest one is the right one
        if (right.length === 0) return;
        yield {
          span: first.span,
          message: `This chapter is on the ${listed(first.guideline!.body_regions!)}, and the service is for the ${listed(asked)}. Check which chapter the decision rests on.`,
          related: [{ span: issue.service!.span, message: `The service is for the ${listed(asked)}` }],
          fixes: () => right.slice(0, 2).map((guideline) => citeInstead(first, guideline)),
        };
      },
    },
  ],
};

const isChapter = ({ guideline }: Source): boolean =>
  (guideline?.kind === 'mtus' || guideline?.kind === 'acoem') && (guideline.body_regions ?? []).length > 0;

const meets = (guideline: Guideline, asked: readonly Region[], ofLimb: boolean): boolean =>
  (guideline.body_regions as BodyRegion[]).some((region) =>
    asked.some((other) => regionsMeet(region, other) || neighbours(region, other, ofLimb)),
  );

/**
 * Parts that one chapter may speak for beside its own: strains of the middle back are treated under the one below or above,
 * the tendons of the elbow under the forearm, and what is felt in a limb may come from the spine.
 */
const beside: readonly (readonly [Region, Region])[] = [
  ['upper back', 'low back'],
  ['upper back', 'neck'],
  ['elbow', 'forearm'],
];
const felt: readonly (readonly [Region, Region])[] = [
  ['upper extremity', 'neck'],
  ['lower extremity', 'low back'],
];

const neighbours = (a: Region, b: Region, ofLimb: boolean): boolean =>
  [...beside, ...(ofLimb ? [] : felt)].some(([one, other]) => (a === one && b === other) || (a === other && b === one));

/** What looks into a limb or opens it is not about the spine. */
const isOfLimb = ({ service }: Issue): boolean =>
  /\b(?:mri|magnetic resonance|ct|x-?rays?|radiographs?|imaging|arthro\w+|surg\w+|repair|reconstruction|fixation)\b/u.test(
    fold(service?.value ?? '').lower,
  );

/** Nerves of a limb are tested for what is wrong with the spine, and the other way round. */
const nerves =
  /\b(?:emg|ncs|ncv|electromyogra\w+|electro-?diagnos\w+|nerve conduction|nerve|sympathetic|stellate|dermatomal|ssep|neuro\w*|radicul\w+|epidural|gabapentin|neurontin)\b/u;
/** Things that are used alike on any part of the body, and are cited by the chapter that speaks of them. */
const anywhere =
  /\b(?:hot|cold|ice|heat|heating|cryo\w*|thermal|wraps?|packs?|compression|pad|pillow|mattress|bed|gym|ergonomic\w*|work conditioning|work hardening|functional capacity|fce|transport\w*|home health|interferential|stimulat\w+|tens|unit|walker|scooter|crutch\w*|cane|wheelchair|thoracic outlet|lab\w*|blood|urine|cbc|consult\w*|evaluation|visit|follow-?up|referral)\b/u;

/** The parts of the body a service is for; none where it may be for any. */
function regionsAsked(issue: Issue): Region[] {
  const service = issue.service?.value ?? '';
  const lower = fold(service).lower;
  const regions = regionsOf(service).filter((region) => region !== 'spine' || !/\bspin/u.test(lower));
  if (regions.length === 0 || nerves.test(lower) || anywhere.test(lower)) return [];
  return regions;
}

/** The chapters on those parts that were in force on the day; of the same kind as the one cited. */
function chaptersFor(asked: readonly Region[], cited: Guideline, context: RuleContext): Guideline[] {
  const day = dayOfReview(context)?.date;
  return context.library
    .all()
    .filter(
      (guideline) => guideline.kind === cited.kind && (guideline.body_regions ?? []).length > 0 && meets(guideline, asked, true),
    )
    .filter((guideline) => (day === undefined ? guideline.superseded_by === undefined : inForce(guideline, day)))
    .sort((a, b) => closeness(b, asked) - closeness(a, asked));
}

const closeness = (guideline: Guideline, asked: readonly Region[]): number =>
  asked.filter((region) => (guideline.body_regions as BodyRegion[]).includes(region)).length;

/** The sections go along only where the other chapter has them too: else they are for the writer to look up. */
function citeInstead({ entry, span }: Source, guideline: Guideline): Fix {
  const names = sectionNames(guideline).map(plainName);
  const lost = (entry.sections?.items ?? []).filter((item) => !names.includes(plainName(item.value ?? '')));
  const title = `Cite “${guideline.title}${guideline.year ? ` ${guideline.year}` : ''}”${lost.length > 0 ? ', and check the sections' : ''}`;
  return { title, safe: false, edits: [{ span, newText: scalar(guideline.id, true) }] };
}
