/** Makes `Prose` of a YAML scalar: its text in one line a paragraph, and the way back to the source. */
import type { Scalar } from 'yaml';
import type { Prose } from './model';
import { mapOffsets, type OffsetMap } from './offsets';

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

/** Prose of a scalar whose YAML value is `raw`. The map to the source is made when first asked for. */
export function proseOf(node: Scalar, raw: string, source: string): Prose {
  const [start, end] = node.range as [number, number, number];
  let map: OffsetMap | undefined | null = null;
  const offsets = () => (map === null ? (map = mapOffsets(node, raw, source)) : map);
  let text: string | undefined;
  return {
    raw,
    get text() {
      return (text ??= joinLines(raw));
    },
    sourceSpan(from, to) {
      const found = offsets();
      if (!found) return { start, end };
      const first = Math.max(0, Math.min(from, raw.length));
      const last = Math.max(first, Math.min(to, raw.length));
      if (first === last) return { start: found.starts[first]!, end: found.starts[first]! };
      return { start: found.starts[first]!, end: found.ends[last - 1]! };
    },
    offsetAt(place) {
      const found = offsets();
      if (!found || place < start || place > Math.max(end, found.starts[raw.length]!)) return undefined;
      let low = 0;
      let high = raw.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (found.ends[middle]! <= place) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
