/** Real words in the place of others, by a table (server/lexicon/slips.yaml): "signs of symptoms", "radiates form". */
import { rowsOf } from '../lexicon';
import { span } from '../../text';
import type { Slip } from './slip';
import type { Token } from './tokens';

interface Part {
  /** What may stand here; none of them for a number, a fraction, or the end of the sentence. */
  readonly words: ReadonlySet<string>;
  readonly sign: '#' | '#/#' | '.' | undefined;
  /** What stands here in a right sentence, where it is another word; empty where the word is one too many. */
  readonly better: string | undefined;
}

const signs: readonly string[] = ['#', '#/#', '.'];

function partOf(written: string): Part {
  const [left = '', better] = written.split('>');
  const words = left.replace(/^\(|\)$/gu, '').split('|');
  return {
    words: new Set(words),
    sign: signs.find((sign) => words.includes(sign)) as Part['sign'],
    better: better?.replaceAll('_', ' '),
  };
}

/** The rows by what they may begin with. */
let byFirst: ReadonlyMap<string, readonly (readonly Part[])[]> | undefined;
const anyNumber = '#';

function rows(): ReadonlyMap<string, readonly (readonly Part[])[]> {
  if (byFirst) return byFirst;
  const made = new Map<string, (readonly Part[])[]>();
  for (const row of rowsOf('confusions')) {
    const parts = row.split(' ').map(partOf);
    for (const first of parts[0]!.sign === '#/#' ? [anyNumber] : parts[0]!.words)
      made.set(first, [...(made.get(first) ?? []), parts]);
  }
  return (byFirst = made);
}

export function* confusions(tokens: readonly Token[]): Iterable<Slip> {
  const table = rows();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const found = table.get(token.lower) ?? (token.kind === 'number' ? table.get(anyNumber) : undefined);
    const row = found?.find((parts) => fits(parts, tokens, at));
    if (row) yield slipOf(row, tokens, at);
  }
}

function fits(parts: readonly Part[], tokens: readonly Token[], at: number): boolean {
  // the first stands there already
  for (let index = 1; index < parts.length; index++) if (!isPart(parts[index]!, tokens[at + index])) return false;
  return isPart(parts[0]!, tokens[at]);
}

function isPart({ words, sign }: Part, token: Token | undefined): boolean {
  if (!token) return sign === '.';
  if (words.has(token.lower)) return true;
  if (sign === '.') return token.text === ';';
  if (token.kind !== 'number') return false;
  return sign === '#' || (sign === '#/#' && token.text.includes('/'));
}

/** From the first wrong word to the last. */
function slipOf(parts: readonly Part[], tokens: readonly Token[], at: number): Slip {
  const wrong = parts.map(({ better }, index) => (better === undefined ? -1 : index)).filter((index) => index >= 0);
  const [first, last] = [wrong[0]!, wrong.at(-1)!];
  const better: string[] = [];
  for (let index = first; index <= last; index++) better.push(parts[index]!.better ?? tokens[at + index]!.text);
  const written = tokens[at + first]!;
  const text = better.filter((word) => word !== '').join(' ');
  return {
    kind: 'wrong word',
    span: span(written.start, tokens[at + last]!.end),
    better: /^\p{Lu}/u.test(written.text) ? text.charAt(0).toUpperCase() + text.slice(1) : text,
  };
}
