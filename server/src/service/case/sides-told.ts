/** Sides that do not go together: of an item and the summary, of a rationale and the summary, of one mention and all others. */
import type { Issue, Prose } from '../model/model';
import { lateralities, sideOf, type Side } from '../prose/laterality';
import { regionsMeet, regionsOf, type Region } from '../prose/regions';
import { sidedParts, type SidedPart } from '../prose/sided-parts';
import type { Contradiction } from './contradiction';

const opposite: Readonly<Record<Side, Side | undefined>> = { left: 'right', right: 'left', bilateral: undefined };

const meets = (a: SidedPart['part'], b: SidedPart['part']): boolean =>
  a === b || (a !== 'sciatica' && b !== 'sciatica' && regionsMeet(a, b));

const spanIn = (prose: Prose, { span }: SidedPart): Contradiction['at'] => prose.sourceSpan(span.start, span.end);

/** How many mentions of the other side make one of this side look odd. */
const many = 4;

/** One “right knee” among many “left knee”, where nothing is compared. */
export function oddSide(prose: Prose): Contradiction[] {
  const told = sidedParts(prose.text).filter(({ part }) => part !== 'sciatica');
  const parts = [...new Set(told.map(({ part }) => part))];
  return parts.flatMap((part): Contradiction[] => {
    const own = told.filter((one) => one.part === part);
    if (
      own.some(({ side }) => side === 'bilateral') ||
      told.some((one) => one.part !== part && meets(one.part, part) && one.side === 'bilateral')
    )
      return [];
    const sided = own.filter(({ side }) => side !== undefined);
    for (const side of ['left', 'right'] as const) {
      const odd = sided.filter((one) => one.side === side);
      const others = sided.filter((one) => one.side === opposite[side]);
      const [only] = odd;
      if (odd.length !== 1 || others.length < many || only!.aside || !only!.found) continue;
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

/** The rationale speaks of one side, where the summary tells of the other or of both, and the request names none. */
export function sideAgainstSummary(issue: Issue, summary: Prose): Contradiction[] {
  const prose = issue.rationale?.value;
  const service = issue.service?.value ?? '';
  if (!prose || sideOf(service) !== undefined) return [];
  const own = sidedParts(prose.text).filter(({ aside }) => !aside);
  const told = sidedParts(summary.text);
  const about = regionsOf(service);
  for (const one of own) {
    if (!one.side || one.side === 'bilateral' || !one.found) continue;
    const other = opposite[one.side];
    const same = told.filter(({ part }) => meets(part, one.part));
    if (own.some(({ part, side }) => meets(part, one.part) && (side === 'bilateral' || side === other))) continue;
    const both = one.part === 'sciatica' ? same.find(({ side, found }) => side === 'bilateral' && found) : undefined;
    const isOther = one.part === 'sciatica' || about.some((region) => regionsMeet(region, one.part as Region));
    const sided = same.filter(({ side }) => side !== undefined);
    const wrong =
      isOther && sided.length > 0 && sided.every(({ side, part }) => side === other && part === one.part) ? sided[0] : undefined;
    const against = both ?? wrong;
    if (!against) continue;
    return [
      {
        at: spanIn(prose, one),
        message: both
          ? `This is of the ${one.side} side, and the case summary tells of both. Check which is meant.`
          : `This is of the ${one.side} side, and the case summary tells of the ${other} alone. Check which is meant.`,
        against: [{ span: spanIn(summary, against), message: 'The case summary says' }],
        sure: wrong !== undefined && sided.length > 1,
      },
    ];
  }
  return [];
}
