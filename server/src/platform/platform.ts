/** What the server needs of the machine it runs on; Node and the browser give each their own. */
import type { Files } from '../service/workspace';
import type { Readers } from '../service/import/reader';
import type { Writers } from '../service/letter/export';

export interface Platform {
  /** The machine's own files, for editors that do not lend theirs; undefined in the browser. */
  readonly files: Files | undefined;
  /** The writers of PDF and DOCX, loaded when first asked for. */
  writers(): Promise<Writers>;
  /** The readers of letters (PDF, DOCX), loaded when first asked for. `script`: what a worker of a browser runs, as the client has it. */
  readers(script?: () => Promise<string | undefined>): Promise<Readers>;
  /** The largest letter that it has room for, in bytes, where that is less than the protocol's. */
  readonly largestLetter?: number;
}
