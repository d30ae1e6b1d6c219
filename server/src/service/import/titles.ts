/** Finds the title of a disputed item among the lines, and reads it: the service, its decision, the request as modified. */
import type { Profile } from '../model/schemas/profile';
import type { PlainIssue } from '../model/write';
import { literally } from '../text';
import { joined, type Words } from './join';
import { endsSentence, isShort, startsLower, type Layout } from './layout';
import type { Line } from './lines';
import { findWords, lengthOfWords, matchTemplate } from './match';

/** The decision words behind the last colon of a title. */
function decisionPattern(profile: Profile): RegExp {
  const words = profile.decisions.map(({ print }) => literally(print));
  return new RegExp(`^(?<service>.*\\S)?\\s*:\\s*(?<decision>${words.join('|')})\\.?$`, 's');
}

const decisionAlone = (text: string, profile: Profile): boolean => profile.decisions.some(({ print }) => text === print);

/** Whether a line is the last of a title. */
export const endsTitle = (line: Line, profile: Profile): boolean =>
  decisionAlone(line.text, profile) || decisionPattern(profile).test(line.text);

/** A sentence ends inside, and another begins. */
const holdsSentences = (text: string): boolean => /[.!?]["'”’)\]]*\s+\p{Lu}/u.test(text);

/**
 * The fixed words of the two sentences about a request that utilization review modified, in order. The verb is left out:
 * letters also say "were".
 */
const modifiedWords = (profile: Profile): string[][] =>
  [profile.issue.modified, profile.issue.modified_other].map((template) =>
    template
      .split(/\{[a-z_]+\}/)
      .map((part) => part.trim().replace(/^(?:was|were|is|are)\s+/, ''))
      .filter((part) => part.length > 12),
  );

/** Where the first of the fixed words of a modified request stands, if those that belong behind it follow. */
function placeOfModification(text: string, profile: Profile): number | undefined {
  for (const [first, ...others] of modifiedWords(profile)) {
    const found = first === undefined ? undefined : findWords(text, first);
    if (!found) continue;
    const behind = text.slice(found.end);
    if (others.length === 0 || others.some((words) => findWords(behind, words))) return found.start;
  }
  return undefined;
}

/** Whether a title is about a modified request, in the words of the form or in others. */
export const tellsOfModification = (title: string, profile: Profile): boolean =>
  placeOfModification(title, profile) !== undefined;

interface Boundary {
  readonly hard: boolean;
  readonly joined: boolean;
}

/** What the layout says of the place between two lines. */
function boundary(before: Line, after: Line, layout: Layout): Boundary {
  if (layout.unwrapped) return { hard: true, joined: false };
  if (after.page) return { hard: isShort(before, after, layout), joined: false };
  return { hard: after.gap || isShort(before, after, layout), joined: layout.separated && !after.gap };
}

/** A title names a service; that it is necessary or not, only a rationale says. */
const necessity = /\bmedical(?:ly)? (?:necess|appropriate)/i;

/** What is known of the lines before a title is looked for among them. */
interface Tail {
  readonly layout: Layout;
  readonly profile: Profile;
  readonly words: Words;
  /** They hold the sentences about a modified request, which belong to the title. */
  readonly modified: boolean;
}

/** How much the lines from `start` on look like a title that follows a rationale. */
function titleScore(lines: readonly Line[], start: number, { layout, profile, words, modified }: Tail): number {
  const before = lines[start - 1]!;
  const first = lines[start]!;
  const edge = boundary(before, first, layout);
  let score = endsSentence(before.text) ? 5 : -5;
  if (first.gap && !first.page && layout.separated && !layout.unwrapped) score += 6;
  if (edge.hard) score += 3;
  if (edge.joined) score -= 5;
  if (startsLower(first.text)) score -= 4;
  if (/^(?:-|\d{1,3}\.) /.test(first.text)) score -= 15;

  const title = lines.slice(start);
  title.slice(1).forEach((line, index) => {
    const isDecision = index === title.length - 2 && decisionAlone(line.text, profile);
    const { hard } = boundary(title[index]!, line, layout);
    const parted = line.gap && !line.page && layout.separated;
    if (!isDecision) score -= parted ? 8 : hard ? 4 : 0.5;
  });
  const text = joined(title, words);
  // the last words of a rationale, with or without a full stop
  if (necessity.test(text)) score -= 8;
  const place = placeOfModification(text, profile);
  if (modified && place === undefined) return score - 20;
  // such a title begins with what was requested, and that is no sentence
  return holdsSentences(place === undefined ? text : text.slice(0, place)) ? score - 4 : score;
}

/** No title has more lines. */
const longestTitle = 14;

/**
 * The index of the first line of the title at the end of these lines, which begin with a rationale. Goes upwards from the
 * decision; a title is short, follows the end of a sentence, and holds sentences only where a request was modified.
 */
export function findTitle(lines: readonly Line[], layout: Layout, profile: Profile, words: Words): number {
  const last = lines.length - 1;
  const latest = decisionAlone(lines[last]!.text, profile) && last > 1 ? last - 1 : last;
  // where a paragraph is a line, so is a title
  if (layout.unwrapped) return latest;
  const earliest = Math.max(1, last - longestTitle);
  const modified = tellsOfModification(joined(lines.slice(earliest), words), profile);
  let best = latest;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let start = latest; start >= earliest; start -= 1) {
    const score = titleScore(lines, start, { layout, profile, words, modified });
    if (score > bestScore) [best, bestScore] = [start, score];
  }
  return best;
}

export type TitleParts = Pick<PlainIssue, 'service' | 'decision' | 'modified' | 'ancillary'>;

/** What a title says; undefined where no decision stands behind its last colon. */
export function readTitle(title: string, profile: Profile): TitleParts | undefined {
  const groups = decisionPattern(profile).exec(title.trim())?.groups;
  if (!groups) return undefined;
  const decision = profile.decisions.find(({ print }) => print === groups.decision)!.value;
  const prefix = profile.issue.ancillary_prefix;
  const whole = (groups.service ?? '').trim();
  const prefixed = prefix.trim() === '' ? undefined : lengthOfWords(whole, prefix);
  const ancillary = prefixed !== undefined;
  const service = ancillary ? whole.slice(prefixed).trim() : whole;
  return { ...readModified(service, profile), decision, ...(ancillary && { ancillary }) };
}

/** The parts of the two sentences of a modified request; the words as they are where they are not those sentences. */
function readModified(words: string, profile: Profile): Pick<PlainIssue, 'service' | 'modified'> {
  const sameWords = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  for (const template of [profile.issue.modified, profile.issue.modified_other]) {
    const match = matchTemplate(template, words);
    if (!match?.requested || !match.authorized || !match.service) continue;
    const { requested, authorized, service } = match;
    // the form is chosen by whether the service is all that was requested; else it would print as the other one
    if (sameWords(requested, service) === (template === profile.issue.modified_other))
      return { service, modified: { requested, authorized } };
  }
  return { service: words };
}
