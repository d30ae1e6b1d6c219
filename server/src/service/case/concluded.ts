/** What the rationale of an item concludes: of several sentences that conclude, the one on this item. */
import type { Issue } from '../model/model';
import { root } from '../prose/affirmed';
import { anyOf } from '../prose/lexicon';
import { concluding, type Conclusion } from '../prose/necessity';
import { contentWords, words } from '../prose/words';
import { numberOf } from '../prose/quantities';
import type { Span } from '../text';

/**
 * Two sentences may conclude differently: "the request for 12 visits is not medically necessary. Six visits would be." Then
 * the one that speaks of something else than the item does not count for it. Places are in the text of the rationale.
 */
export function concluded(issue: Issue): Conclusion {
  const text = issue.rationale?.value?.text ?? '';
  const found = concluding(text);
  const [first] = found;
  if (!first) return { polarity: 'unknown' };
  if (found.every(({ polarity }) => polarity === first.polarity)) return first;
  const service = issue.service?.value ?? '';
  return found.find(({ subject }) => !subject || !isOfAnother(text, subject, service)) ?? first;
}

const ofRequest = new RegExp(`\\b${anyOf('request')}\\b`, 'iu');

const beyond = /\b(?:more than|over|beyond|in excess of)\b/iu;

/** Whether a subject names another number than the service, or a thing and none of the service's. */
function isOfAnother(text: string, subject: Span, service: string): boolean {
  const subjectText = text.slice(subject.start, subject.end);
  if (beyond.test(subjectText) && !beyond.test(service)) return true;
  const own = numbersIn(text, subject);
  const asked = numbersIn(service);
  if (own.length > 0 && asked.length > 0 && !own.some((number) => asked.includes(number))) return true;
  const named = contentWords(text, subject).flatMap(({ lower }) => (numberOf(lower) === undefined ? root(lower) : []));
  const roots = new Set(words(service).map(({ lower }) => root(lower)));
  if (named.length === 0 || named.some((one) => roots.has(one))) return false;
  return !ofRequest.test(subjectText);
}

const numbersIn = (text: string, within?: Span): number[] =>
  words(text, within).flatMap(({ lower }) => (/^an?$/.test(lower) ? [] : (numberOf(lower) ?? [])));
