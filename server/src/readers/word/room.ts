/** How much may be written out that stands in a Word file once: a note at each of its marks, the number of a list before each item. */
import { mostText } from '../limits';
import { TooMuch } from '../problems';

export interface Room {
  /** Takes room for words, in UTF-16 code units. Throws `TooMuch` where none is left. */
  take(length: number): void;
}

export function createRoom(left = mostText): Room {
  return {
    take(length) {
      left -= length;
      if (left < 0) throw new TooMuch();
    },
  };
}
