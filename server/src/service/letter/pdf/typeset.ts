/** Sets text in lines: words are measured and broken to a width. Every character is one that the fonts have. */
import type { Run } from '../blocks';

/** The typefaces of a letter by role; each is embedded only where it is used. */
export const faces = ['serif', 'serif-bold', 'sans', 'sans-bold'] as const;
export type Face = (typeof faces)[number];

/** A stretch of one line in one face. */
export interface Piece {
  readonly face: Face;
  text: string;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** In points, without the space at the end. */
  readonly width: number;
}

/** What the typesetter asks of the PDF library. */
export interface Measure {
  /** Width in points. */
  width(text: string, face: Face): number;
}

/** A word, or the part of one that fits a line, with the spaces behind it. */
interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly spaces: number;
}

const faceOf = (run: Run, family: 'serif' | 'sans'): Face => (run.bold ? `${family}-bold` : family);

/** The words of the runs; a word may change its face inside. */
function words(runs: readonly Run[], family: 'serif' | 'sans', measure: Measure): Word[] {
  const result: Word[] = [];
  let pieces: Piece[] = [];
  let width = 0;
  const close = (spaces: number, face: Face) => {
    if (pieces.length > 0) result.push({ pieces, width, spaces });
    else if (result.length > 0) result[result.length - 1] = { ...result.at(-1)!, spaces: result.at(-1)!.spaces + spaces };
    else if (spaces > 0) result.push({ pieces: [{ face, text: '' }], width: 0, spaces });
    pieces = [];
    width = 0;
  };
  for (const run of runs) {
    const face = faceOf(run, family);
    const space = measure.width(' ', face);
    for (const [token] of run.text.matchAll(/ +|[^ ]+/g)) {
      if (token.startsWith(' ')) {
        close(token.length, face);
        continue;
      }
      pieces.push({ face, text: token });
      // measured as it will be set, with its space, so that the library shapes each word once
      width += measure.width(`${token} `, face) - space;
    }
  }
  close(0, 'serif');
  return result;
}

/** A word wider than the line, in parts that fit. */
function broken(word: Word, available: number, measure: Measure): Word[] {
  if (word.width <= available) return [word];
  const parts: Word[] = [];
  let pieces: Piece[] = [];
  let width = 0;
  const close = (spaces: number) => {
    if (pieces.length > 0) parts.push({ pieces, width, spaces });
    pieces = [];
    width = 0;
  };
  for (const piece of word.pieces) {
    // a letter stays with its accents
    for (const unit of piece.text.match(/.\p{M}*/gsu) ?? []) {
      const unitWidth = measure.width(unit, piece.face);
      if (width + unitWidth > available) close(-1);
      const last = pieces.at(-1);
      if (last && last.face === piece.face) last.text += unit;
      else pieces.push({ ...piece, text: unit });
      width += unitWidth;
    }
  }
  close(word.spaces);
  return parts;
}

const addTo = (line: Piece[], piece: Piece): void => {
  const last = line.at(-1);
  if (last && last.face === piece.face) last.text += piece.text;
  else line.push({ ...piece });
};

/**
 * The runs in lines of at most `available` points. Words are parted at spaces only: a hyphen at a line's end is always
 * the writer's own. Every line but the last ends in a space, so that a reader of the file finds the words apart.
 */
export function setLines(runs: readonly Run[], available: number, family: 'serif' | 'sans', measure: Measure): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let width = 0;
  let pending = 0;
  const close = (end: string) => {
    const last = pieces.at(-1);
    if (last && end !== '') addTo(pieces, { face: last.face, text: end });
    lines.push({ pieces, width });
    pieces = [];
    width = 0;
    pending = 0;
  };
  let glued = false;
  for (const whole of words(runs, family, measure)) {
    for (const word of broken(whole, available, measure)) {
      const space = pending * measure.width(' ', pieces.at(-1)?.face ?? family);
      if (pieces.length > 0 && (glued || width + space + word.width > available)) close(glued ? '' : ' ');
      else if (pending > 0 && pieces.length > 0) {
        addTo(pieces, { face: pieces.at(-1)!.face, text: ' '.repeat(pending) });
        width += space;
      }
      for (const piece of word.pieces) addTo(pieces, piece);
      width += word.width;
      // -1: the word goes on in the next line, with nothing between
      glued = word.spaces < 0;
      pending = Math.max(0, word.spaces);
    }
  }
  if (pieces.length > 0 || lines.length === 0) close('');
  return lines;
}
