/**
 * Places that move with the text. Whatever is read from a piece of a document holds its place relative to that piece; when
 * text before it changes, only the piece's own start changes, and every place in it is right again.
 */
import type { Node } from 'yaml';
import type { Span } from '../text';

/** What places are counted from. */
export interface Base {
  readonly text: string;
  /** Where it begins in the document, in UTF-16 code units. */
  readonly start: number;
}

/** Where a node stands: moving with its piece where it is one of a determination's. */
export const spanOf = (node: Node): Span =>
  (node.range as unknown) instanceof NodeRange
    ? (node.range as unknown as NodeRange)
    : { start: node.range![0], end: node.range![1] };

/** Its first character: of a map or list that is long, enough to show it. */
export function firstOf(node: Node): Span {
  const span = spanOf(node);
  if (!(span instanceof Place)) return { start: span.start, end: Math.min(span.end, span.start + 1) };
  return span.end > span.start ? new Place(span.first, span.from, span.first, span.from + 1) : span;
}

/** A stretch of a document, from a place in one piece to a place in the same or a later one. */
export class Place implements Span {
  constructor(
    readonly first: Base,
    readonly from: number,
    readonly last: Base,
    readonly to: number,
  ) {}

  get start(): number {
    return this.first.start + this.from;
  }

  get end(): number {
    return this.last.start + this.to;
  }

  /** Where it stands now. */
  toJSON(): Span {
    return { start: this.start, end: this.end };
  }
}

/** The range of a YAML node, as the library has it (start, end of the value, end with what trails), moving with its piece. */
export class NodeRange extends Place {
  constructor(
    first: Base,
    from: number,
    last: Base,
    to: number,
    readonly whole: number = to,
  ) {
    super(first, from, last, to);
  }

  get 0(): number {
    return this.start;
  }

  get 1(): number {
    return this.end;
  }

  get 2(): number {
    return this.last.start + this.whole;
  }

  *[Symbol.iterator](): Generator<number> {
    yield this[0];
    yield this[1];
    yield this[2];
  }
}
