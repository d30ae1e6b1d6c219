/** Heads and feet of the pages of a Word file. */
import type { Telling } from './telling';
import { findAll, valueOf, wordsIn } from './xml';

const marginKept = 'The head or foot of the pages says {words}. That stands in the notes of the determination.';
const watermark = 'The pages carry the words {words} across. They were left out.';

/** Heads and feet of pages: what the text does not say too goes to the notes. */
export function keepMargins(parts: readonly Document[], body: Element, telling: Telling): void {
  const said = new Set(tokensOf(wordsIn(body)));
  const kept = new Set<string>();
  for (const part of parts) {
    for (const shape of findAll(part.documentElement, 'v:textpath')) {
      const words = valueOf(shape, 'string')?.trim();
      if (words) telling.tell({ message: watermark, words });
    }
    for (const paragraph of findAll(part.documentElement, 'w:p')) {
      const words = wordsIn(paragraph).replace(/\s+/g, ' ').trim();
      if (tokensOf(words).some((token) => !said.has(token))) kept.add(words);
    }
  }
  for (const words of kept) telling.tell({ message: marginKept, words: words, kept: words });
}

/** Words and long numbers; those that count pages are none. */
const tokensOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{2,}|\p{N}{4,}/gu) ?? []).filter((word) => !/^(?:page|pages|of)$/.test(word));
