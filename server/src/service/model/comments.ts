/** The comments of a document that stand on lines of their own. What looks like one inside a text is text. */
import { isScalar } from 'yaml';
import { type Piece } from './piece';
import { Place } from './place';
import { walk } from './walk';
import { allMatches } from '../text';

export interface Comment {
  /** From the `#` to its last visible character. */
  readonly place: Place;
  readonly text: string;
}

const none: readonly Comment[] = [];
const known = new WeakMap<Piece, readonly Comment[]>();

/** In their order. */
export function commentsOf(piece: Piece): readonly Comment[] {
  let comments = known.get(piece);
  if (!comments) known.set(piece, (comments = find(piece)));
  return comments;
}

function find(piece: Piece): readonly Comment[] {
  const { text } = piece;
  if (!text.includes('#')) return none;
  const lines = [...allMatches(text, /^[ \t]*(#[^\n\r]*)/gm)];
  if (lines.length === 0) return none;
  const scalars = scalarsOf(piece);
  let behind = 0; // scalars and lines both stand in order
  const found = lines.flatMap((line) => {
    const from = line.index + line[0].length - line[1]!.length;
    while (behind < scalars.length && scalars[behind]![1] <= from) behind++;
    if (scalars[behind] && scalars[behind]![0] < from) return [];
    const words = line[1]!.trimEnd();
    return [{ place: new Place(piece, from, piece, from + words.length), text: words }];
  });
  return found.length > 0 ? found : none;
}

/** Where the scalars of more than one line stand in the piece. */
function scalarsOf(piece: Piece): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  for (const part of [...piece.read.pairs, ...piece.read.items])
    walk(part, (node) => {
      if (isScalar(node) && node.range) spans.push([node.range[0] - piece.start, node.range[1] - piece.start]);
    });
  return spans;
}
