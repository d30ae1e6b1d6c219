/** A section on another kind of service than the one decided under it, or the words of a chapter on another part of the body. */
import { basisOf, type Source } from '../case/basis';
import { listed } from '../case/presence';
import { rootsOfService } from '../case/service-words';
import type { Issue } from '../model/model';
import { root } from '../prose/affirmed';
import { fold, matches } from '../prose/fold';
import { anyOf } from '../prose/lexicon';
import { regionsOf, type Region } from '../prose/regions';
import { isNear, kindsAsked, mayMean, sectionKinds, type SectionKind } from '../prose/section-kinds';
import { serviceNames } from '../prose/service-names';
import { contentWords } from '../prose/words';
import type { Remark, Rule, RuleContext } from '../check/rule';
import type { Span } from '../text';

export const sectionMismatch: Rule = {
  code: 'section-mismatch',
  title: 'Section on another kind of service',
  summary:
    'The section that is cited, and the criteria that are applied, are those for this kind of service and part of the body.',
  severity: 'warning',
  fixable: 'no',
  sources: ['8 CCR 9792.21.1(d)', '8 CCR 9792.21(c)'],
  checks: [
    {
      reads: 'issue',
      of: ['service', 'guidelineBasis'],
      *check(issue, { library }) {
        if (issue.service?.value) yield* otherKind(issue, issue.service.value, basisOf(issue, library).flatMap(sectionsOf));
      },
    },
    {
      reads: 'issue',
      of: ['service', 'guidelineBasis', 'rationale'],
      *check(issue, context) {
        if (issue.service?.value) yield* otherPart(issue, issue.service.value, context);
      },
    },
  ],
};

interface Cited {
  readonly name: string;
  readonly span: Span;
  readonly source: Source;
}

/** What is cited of a guideline: its sections, else nothing that says what it is about; of words, all of them. */
function sectionsOf(source: Source): Cited[] {
  const { entry } = source;
  if (entry.text?.value) return [{ name: entry.text.value, span: source.span, source }];
  const named = [...(entry.sections?.items ?? []), ...(entry.topic ? [entry.topic] : [])].filter(({ value }) => value);
  if (named.length === 0) return [{ name: '', span: source.span, source }];
  return named.map(({ value, span }) => ({ name: value!, span, source }));
}

/** Nothing is said while one of the sections may be about the service, or about anything. */
function* otherKind({ service }: Issue, asked: string, cited: readonly Cited[]): Iterable<Remark> {
  const wanted = kindsAsked(asked);
  const [first] = cited;
  if (wanted.length === 0 || !first) return;
  const isAny = (name: string, alike: typeof isNear): boolean =>
    sectionKinds(name).some((kind) => wanted.some((one) => alike(kind, one)));
  const fits = ({ name, source }: Cited): boolean =>
    sectionKinds(name).length === 0 || isAny(name, mayMean) || (!isAny(name, isNear) && shareWord(name, asked, source));
  if (cited.some(fits)) return;
  const near = cited.some(({ name }) => isAny(name, isNear));
  yield {
    span: first.span,
    ...(near && { severity: 'info' as const }),
    message: `This section is about ${named(sectionKinds(first.name))}, and the item about ${named(wanted)}. Cite the section that the decision rests on.`,
    related: [{ span: service!.span, message: 'The service of this item' }],
  };
}

const named = (kinds: readonly SectionKind[]): string => listed(kinds.slice(0, 2));

/** A word of the request in the section's name, or among the words by which the library finds the section. */
function shareWord(name: string, asked: string, { guideline }: Source): boolean {
  const roots = rootsOfService(asked);
  if (contentWords(name).some(({ lower }) => roots.has(root(lower)))) return true;
  const lower = ` ${fold(asked).lower} `;
  const section = guideline?.sections?.find((one) => typeof one === 'object' && one.name === name);
  return typeof section === 'object' && (section.keywords ?? []).some((keyword) => lower.includes(keyword.toLowerCase()));
}

const limbs: ReadonlySet<Region> = new Set(['shoulder', 'elbow', 'forearm', 'wrist', 'hand', 'hip', 'knee', 'ankle', 'foot']);
const images: ReadonlySet<string> = new Set(['mri', 'ct', 'x-ray']);
const spinal = new RegExp(`(?<![\\p{L}-])${anyOf('of_the_spine')}(?![\\p{L}-])`, 'gu');

/** The spine's criterion put to the imaging of a limb; where the chapter cited is the spine's, that is told of the chapter. */
function* otherPart(issue: Issue, asked: string, { library }: RuleContext): Iterable<Remark> {
  const prose = issue.rationale?.value;
  const regions = regionsOf(asked);
  if (!prose || regions.length === 0 || !regions.every((region) => limbs.has(region))) return;
  if (!serviceNames(asked).kinds.some(({ value }) => images.has(value))) return;
  const [found] = matches(fold(prose.text), spinal);
  const chapters = basisOf(issue, library).flatMap(({ guideline }) => guideline?.body_regions ?? []);
  if (!found || (chapters.length > 0 && !chapters.some((one) => limbs.has(one as Region)))) return;
  yield {
    span: prose.sourceSpan(found.span.start, found.span.end),
    message: `This is a criterion of the chapters on the spine, and the service is for the ${listed(regions)}. Apply the criteria of its own chapter.`,
    related: [{ span: issue.service!.span, message: 'The service of this item' }],
  };
}
