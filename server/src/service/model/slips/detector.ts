/** What looks for a slip in one line. */
import type { Entry, Line } from './lines';
import type { Slip } from './slip';

export type Found = Slip | undefined;
export type Detector = (line: Line, entry: Entry, context: Context) => Found;

/** What stands around the line. */
export interface Context {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Of the line at hand, its place among them. */
  readonly index: number;
  /** The text is all of the document, so that names are known. */
  readonly whole: boolean;
}
