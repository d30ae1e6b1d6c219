/** Values that can stand at the cursor: words of closed lists, and whatever the letter form, the library or the document names. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { bodyRegionNames } from '../../library/regions';
import { printRecord } from '../../letter/citations';
import type { GuidelineEntry, RecordEntry } from '../../model/model';
import { findings } from '../../model/schemas/determination';
import { nodeAt, schemasAt, wordsAt } from '../../model/structure';
import { scalar } from '../../model/yaml-text';
import { rules } from '../../rules/index';
import type { Completing } from './completing';
import { citeSnippet, criterionOffers, guidelineOffers, pageOffers, sectionOffers, typedWords } from './guideline-offers';
import { issueLines, itemBySchema, partOf, type BodyPlace } from './key-bodies';
import { escaped, paragraphsOf } from '../markdown';
import type { Offer } from './offer';
import { mark } from './typing';
import { states } from './places-of-practice';
import { literal } from '../../snippet';
import { isMap, isScalar, isSeq } from 'yaml';

export function valueOffers(completing: Completing): Offer[] {
  const byName = completing.document.kind === 'determination' ? ofDetermination : ofLibrary;
  const own = byName(completing, lastName(completing));
  return [...(own ?? closedWords(completing)), ...listStarts(completing)];
}

const lastName = ({ place }: Completing): string => String(place.path.findLast((step) => typeof step === 'string') ?? '');

const value = ({ place }: Completing, text: string, more: Partial<Offer> = {}): Offer => ({
  label: text,
  snippet: literal(scalar(text, place.flow)),
  kind: CompletionItemKind.EnumMember,
  ...more,
});

/** Words of closed lists in the schema. */
const closedWords = (completing: Completing): Offer[] =>
  wordsAt(completing.schema, completing.place.path).map((word) => ({ ...value(completing, word), snippet: literal(word) }));

/** A list is asked for and nothing stands there: its first entry. */
function listStarts(completing: Completing): Offer[] {
  const { place, schema, profile, document } = completing;
  if (place.siblings.size > 0 && place.at === 'word') return [];
  const types = schemasAt(schema, place.path).map((one) => (one.def as { type: string }).type);
  if (!types.includes('array')) return [];
  const behind = place.at === 'value';
  const body: BodyPlace = { path: place.path, column: place.column, flow: place.flow, profile, schema };
  const deeper = behind ? 4 : 2;
  const isIssues = document.kind === 'determination' && place.path.length === 1 && place.path[0] === 'issues';
  const isBasis = partOf(place.path) === 'guideline' && document.kind === 'determination';
  const item = isIssues ? issueLines(body, deeper) : isBasis ? 'cite: $0' : itemBySchema(place.path, body, deeper);
  if (place.flow) return [];
  if (item === undefined) {
    // where a single word may stand too, brackets are in the way
    return behind && types.every((type) => type === 'array')
      ? [{ label: '[ ]', snippet: '[$0]', kind: CompletionItemKind.Snippet, again: true }]
      : [];
  }
  const label = `- ${item.slice(0, item.indexOf(':') + 1)}`;
  const start = behind ? `\n${' '.repeat(place.column + 2)}` : '';
  return [
    {
      label,
      snippet: `${start}- ${item}`,
      kind: CompletionItemKind.Snippet,
      detail: 'a list of entries',
      again: true,
      below: behind,
    },
  ];
}

/** The entry of a guideline list the cursor is in. */
function entryAt({ place, issue }: Completing): GuidelineEntry | undefined {
  const [, , list, index] = place.path;
  if (typeof index !== 'number') return undefined;
  const basis = list === 'guideline_basis' ? issue?.guidelineBasis : issue?.claimsAdministratorGuideline;
  return basis?.entries.find((entry) => entry.span.start <= place.mark && place.mark <= entry.span.end);
}

const dates = (record: RecordEntry): string =>
  record.date?.value ?? [record.from?.value, record.to?.value].filter(Boolean).join(' to ');

export function recordOffers(completing: Completing, write: (id: string) => string): Offer[] {
  const { determination, profile } = completing;
  return (determination.records?.entries ?? [])
    .filter((record) => !record.id.includes(mark) && record.id !== '')
    .map((record) => ({
      label: record.id,
      snippet: write(record.id),
      kind: CompletionItemKind.File,
      description: dates(record),
      detail: record.title?.value,
      documentation: escaped(printRecord(record, profile)),
      words: [record.title?.value, record.author?.value, dates(record)].filter(Boolean).join(' '),
    }));
}

/** Undefined where the schema alone knows. */
function ofDetermination(completing: Completing, name: string): Offer[] | undefined {
  const { place, profile, profiles, determination } = completing;
  const part = partOf(place.path.slice(0, place.path.lastIndexOf(name)));
  switch (`${part}/${name}`) {
    case '/profile':
      return profiles.all().map((one) => value(completing, one.id, { detail: one.title, documentation: one.description }));
    case 'case/priority':
      return Object.entries(profile.priorities).map(([word, printed]) =>
        value(completing, word, { detail: `printed “${printed}”` }),
      );
    case 'reviewer/licensed_in':
      return lessPresent(completing, states);
    case 'reviewer/certified_in':
    case 'reviewer/subspecialties':
      return lessPresent(completing, profile.specialties);
    case 'reviewer/attests':
      return lessPresent(completing, Object.keys(profile.attestations)).map((offer) => ({
        ...offer,
        documentation: profile.attestations[offer.label],
      }));
    case 'records/author':
      return authors(completing);
    case 'issues/decision':
      return profile.decisions.map((one) => value(completing, one.value, { detail: `printed “${one.print}”` }));
    case 'issues/notices':
      return lessPresent(completing, Object.keys(profile.notices)).map((offer) => ({
        ...offer,
        detail: profile.notices[offer.label]?.title,
        documentation: profile.notices[offer.label]?.text,
      }));
    case 'issues/claims_administrator_guideline':
    case 'issues/guideline_basis':
      return basisOffers(completing);
    case 'guideline/cite':
      return guidelineOffers(completing, (guideline) => citeSnippet(guideline, completing));
    case 'guideline/sections':
    case 'guideline/pages':
    case 'guideline/topic':
      return ofGuideline(completing, name);
    case 'issues/criteria':
      return typeof place.path.at(-1) === 'number' ? criterionOffers(completing) : undefined;
    case 'criteria/criterion':
      return criterionOffers(completing);
    case 'criteria/finding':
      return findings.map((finding) =>
        value(completing, finding, { detail: `printed “${profile.appendix.findings[finding] ?? finding}”` }),
      );
    case 'criteria/record':
      return recordOffers(completing, (id) => literal(scalar(id, place.flow)));
    case '/records':
      return place.path.length === 1 ? [] : undefined;
    default:
      return determination ? undefined : [];
  }
}

/** `none`, where the list may still be said to be empty; guidelines where an entry begins. */
function basisOffers(completing: Completing): Offer[] {
  const { place } = completing;
  if (place.path.length === 3) return [value(completing, 'none', { detail: 'said on purpose: nothing was cited' })];
  if (place.at !== 'word' || place.flow || place.siblings.size > 0) return [];
  const inEntry: Completing = { ...completing, place: { ...place, path: [...place.path, 'cite'] } };
  return guidelineOffers(completing, (guideline) => `cite: ${citeSnippet(guideline, inEntry)}`);
}

function ofGuideline(completing: Completing, name: string): Offer[] {
  const { place, library } = completing;
  const entry = entryAt(completing);
  const guideline = library.get(entry?.cite?.value ?? '');
  if (!guideline) return [];
  const cited = new Set((entry?.sections?.items ?? []).map((item) => item.value ?? ''));
  const write = (text: string) => literal(scalar(text, place.flow));
  if (name === 'sections') return sectionOffers(completing, guideline, { prefix: typedWords(place.prefix), there: cited, write });
  if (name === 'pages') return pageOffers(guideline, cited, (pages) => (/^\d+$/.test(pages) ? pages : write(pages)));
  return (guideline.topics ?? []).map((topic) => value(completing, topic.id, { detail: topic.title, words: topic.title }));
}

/** Words of a list, less those that stand in it. */
function lessPresent(completing: Completing, words: readonly string[]): Offer[] {
  const { place, document } = completing;
  const index = place.path.findLastIndex((step) => typeof step === 'string');
  const list = nodeAt(document.tree, place.path.slice(0, index + 1));
  const there = new Set(isSeq(list) ? list.items.map((item) => (isScalar(item) ? String(item.value) : '')) : []);
  return words.filter((word) => !there.has(word)).map((word) => value(completing, word));
}

/** Roles this document names already, and the usual one. */
function authors(completing: Completing): Offer[] {
  const there = (completing.determination.records?.entries ?? []).flatMap((record) => record.author?.value ?? []);
  const roles = new Set([...there, 'treating physician', 'claims administrator']);
  return [...roles].filter((role) => !role.includes(mark)).map((role) => value(completing, role));
}

/** Of guideline, profile and configuration files. */
function ofLibrary(completing: Completing, name: string): Offer[] | undefined {
  const { place, library, profiles, document } = completing;
  const path = place.path.filter((step) => typeof step === 'string').join('/');
  const ids = () => library.all().map((one) => value(completing, one.id, { detail: one.title, words: one.title }));
  if (document.kind === 'guideline' && name === 'superseded_by') return ids();
  if (document.kind === 'guideline' && name === 'body_regions') return lessPresent(completing, bodyRegionNames);
  if (document.kind === 'guideline' && path === 'topics/section') return ownSections(completing);
  if (document.kind === 'guideline' && path === 'excerpts/section') return ownSections(completing);
  if (document.kind === 'configuration' && path === 'defaults/profile') {
    return profiles.all().map((one) => value(completing, one.id, { detail: one.title }));
  }
  if (path === 'rules' && place.at !== 'value') return ruleOffers(completing);
  return undefined;
}

function ownSections(completing: Completing): Offer[] {
  const sections = nodeAt(completing.document.tree, ['sections']);
  const names = isSeq(sections)
    ? sections.items.map((item) => (isMap(item) ? item.get('name') : isScalar(item) ? item.value : undefined))
    : [];
  return names.filter((name): name is string => typeof name === 'string').map((name) => value(completing, name));
}

/** Rule codes as keys of `rules:`. */
function ruleOffers({ place }: Completing): Offer[] {
  return rules
    .filter((rule) => !place.siblings.has(rule.code))
    .map((rule) => ({
      label: rule.code,
      snippet: place.at === 'key' ? rule.code : `${rule.code}: \${1|off,hint,info,warning,error|}`,
      kind: CompletionItemKind.Property,
      detail: rule.title,
      documentation: paragraphsOf(escaped(rule.summary), `Without a setting: ${rule.default === false ? 'off' : rule.severity}.`),
    }));
}
