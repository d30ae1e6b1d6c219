/** Words that stand twice: one, a run of up to five, and the same complaint in a list. */
import { span } from '../../text';
import type { Slip } from './slip';
import type { Token } from './tokens';

const longestRun = 5;

/** Words that English doubles: "had had", "that that", and names. */
const doubles = new Set('had that is walla yo bora so very no knock per as in on her do pin'.split(' '));

/** The longest run first, so that "in the in the" is one slip and not two. */
export function* doubledWords(tokens: readonly Token[]): Iterable<Slip> {
  for (let at = 0; at < tokens.length; at++) {
    for (let length = longestRun; length > 0; length--) {
      if (!isTwice(tokens, at, length)) continue;
      const [first, last] = [tokens[at + length]!, tokens[at + 2 * length - 1]!];
      yield { kind: 'doubled words', span: span(tokens[at]!.start, last.end), better: spoken(tokens.slice(at, at + length)) };
      at += length - 1 + Number(first === last && length > 1);
      break;
    }
  }
}

function isTwice(tokens: readonly Token[], at: number, length: number): boolean {
  for (let index = 0; index < length; index++) {
    const one = tokens[at + index];
    const other = tokens[at + length + index];
    if (!one || !other || one.lower !== other.lower || one.kind !== 'word' || other.joined || (index > 0 && one.joined))
      return false;
  }
  const first = tokens[at]!;
  const second = tokens[at + length]!;
  // "over and over and over": what overlaps itself, before or behind, is said so
  if (length > 1) {
    const goesOn = tokens[at + 2 * length]?.lower === first.lower && tokens[at + 2 * length]!.kind === 'word';
    return !goesOn && (length > 2 || tokens[at - 1]?.lower !== tokens[at + length - 1]!.lower);
  }
  // a name, or a word of English that stands twice
  return (
    first.lower.length > 1 &&
    !doubles.has(first.lower) &&
    !/^\p{Lu}/u.test(second.text) &&
    !first.joined &&
    !isGluedOn(tokens[at + 2])
  );
}

const isGluedOn = (next: Token | undefined): boolean => next?.joined === true && next.kind !== 'mark';

const spoken = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');

/** Lists of fewer things are not told from clauses. */
const shortestList = 5;
const longestItem = 3;
const empty = new Set('left right bilateral and the or mild moderate severe yes no normal none negative positive'.split(' '));

/** "neck, hand, back, leg pain, low back pain, hand pain": the hand twice. */
export function* listedTwice(tokens: readonly Token[]): Iterable<Slip> {
  if (tokens.filter(({ text }) => text === ',').length < shortestList - 1) return;
  let items: { readonly key: string; readonly first: Token; readonly last: Token }[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token && token.text !== ',') continue;
    const words = tokens.slice(from, at).filter(({ lower }) => lower !== 'and' && lower !== '.');
    const isItem = words.length > 0 && words.length <= longestItem && words.every(({ kind }) => kind === 'word');
    if (isItem) items.push({ key: keyOf(words), first: words[0]!, last: words.at(-1)! });
    if (!isItem || !token) {
      yield* twiceIn(items);
      items = [];
    }
    from = at + 1;
  }
}

const keyOf = (words: readonly Token[]): string =>
  spoken(words)
    .toLowerCase()
    .replace(/ pain$/u, '');

function* twiceIn(items: readonly { readonly key: string; readonly first: Token; readonly last: Token }[]): Iterable<Slip> {
  if (items.length < shortestList) return;
  const seen = new Set<string>();
  for (const { key, first, last } of items) {
    if (seen.has(key) && !empty.has(key)) yield { kind: 'said twice', span: span(first.start, last.end) };
    seen.add(key);
  }
}

const regions = new Set('cervical thoracic lumbar left right'.split(' '));
/** "The left side of the left knee" says two things. */
const ofAPart = new Set('side aspect part half portion border'.split(' '));

/** "cervical MRI of the cervical spine". */
export function* saidAgain(tokens: readonly Token[]): Iterable<Slip> {
  for (let at = 0; at + 4 < tokens.length; at++) {
    const region = tokens[at]!;
    const again = tokens[at + 4]!;
    if (tokens[at + 2]!.lower !== 'of' || tokens[at + 3]!.lower !== 'the') continue;
    if (!regions.has(region.lower) || region.lower !== again.lower) continue;
    if (tokens[at + 1]!.kind === 'word' && !ofAPart.has(tokens[at + 1]!.lower))
      yield { kind: 'said twice', span: span(again.start, again.end) };
  }
}
