/** A conclusion on another service than the item's: another kind, part of the body, drug, strength or count. */
import type { Issue, Prose } from '../model/model';
import type { Remark, Rule } from '../check/rule';
import { attributedParts } from '../prose/attribution';
import { conclusion } from '../prose/necessity';
import { isQuoted } from '../prose/quotations';
import { sentenceAt } from '../prose/sentences';
import { regionsMeet, type Region } from '../prose/regions';
import { serviceNames, type Named, type ServiceNames } from '../prose/service-names';
import type { Span } from '../text';

export const conclusionMismatch: Rule = {
  code: 'conclusion-mismatch',
  title: 'A conclusion on another service',
  summary: 'The conclusion is about the service, part of the body, drug, strength and number that the item asks for.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(c)', 'Labor Code 4610.6(e)'],
  checks: [{ reads: 'issue', check: inIssue }],
};

function* inIssue(issue: Issue): Iterable<Remark> {
  const service = issue.service?.value;
  const prose = issue.rationale?.value;
  if (!service || !prose) return;
  const asked = serviceNames(requested(issue));
  const remark = (what: string, at: Span, about: string): Remark => ({
    span: prose.sourceSpan(at.start, at.end),
    message: `${what} “${prose.text.slice(at.start, at.end)}”, and the item is about ${about}. Check which is meant.`,
    related: [{ span: issue.service!.span, message: 'The service of this item' }],
  });
  const place = subjectOf(prose);
  const found = place && differing(asked, serviceNames(prose.text.slice(place.start, place.end)));
  if (found) {
    yield remark('The conclusion is about', moved(found.span, place.start), found.asked);
    return;
  }
  const weighed = weighedInstead(prose, asked);
  if (weighed) yield remark('This weighs', weighed.span, weighed.asked);
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Says of a study that it is or is not called for. */
const weighing = /\b(?:criteria|warrant\w*|support\w*|indicat\w*|necess\w*|justif\w*|need(?:ed)?|appropriate)\b/iu;
const ofThe = /^(?: (?:of|for|to|on|the|left|right|bilateral|his|her)){1,4} $/u;
const images: ReadonlySet<string> = new Set(['x-ray', 'mri', 'ct', 'ultrasound imaging', 'bone scan']);

/** "Does not meet the criteria for a shoulder MRI", of an item on the elbow. */
function weighedInstead({ text }: Prose, asked: ServiceNames): Difference | undefined {
  if (asked.regions.length === 0 || !asked.kinds.some(({ value }) => images.has(value))) return undefined;
  const { kinds, regions } = serviceNames(text);
  for (const kind of kinds) {
    if (!images.has(kind.value)) continue;
    const region = regions.find(({ span }) => belongTogether(text, span, kind.span));
    if (!region || asked.regions.some(({ value }) => regionsMeet(value, region.value))) continue;
    const sentence = sentenceAt(text, kind.span.start);
    if (!sentence || !weighing.test(text.slice(sentence.start, sentence.end)) || isQuoted(text, kind.span.start)) continue;
    if (attributedParts(text.slice(sentence.start, sentence.end).toLowerCase()).length > 0) continue;
    const whole = { start: Math.min(kind.span.start, region.span.start), end: Math.max(kind.span.end, region.span.end) };
    return { span: whole, asked: [...new Set(asked.regions.map(({ value }) => value))].join(' and ') };
  }
  return undefined;
}

const belongTogether = (text: string, region: Span, kind: Span): boolean =>
  region.end <= kind.start ? /^ $/u.test(text.slice(region.end, kind.start)) : ofThe.test(text.slice(kind.end, region.start));

/** All that the request was: what is left of it, and what was asked and allowed before. */
const requested = ({ service, modified }: Issue): string =>
  [service?.value, modified?.requested?.value, modified?.authorized?.value].filter(Boolean).join('. ');

/** The words of the concluding sentence up to what it concludes, or the whole where it judges first. */
function subjectOf({ text }: Prose): Span | undefined {
  const { sentence, span } = conclusion(text);
  if (!sentence || !span) return undefined;
  return sentence;
}

interface Difference {
  readonly span: Span;
  readonly asked: string;
}

/** The first thing that both name and differently. */
function differing(asked: ServiceNames, concluded: ServiceNames): Difference | undefined {
  return (
    apart(asked.kinds, concluded.kinds) ??
    apart(asked.regions, concluded.regions, (a: Region, b: Region) => regionsMeet(a, b)) ??
    apart(asked.drugs, concluded.drugs) ??
    (sameDrug(asked, concluded) ? apart(asked.strengths, concluded.strengths, same, (text) => `${text} mg`) : undefined) ??
    apart(asked.pieces, concluded.pieces, same, (count) => `#${count}`) ??
    apart(asked.sessions, concluded.sessions, same, (count) => `${count} sessions`)
  );
}

const same = <T>(a: T, b: T): boolean => a === b;

function apart<T>(
  asked: readonly Named<T>[],
  concluded: readonly Named<T>[],
  alike: (a: T, b: T) => boolean = same,
  words: (value: T) => string = String,
): Difference | undefined {
  const [first] = concluded;
  if (!first || asked.length === 0) return undefined;
  if (concluded.some((one) => asked.some(({ value }) => alike(value, one.value)))) return undefined;
  return { span: first.span, asked: [...new Set(asked.map(({ value }) => words(value)))].join(' and ') };
}

const sameDrug = (asked: ServiceNames, concluded: ServiceNames): boolean =>
  asked.drugs.length === 1 && concluded.drugs.length >= 1 && concluded.strengths.length === 1;
