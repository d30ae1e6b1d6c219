/**
 * Two texts beside each other: which slot of the one tells the same thing as a slot of the other, and otherwise. Either all that the
 * other text tells of the thing has another value, or the very finding, known by the words around it, has.
 */
import type { Slot } from '../prose/told-slots';

export interface Otherwise<T extends Slot> {
  /** What the other text tells instead. */
  readonly against: T;
  /** How often the other text tells of the thing: each time otherwise. 0 where it tells both. */
  readonly times: number;
}

/** So many words in common make two slots one finding, more than any slot has that agrees. */
const inCommon = 2;

const shared = (a: Slot, b: Slot): number => a.roots.filter((root) => b.roots.includes(root)).length;

export function otherwise<T extends Slot>(
  own: Slot,
  told: readonly T[],
  agree: (a: Slot, b: T) => boolean = (a, b) => a.is.some((value) => b.is.includes(value)),
): Otherwise<T> | undefined {
  const same = told.filter(({ of }) => of.some((thing) => own.of.includes(thing)));
  let best: T | undefined;
  let most = -1;
  let agreeing = -1;
  let times = 0;
  for (const one of same) {
    const common = shared(own, one);
    if (agree(own, one)) agreeing = Math.max(agreeing, common);
    else {
      times++;
      if (common > most) [best, most] = [one, common];
    }
  }
  if (!best) return undefined;
  if (agreeing < 0) return { against: best, times };
  return most >= inCommon && most - agreeing >= inCommon ? { against: best, times: 0 } : undefined;
}
