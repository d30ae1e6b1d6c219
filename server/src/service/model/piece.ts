/** A piece of a document: its text, where it stands now, and what was read from it. It lives as long as its text does. */
import { isAlias, isCollection, isMap, isNode, isPair, isSeq, type Document, type Node, type Pair, YAMLParseError } from 'yaml';
import { TextDocument, type Position } from 'vscode-languageserver-textdocument';
import type { PieceKind } from './cut';
import { Beyond, parse, type Parsed } from './parse';
import { NodeRange, type Base } from './place';
import { cursorMark } from '../text';
import { mend } from './slips/mend';
import type { Mending } from './slips/mending';
import type { Slip } from './slips/slip';

/** An item is read below the key it stands under. */
const above = 'issues:\n';

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

export class Piece implements Base {
  /** Where it begins in the document now; its first line, from 0. */
  start = 0;
  line = 0;
  /** Of an item, its place among the items now. */
  index = 0;
  private content: Read | undefined;
  private lines: TextDocument | undefined;

  constructor(
    readonly kind: PieceKind,
    readonly text: string,
    /** Whether slips are told: of a determination. */
    private readonly mends = true,
  ) {}

  get piece(): this {
    return this;
  }

  get end(): number {
    return this.start + this.text.length;
  }

  /** Throws `Beyond`, with the place in the document. */
  get read(): Read {
    return (this.content ??= readPiece(this, this.mends));
  }

  get isRead(): boolean {
    return this.content !== undefined;
  }

  at(offset: number): number {
    return this.start + offset;
  }

  from(place: number): number {
    return place - this.start;
  }

  /** Line ends in it. */
  get lineEnds(): number {
    return this.positions.lineCount - 1;
  }

  /** Of a place in the document that lies in this piece. */
  positionAt(offset: number): Position {
    const { line, character } = this.positions.positionAt(offset - this.start);
    return { line: line + this.line, character };
  }

  /** Of a position in the document that lies on a line of this piece. */
  offsetAt({ line, character }: Position): number {
    return this.start + this.positions.offsetAt({ line: line - this.line, character });
  }

  private get positions(): TextDocument {
    return (this.lines ??= TextDocument.create('', '', 0, this.text));
  }
}

/** A piece without its slips: places in it are counted in the mended text, and lead to where they were written. */
class MendedPiece implements Base {
  constructor(
    readonly piece: Piece,
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

function readPiece(piece: Piece, mends: boolean): Read {
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

const sectionOf = ({ kind }: Piece): string | undefined | null =>
  kind === 'item' ? 'issues' : kind === 'whole' ? null : undefined;

const writtenError = ({ pos: [from, to], code, message }: YAMLParseError, mending: Mending): YAMLParseError =>
  new YAMLParseError([mending.written(from), mending.written(to)], code, message);

function parsed(text: string, piece: Piece, before: number): Parsed {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof Beyond ? new Beyond(error.reason, error.at - before + piece.start) : error;
  }
}

/** The range of a node of a piece. */
export const rangeOf = (node: Node): NodeRange => node.range as unknown as NodeRange;

/** Has the nodes count their places from the piece; tells whether one of them stands for a value of elsewhere, or is named for it. */
function letMove(node: unknown, piece: Base, before: number): boolean {
  if (isPair(node)) {
    const inKey = letMove(node.key, piece, before);
    return letMove(node.value, piece, before) || inKey;
  }
  if (!isNode(node)) return false;
  if (node.range && !((node.range as unknown) instanceof NodeRange)) {
    const [start, valueEnd, end] = node.range;
    const range = new NodeRange(piece, start - before, piece, valueEnd - before, end - before);
    node.range = range as unknown as [number, number, number];
  }
  let aliased = isAlias(node) || node.anchor !== undefined;
  if (isCollection(node)) for (const item of node.items) if (letMove(item, piece, before)) aliased = true;
  return aliased;
}
