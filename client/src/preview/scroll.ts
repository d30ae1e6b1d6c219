/** Maps source lines to heights in the preview and back, by the places both sides know. Pure, so that it is tested alone. */

/** An element of the letter: the source line it comes from (from 0) and the height at which it begins, in CSS pixels. */
export interface Anchor {
  readonly line: number;
  readonly top: number;
}

type Axis = keyof Anchor;

/** The value on the other axis. A letter may print things in another order than the source: then there is no way between two anchors, only the first of them. */
function across(anchors: readonly Anchor[], from: Axis, to: Axis, value: number): number {
  const sorted = [...anchors].sort((a, b) => a[from] - b[from] || a[to] - b[to]);
  const first = sorted[0];
  if (!first) return 0;
  if (value <= first[from]) return first[to];
  const next = sorted.findIndex((anchor) => anchor[from] > value);
  const reached = sorted[(next < 0 ? sorted.length : next) - 1] ?? first;
  // Several elements of one source line: the first of them is the place.
  const here = sorted.find((anchor) => anchor[from] === reached[from]) ?? reached;
  const after = sorted[next];
  if (!after || after[to] <= here[to]) return here[to];
  return here[to] + ((value - here[from]) / (after[from] - here[from])) * (after[to] - here[to]);
}

/** The height that shows a source line at the top. */
export const topOfLine = (anchors: readonly Anchor[], line: number): number => across(anchors, 'line', 'top', line);

/** The source line, with a fraction, that belongs to a height. */
export const lineAtTop = (anchors: readonly Anchor[], top: number): number => across(anchors, 'top', 'line', top);
