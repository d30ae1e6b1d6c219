/** A conclusion on another service than the item's: another kind, part of the body, drug, strength or count. */
import type { Issue, Prose } from '../model/model';
import type { Remark, Rule } from '../check/rule';
import { attributedParts } from '../prose/attribution';
import { conclusion } from '../prose/necessity';
import { anyOf } from '../prose/lexicon';
import { isQuoted } from '../prose/quotations';
import { sentenceAt } from '../prose/sentences';
import { regionsMeet, type Region } from '../prose/regions';
import { serviceNames, type DrugForm, type Named, type ServiceNames } from '../prose/service-names';
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
  const form = weighedForm(prose, asked);
  if (form) yield { ...remark('This is about a', form.span, form.asked), severity: 'info' };
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

const onSkin: ReadonlySet<string> = new Set(['cream', 'ointment', 'gel', 'lotion', 'patch', 'spray']);
const ofPatient = new RegExp(`\\b${anyOf('patient')}\\b`, 'iu');

/** "Why the patient needs a cream", of an item on an ointment. */
function weighedForm({ text }: Prose, asked: ServiceNames): Difference | undefined {
  const own = asked.forms.map(({ value }) => value);
  if (asked.drugs.length === 0 || own.length === 0 || !own.every((form) => onSkin.has(form))) return undefined;
  for (const { value, span } of serviceNames(text).forms) {
    if (!onSkin.has(value) || own.includes(value) || isQuoted(text, span.start)) continue;
    const sentence = sentenceAt(text, span.start);
    const said = sentence && text.slice(sentence.start, sentence.end);
    if (!said || !ofPatient.test(said) || serviceNames(said).forms.some((one) => own.includes(one.value))) continue;
    if (serviceNames(said).drugs.some(({ value: drug }) => asked.drugs.every((one) => one.value !== drug))) continue;
    if (/\b(?:other|another|different|previous|prior|tried|failed|uses?|using|used|prescribed)\b/iu.test(said)) continue;
    if (attributedParts(said.toLowerCase()).length > 0) continue;
    return { span, asked: `${/^[aeiou]/u.test(own[0]!) ? 'an' : 'a'} ${own[0]!}` };
  }
  return undefined;
}

const belongTogether = (text: string, region: Span, kind: Span): boolean =>
  region.end <= kind.start ? /^ $/u.test(text.slice(region.end, kind.start)) : ofThe.test(text.slice(kind.end, region.start));

/** All that the request was: what is left of it, and what was asked and allowed before. */
const requested = ({ service, modified }: Issue): string =>
  [service?.value, modified?.requested?.value, modified?.authorized?.value].filter(Boolean).join('. ');

const names = (found: ServiceNames): boolean => [found.kinds, found.drugs, found.regions].some((list) => list.length > 0);
/** What gives the reasons behind a conclusion is about other things. */
const reasons = /[,;:]|\b(?:as|since|because|given|due to|until|unless|without|but|and|for which|when|while|in the absence)\b/iu;

/** Of the concluding clause what stands before the words that conclude, or behind them where that names nothing. */
function subjectOf({ text }: Prose): Span | undefined {
  const { sentence, span, subject } = conclusion(text);
  if (!sentence || !span || !subject) return undefined;
  const before = text.slice(subject.start, subject.end);
  if (names(serviceNames(before)) || /\d/u.test(before)) return subject;
  const rest = text.slice(span.end, sentence.end);
  // "it is not … to continue X" judges what follows
  if (ofRequest.test(before) && !(/^it\b/iu.test(before.trim()) && /^ to [a-z]/u.test(rest))) return undefined;
  const end = reasons.exec(rest)?.index ?? rest.length;
  return { start: span.end, end: span.end + end };
}

const ofRequest = new RegExp(`\\b(?:${anyOf('request')}|it|this|these|they|treatment|service|study|medication)\\b`, 'iu');

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
    (oneDrug(asked, concluded) ? apart(asked.percents, concluded.percents, same, (text) => `${text} %`) : undefined) ??
    (bothNameDrug(asked, concluded) ? apart(asked.forms, concluded.forms, alikeForms) : undefined) ??
    apart(asked.nerveTests, concluded.nerveTests, same, (text) => `a${text === 'EMG' ? 'n' : ''} ${text}`) ??
    (sameContrast(asked, concluded) ? undefined : apart(asked.contrast, concluded.contrast)) ??
    apart(asked.pieces, concluded.pieces, same, (count) => `#${count}`) ??
    apart(asked.sessions, concluded.sessions, same, (count) => `${count} sessions`) ??
    apart(asked.rentals, concluded.rentals)
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

const kindsOfRoute: Readonly<Record<string, string>> = { pill: 'by mouth', liquid: 'by mouth' };
/** A pill may be told as a liquid of the same drug, and a topical drug is one form alone. */
const alikeForms = (a: DrugForm, b: DrugForm): boolean =>
  a === b || (kindsOfRoute[a] !== undefined && kindsOfRoute[a] === kindsOfRoute[b]);

/** "With and without contrast" holds either. */
const sameContrast = (asked: ServiceNames, concluded: ServiceNames): boolean =>
  [asked, concluded].some(({ contrast }) => contrast.some(({ value }) => value === 'with and without contrast'));

/** "A cap" of a service is no form of a drug. */
const bothNameDrug = (asked: ServiceNames, concluded: ServiceNames): boolean =>
  asked.drugs.length > 0 && concluded.drugs.length > 0;

const oneDrug = (asked: ServiceNames, concluded: ServiceNames): boolean =>
  asked.percents.length === 1 && concluded.percents.length === 1 && asked.drugs.length <= 1 && concluded.drugs.length <= 1;

const sameDrug = (asked: ServiceNames, concluded: ServiceNames): boolean =>
  asked.drugs.length === 1 && concluded.drugs.length >= 1 && concluded.strengths.length === 1;
