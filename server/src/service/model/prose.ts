/** Makes `Prose` of a YAML scalar: its text in one line a paragraph, and the way back to the source. */
import type { Scalar } from 'yaml';
import type { Prose } from './model';
import { mapOffsets, type OffsetMap } from './offsets';
import { rangeOf } from './moving';
import { Place, type NodeRange } from './place';

const listItem = /^[ \t]*(?:-|\d+\.) /;

/**
 * Line ends inside a paragraph become spaces; those between paragraphs and between the items of a list stay.
 * The length stays the same, so offsets do too.
 */
export function joinLines(raw: string): string {
  if (!raw.includes('\n')) return raw.replace(/\r/g, ' ');
  const lines = raw.split('\n');
  let inList = false;
  let startsParagraph = true;
  let joined = '';
  lines.forEach((line, index) => {
    const blank = line.trim() === '';
    if (startsParagraph && !blank) inList = listItem.test(line);
    const next = lines[index + 1];
    const nextBlank = next === undefined || next.trim() === '';
    const breaks = blank || nextBlank || (inList && listItem.test(next));
    joined += line.replace(/\r/g, ' ');
    if (next !== undefined) joined += breaks ? '\n' : ' ';
    startsParagraph = blank;
  });
  return joined;
}

const known = new WeakMap<Scalar, Prose>();

/** Prose of a scalar whose YAML value is `raw`. */
export function proseOf(node: Scalar, raw: string): Prose {
  let prose = known.get(node);
  if (prose?.raw !== raw) known.set(node, (prose = new ScalarProse(node, raw)));
  return prose!;
}

class ScalarProse implements Prose {
  private readonly range: NodeRange;
  private readonly source: string;
  private readonly style: Scalar['type'];
  private joined: string | undefined;
  /** Null until it is asked for; undefined where words and source cannot be paired. */
  private map: OffsetMap | undefined | null = null;

  constructor(
    node: Scalar,
    readonly raw: string,
  ) {
    this.range = rangeOf(node);
    this.source = this.range.first.text;
    this.style = node.type;
  }

  get text(): string {
    return (this.joined ??= joinLines(this.raw));
  }

  sourceSpan(from: number, to: number): Place {
    const { offsets, range, raw } = this;
    if (!offsets) return range;
    const first = Math.max(0, Math.min(from, raw.length));
    const last = Math.max(first, Math.min(to, raw.length));
    const start = offsets.starts[first]!;
    return new Place(range.first, start, range.first, first === last ? start : offsets.ends[last - 1]!);
  }

  offsetAt(place: number): number | undefined {
    const { offsets, range, raw } = this;
    const at = range.first.from(place);
    if (!offsets || at < range.from || at > Math.max(range.to, offsets.starts[raw.length]!)) return undefined;
    let low = 0;
    let high = raw.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offsets.ends[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private get offsets(): OffsetMap | undefined {
    if (this.map === null) this.map = mapOffsets(this.style, this.range, this.raw, this.source);
    return this.map;
  }
}
