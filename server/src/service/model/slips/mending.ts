/** A text with its slips mended, and the way back: where a place of the mended text stands in the one that was written. */
import { applyEdits, type TextEdit } from '../../text';

/** An edit with the place where its words stand in the mended text. */
interface Placed {
  readonly edit: TextEdit;
  readonly start: number;
}

export class Mending {
  readonly text: string;
  private readonly placed: readonly Placed[];

  /** The edits must not overlap. */
  constructor(written: string, edits: readonly TextEdit[]) {
    const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    this.text = applyEdits(written, ordered);
    let shift = 0;
    this.placed = ordered.map((edit) => {
      const start = edit.span.start + shift;
      shift += edit.newText.length - (edit.span.end - edit.span.start);
      return { edit, start };
    });
  }

  /** Where a place of the mended text was written; of what was put in, where it was put. */
  written(offset: number): number {
    const last = this.lastWhere(({ start }) => start < offset);
    if (!last) return offset;
    const { edit, start } = last;
    const within = offset - start;
    if (within < edit.newText.length) return Math.min(edit.span.end, edit.span.start + within);
    return edit.span.end + within - edit.newText.length;
  }

  /** Where a place of the written text stands in the mended one. */
  mended(offset: number): number {
    const last = this.lastWhere(({ edit }) => edit.span.start < offset);
    if (!last) return offset;
    const { edit, start } = last;
    if (offset < edit.span.end) return start + Math.min(offset - edit.span.start, edit.newText.length);
    return start + edit.newText.length + offset - edit.span.end;
  }

  private lastWhere(holds: (one: Placed) => boolean): Placed | undefined {
    let low = 0;
    let high = this.placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.placed[middle]!)) low = middle + 1;
      else high = middle;
    }
    return this.placed[low - 1];
  }
}
