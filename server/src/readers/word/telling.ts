/** What is said of a Word file while it is read, and the marks that hold the places until the text is there. */
import type { Remark } from '../../service/import/reader';

/** Characters that no text may hold, round the number of a remark. */
const mark = /\uFDD0(\d+)\uFDD1/g;

export interface Telling {
  /** Said of the whole letter. */
  tell(remark: Omit<Remark, 'at'>): void;
  /** Said of a place: gives a mark to put there. */
  at(remark: Omit<Remark, 'at'>): string;
  /** The text without marks, and all that was said. */
  located(text: string): { readonly text: string; readonly remarks: readonly Remark[] };
}

/** Words that were taken from the letter may hold marks of their own. */
const bare = (remark: Remark): Remark => ({
  ...remark,
  ...(remark.words !== undefined && { words: remark.words.replace(mark, '') }),
  ...(remark.kept !== undefined && { kept: remark.kept.replace(mark, '') }),
});

export function createTelling(): Telling {
  const whole: Remark[] = [];
  const placed: Remark[] = [];
  return {
    tell: (remark) => void whole.push(remark),
    at: (remark) => `\uFDD0${placed.push(remark) - 1}\uFDD1`,
    located(text) {
      const remarks: Remark[] = [];
      let clean = '';
      let from = 0;
      for (const found of text.matchAll(mark)) {
        clean += text.slice(from, found.index);
        from = found.index + found[0].length;
        const remark = placed[Number(found[1])];
        if (remark) remarks.push({ ...bare(remark), at: clean.length });
      }
      return { text: clean + text.slice(from), remarks: [...whole.map(bare), ...remarks] };
    },
  };
}
