/** What an import was not sure of, and where in the determination it stands. */
import type { DataPath } from './write';

export interface Doubt {
  readonly path: DataPath;
  /** For a physician: what is odd, what to do. */
  readonly message: string;
}

/** The mark of the comments in which doubts stand in an imported determination. */
export const importMark = 'Import: ';
