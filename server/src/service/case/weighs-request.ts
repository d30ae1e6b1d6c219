/** Whether what is weighed in a rationale is the item's own request, and not a diagnosis, another treatment or a return to work. */
import { root } from '../prose/affirmed';
import { anySentence } from '../prose/by-sentence';
import { anyOf, tables } from '../prose/lexicon';
import { sectionKinds } from '../prose/section-kinds';
import { contentWords, words } from '../prose/words';
import type { Weighed } from '../prose/weighed';
import { rootsOfService } from './service-words';

const anyRequest = anySentence(new RegExp(`\\b${anyOf('judged_request', 'asked_by_guideline', 'this_request')}\\b`, 'u'));
const kinds: Readonly<Record<string, readonly string[]>> = tables.judged_kind;

/** What goes with another item says much of that one: then the request must be named. */
export function isAboutRequest({ by, object, subject }: Weighed, service: string, isDependent: boolean): boolean {
  if (by === 'judgement') return subject !== undefined && names(subject, service) === true;
  if (isDependent && object === undefined) return false;
  // "criteria for weaning", "enough for an operation"
  return object === undefined || (names(object, service) ?? by === 'guideline');
}

/** Whether words name the request, by its own words, by its kind or as "the request"; undefined where they say nothing. */
export function names(written: string, service: string): boolean | undefined {
  if (anyRequest(written)) return true;
  const content = contentWords(written);
  if (content.length === 0) return undefined;
  const own = rootsOfService(service);
  const asked = sectionKinds(service);
  const ofKind = new Set(asked.flatMap((kind) => kinds[kind] ?? []));
  if (words(written).some(({ lower }) => ofKind.has(lower))) return true;
  if (content.some(({ lower }) => own.has(root(lower)))) return true;
  return sectionKinds(written).some((kind) => asked.includes(kind));
}
