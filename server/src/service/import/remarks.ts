/** What a reader said of the letter → doubts at the fields its words went to. */
import type { Doubt } from '../model/doubts';
import type { DataPath, PlainDetermination } from '../model/write';
import type { Remark } from './reader';

interface Placed {
  readonly path: DataPath;
  readonly letters: string;
}

/** Letters and figures only: line ends, hyphens and quotation marks change on the way. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Every text of the determination with its path, in the order they are written. */
function textsOf(data: unknown, path: DataPath): Placed[] {
  if (typeof data === 'string') return [{ path, letters: lettersOf(data) }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => textsOf(value, [...path, Array.isArray(data) ? Number(key) : key]));
}

/** Letters that are looked for at once, and how far from the place in steps of as many characters. */
const length = 40;
const farthest = 12;

/** The field that holds the words before the place, those behind it, or else those nearest above. */
function fieldAt(at: number, text: string, fields: readonly Placed[]): DataPath {
  const holding = (from: number, to: number): DataPath | undefined => {
    const letters = lettersOf(text.slice(Math.max(0, from), Math.max(0, to)));
    return letters.length < 12 ? undefined : fields.find((field) => field.letters.includes(letters))?.path;
  };
  const beside = holding(at - length, at) ?? holding(at, at + length);
  if (beside) return beside;
  for (let step = 1; step <= farthest; step += 1) {
    const above = holding(at - (step + 1) * length, at - step * length);
    if (above) return above;
  }
  return [];
}

/** At most so many words stand in one message. */
const most = 6;

function told(message: string, words: readonly string[]): string {
  const different = [...new Set(words)];
  const more = different.length > most ? ` and ${different.length - most} more` : '';
  const listed = (show: (word: string) => string) => () => different.slice(0, most).map(show).join(', ') + more;
  return message
    .replace(
      '{words}',
      listed((word) => `“${word}”`),
    )
    .replace(
      '{list}',
      listed((word) => word),
    );
}

/** One doubt for all remarks of one message at one field. `text` is what the remarks count in. */
export function doubtsOf(remarks: readonly Remark[], text: string, data: PlainDetermination): Doubt[] {
  if (remarks.length === 0) return [];
  const { notes: _, profile: __, ...written } = data;
  const fields = textsOf(written, []);
  const groups = new Map<string, { path: DataPath; message: string; words: string[] }>();
  for (const { message, words, at, kept } of remarks) {
    const found = at === undefined ? [] : fieldAt(at, text, fields);
    const path = kept !== undefined && found.length === 0 ? ['notes'] : found;
    const key = JSON.stringify([path, message]);
    const group = groups.get(key) ?? { path, message, words: [] };
    groups.set(key, group);
    if (words !== undefined) group.words.push(words);
  }
  return [...groups.values()].map(({ path, message, words }) => ({ path, message: told(message, words) }));
}
