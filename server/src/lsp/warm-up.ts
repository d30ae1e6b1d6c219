/** Makes the indexes of a library's text while nobody types, a guideline at a time, so that no keystroke waits for them. */
import type { Library } from '../service/library/library';
import { hasExcerpts, indexOf, isIndexed } from '../service/quotes';

/** Between two guidelines: what was typed meanwhile is answered first. */
const pause = 20;

/** Begins with a library when it is first seen; one that another takes the place of is let go. */
export function createWarmUp(): (library: Library) => void {
  let current: Library | undefined;
  return (library) => {
    if (library === current) return;
    current = library;
    const waiting = library.all().filter((guideline) => hasExcerpts(guideline) && !isIndexed(guideline));
    const next = (): void => {
      const guideline = current === library ? waiting.shift() : undefined;
      if (!guideline) return;
      indexOf(guideline);
      setTimeout(next, pause);
    };
    if (waiting.length > 0) setTimeout(next, pause);
  };
}
