/** What a piece of a document holds as YAML, read as one and without its slips. */
import { isMap, isSeq, type Document, type Node, type Pair, YAMLParseError } from 'yaml';
import type { PieceKind } from './cut';
import { above, letMove, rangeOf } from './moving';
import { Beyond, parse, type Parsed } from './parse';
import type { NodeRange, Base } from './place';
import { mend } from './slips/mend';
import type { Mending } from './slips/mending';
import type { Slip } from './slips/slip';
import { cursorMark } from '../text';

/** What a piece holds, as YAML. The ranges of its nodes move with the piece. */
export interface Read {
  readonly document: Document;
  /** How many words and signs of YAML it has. */
  readonly signs: number;
  readonly pairs: readonly Pair<Node, Node | null>[];
  /** Of an item, the item. */
  readonly items: readonly (Node | null)[];
  /** Of a list cut into items, from its first dash. */
  readonly list: NodeRange | undefined;
  /** Where it is no YAML, and nobody can tell what was meant. */
  readonly errors: readonly YAMLParseError[];
  /** What is read as something else than was written, with places in the piece. */
  readonly slips: readonly Slip[];
  /** The text that was read, without its slips. */
  readonly base: Base;
  /** Names a value of elsewhere, so that it cannot be read alone. */
  readonly aliased: boolean;
}

interface Stretch extends Base {
  readonly kind: PieceKind;
}

/** A piece without its slips: places in it are counted in the mended text, and lead to where they were written. */
class MendedPiece implements Base {
  constructor(
    readonly piece: Stretch,
    private readonly mending: Mending,
  ) {}

  get start(): number {
    return this.piece.start;
  }

  get text(): string {
    return this.mending.text;
  }

  at(offset: number): number {
    return this.piece.start + this.mending.written(offset);
  }

  from(place: number): number {
    return this.mending.mended(place - this.piece.start);
  }
}

/** Throws `Beyond`, with the place in the document. */
export function readPiece(piece: Stretch, mends: boolean): Read {
  const isItem = piece.kind === 'item';
  const before = isItem ? above.length : 0;
  let signs = 0;
  const read = (text: string): Document => {
    const { tree, signs: own } = parsed(piece.kind === 'start' ? '' : isItem ? above + text : text, piece, before);
    signs = Math.max(signs, own);
    for (const error of tree.errors) error.pos = [error.pos[0] - before, error.pos[1] - before];
    return tree;
  };
  const raw = read(piece.text);
  // a text that was made readable already is taken as it is
  const mended =
    mends && piece.kind !== 'start' && !piece.text.includes(cursorMark)
      ? mend(piece.text, sectionOf(piece), raw, read)
      : undefined;
  const document = mended?.document ?? raw;
  const errors = document.errors.map((error) => (mended ? writtenError(error, mended.mending) : error));
  document.errors = raw.errors;
  const base = mended ? new MendedPiece(piece, mended.mending) : piece;
  const aliased = letMove(document.contents, base, before);
  const pairs = isMap(document.contents) ? (document.contents.items as Pair<Node, Node | null>[]) : [];
  const list = isItem ? pairs[0]?.value : undefined;
  return {
    document,
    signs,
    pairs: isItem ? pairs.slice(1) : pairs,
    items: isSeq(list) ? (list.items as (Node | null)[]) : [],
    list: list?.range ? rangeOf(list) : undefined,
    errors,
    slips: mended?.slips ?? [],
    base,
    aliased,
  };
}

const sectionOf = ({ kind }: Stretch): string | undefined | null =>
  kind === 'item' ? 'issues' : kind === 'whole' ? null : undefined;

const writtenError = ({ pos: [from, to], code, message }: YAMLParseError, mending: Mending): YAMLParseError =>
  new YAMLParseError([mending.written(from), mending.written(to)], code, message);

function parsed(text: string, piece: Stretch, before: number): Parsed {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof Beyond ? new Beyond(error.reason, error.at - before + piece.start) : error;
  }
}
