/** What proposes repairs of the lines around an error. */
import type { Line } from './lines';
import type { Slip } from './slip';

/** A line with its place among the lines. */
export interface Placed {
  readonly line: Line;
  readonly index: number;
}

export type Proposal = (at: Placed, text: string, lines: readonly Line[]) => readonly Slip[];
