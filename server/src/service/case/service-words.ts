/** The words of a request, for telling what a text says of it from what it says besides. */
import { once } from '../prose/texts';
import { root } from '../prose/affirmed';
import { words } from '../prose/words';
import type { Span } from '../text';

/** The roots of the words of a request. */
export const rootsOfService = once(
  (service: string): ReadonlySet<string> => new Set(words(service).map(({ lower }) => root(lower))),
);

/** So many words of a stretch that are not the request's make it more than its name. */
const fewest = 8;

/** Whether a stretch says little more than what is asked for. */
export function isServiceName(text: string, stretch: Span, service: string): boolean {
  const own = rootsOfService(service);
  const others = words(text, stretch).filter(({ lower }) => !own.has(root(lower)));
  return own.size > 0 && others.length < fewest && others.length < words(text, stretch).length;
}
