/** Sides that do not go together: of an item and the summary, of a rationale and the summary, of one mention and all others. */
import type { Issue, Prose } from '../model/model';
import { mentions } from '../prose/clinical/mentions';
import { lateralities, type Side } from '../prose/laterality';
import { regionsMeet, regionsOf, type Region } from '../prose/regions';
import { sentenceAt } from '../prose/sentences';
import { sidedParts, type SidedPart } from '../prose/sided-parts';
import { sidedThings } from '../prose/sided-things';
import type { Span } from '../text';
import { otherwise } from './aligned';
import type { Contradiction } from './contradiction';

const opposite: Readonly<Record<Side, Side | undefined>> = { left: 'right', right: 'left', bilateral: undefined };

const meets = (a: SidedPart['part'], b: SidedPart['part']): boolean =>
  a === b || (a !== 'sciatica' && b !== 'sciatica' && regionsMeet(a, b));

const spanIn = (prose: Prose, { span }: SidedPart): Contradiction['at'] => prose.sourceSpan(span.start, span.end);

/** How many mentions of the other side make one of this side look odd. */
const many = 4;

/** One “right knee” among many “left knee”, where nothing is compared. */
export function oddSide(prose: Prose): Contradiction[] {
  const told = new Map<Region, SidedPart[]>();
  for (const one of sidedParts(prose.text))
    if (one.part !== 'sciatica') {
      const own = told.get(one.part);
      if (own) own.push(one);
      else told.set(one.part, [one]);
    }
  const onBoth = [...told].flatMap(([part, own]) => (own.some(({ side }) => side === 'bilateral') ? [part] : []));
  return [...told].flatMap(([part, own]): Contradiction[] => {
    if (onBoth.some((one) => meets(one, part))) return [];
    const sided = own.filter(({ side }) => side !== undefined);
    for (const side of ['left', 'right'] as const) {
      const odd = sided.filter((one) => one.side === side);
      const others = sided.filter((one) => one.side === opposite[side]);
      const [only] = odd;
      if (odd.length !== 1 || others.length < many || only!.aside || !hasFinding(prose, only!.span)) continue;
      return [
        {
          at: spanIn(prose, only!),
          message: `This is the only ${side} ${part} of the text, among ${others.length} on the ${opposite[side]}. Check the side.`,
          against: [{ span: spanIn(prose, others[0]!), message: `The ${opposite[side]} ${part}` }],
          sure: false,
        },
      ];
    }
    return [];
  });
}

/** What the summary tells of a part besides requests and comparisons. */
const toldOf = (summary: Prose, parts: readonly Region[]): SidedPart[] =>
  sidedParts(summary.text).filter(
    ({ part, aside }) => !aside && part !== 'sciatica' && parts.some((one) => regionsMeet(one, part)),
  );

/** A request for both sides, and the summary tells of complaints and findings on one alone. */
export function bothAskedOneTold(issue: Issue, summary: Prose): Contradiction[] {
  const service = issue.service!;
  const asked = lateralities(service.value ?? '');
  const parts = asked.flatMap(({ side, region }) => (side === 'bilateral' && region ? [region] : []));
  if (parts.length === 0 || asked.some(({ side }) => side !== 'bilateral')) return [];
  const told = toldOf(summary, parts);
  const found = told.filter((one) => one.found && one.side !== undefined);
  const [first] = found;
  if (!first || found.length < 2 || first.side === 'bilateral' || found.some(({ side }) => side !== first.side)) return [];
  const shown = plainly(issue.rationale?.value, parts);
  return [
    {
      at: shown ?? service.span,
      message: `The request is for both sides, and the case summary tells of complaints and findings on the ${first.side} alone. Say what speaks for the ${opposite[first.side!]} side, or against it.`,
      against: [
        ...(shown ? [{ span: service.span, message: 'The request for both sides' }] : []),
        { span: spanIn(summary, first), message: `The case summary tells of the ${first.side} side` },
      ],
      sure: false,
    },
  ];
}

/** Where a rationale tells of both sides as the complaint: "radiates to the lower extremities". */
function plainly(prose: Prose | undefined, parts: readonly Region[]): Contradiction['at'] | undefined {
  const both =
    prose &&
    sidedParts(prose.text).find(
      ({ part, side, aside, found }) => side === 'bilateral' && !aside && found && part !== 'sciatica' && parts.includes(part),
    );
  return both && spanIn(prose, both);
}

/** Whether something is found or complained of in the clause of a place. */
export const hasFinding = ({ text }: Prose, at: Span): boolean =>
  mentions(text).some(
    ({ kind, status, clause }) => kind === 'finding' && status === 'present' && clause.start <= at.start && at.end <= clause.end,
  );

/** The rationale gives a thing one side, where the summary gives it the other alone, or the very finding the other. */
export function sideAgainstSummary(issue: Issue, summary: Prose): Contradiction[] {
  const prose = issue.rationale?.value;
  if (!prose) return [];
  const asked = new Set(lateralities(issue.service?.value ?? '').map(({ side }) => side));
  // a rationale that names the other side throughout is told of as a whole
  if (
    asked.size === 1 &&
    !asked.has('bilateral') &&
    !lateralities(prose.text).some(({ side }) => side === 'bilateral' || asked.has(side))
  )
    return [];
  const told = sidedThings(summary.text);
  for (const one of told.length > 0 ? sidedThings(prose.text) : []) {
    if (one.aside || one.is.length > 1 || comparesSides(prose.text, one.span)) continue;
    const found = otherwise(one, told);
    if (!found) continue;
    const [side] = one.is;
    const sure = found.times > 1 && !asked.has(side as Side) && hasFinding(prose, one.span);
    return [ofSide(prose, one.span, side!, summary, found.against.span, found.times > 0, sure)];
  }
  return asked.size > 0 ? [] : partAgainstSummary(prose, summary, regionsOf(issue.service?.value ?? ''));
}

/** Both sides are named in one sentence. */
function comparesSides(text: string, at: Span): boolean {
  const sentence = sentenceAt(text, at.start);
  if (!sentence) return false;
  const sides = lateralities(text).filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  return new Set(sides.map(({ side }) => side)).size > 1;
}

const ofSide = (
  prose: Prose,
  at: Span,
  side: string,
  summary: Prose,
  against: Span,
  alone: boolean,
  sure: boolean,
): Contradiction => ({
  at: prose.sourceSpan(at.start, at.end),
  message: `This is of the ${side} side, and the case summary tells ${alone ? `of the ${opposite[side as Side]} alone` : `the same of the ${opposite[side as Side]}`}. Check which is meant.`,
  against: [{ span: summary.sourceSpan(against.start, against.end), message: 'The case summary says' }],
  sure,
});

/** The same of a whole part of the body, whatever it is called, and of sciatica, which the summary may tell of both sides. */
function partAgainstSummary(prose: Prose, summary: Prose, about: readonly Region[]): Contradiction[] {
  const own = sidedParts(prose.text).filter(({ aside }) => !aside);
  const told = sidedParts(summary.text);
  for (const one of own) {
    if (!one.side || one.side === 'bilateral' || !one.found) continue;
    const other = opposite[one.side];
    if (own.some(({ part, side }) => (side === 'bilateral' || side === other) && meets(part, one.part))) continue;
    const against =
      one.part === 'sciatica'
        ? told.find(({ part, side, found }) => part === 'sciatica' && found && side === 'bilateral')
        : onlyOther(told, one.part, other, about);
    if (!against) continue;
    const sure = one.part !== 'sciatica' && hasFinding(prose, one.span);
    const said = ofSide(prose, one.span, one.side, summary, against.span, true, sure);
    if (against.side !== 'bilateral') return [said];
    return [
      {
        ...said,
        message: `This is of the ${one.side} side, and the case summary tells of both. Check which is meant.`,
      },
    ];
  }
  return [];
}

/** The first mention of a part where all that have a side have the other, and there are several. */
function onlyOther(
  told: readonly SidedPart[],
  part: Region,
  other: Side | undefined,
  about: readonly Region[],
): SidedPart | undefined {
  if (!about.some((region) => regionsMeet(region, part))) return undefined;
  const sided = told.filter((one) => one.side !== undefined && meets(one.part, part));
  return sided.length > 1 && sided.every((one) => one.side === other && one.part === part) ? sided[0] : undefined;
}
