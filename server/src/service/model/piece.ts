/** A piece of a document: its text, where it stands now, and what was read from it. It lives as long as its text does. */
import { isMap, isSeq, type Document, type Node, type Pair, type YAMLMap, type YAMLParseError, type YAMLSeq } from 'yaml';
import { TextDocument, type Position } from 'vscode-languageserver-textdocument';
import { cutItem, type PieceKind } from './cut';
import { itemTree, untilLast } from './item-tree';
import { Leaf } from './leaf';
import { above, letMove, parse, rangeOf } from './parse';
import type { NodeRange, Base } from './place';
import { copied } from '../text';

/** What a piece holds, as YAML. The ranges of its nodes move with the piece. */
export interface Read {
  readonly document: Document;
  readonly pairs: readonly Pair<Node, Node | null>[];
  /** Of an item, the item. */
  readonly items: readonly (Node | null)[];
  /** Of a list cut into items, from its first dash. */
  readonly list: NodeRange | undefined;
  readonly errors: readonly YAMLParseError[];
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
  private ownLeaves: readonly Leaf[] | undefined;
  private readonly inLeaves: boolean;

  /**
   * `before`: the item that this one has come of by an edit. Such a one is read key by key, for it will be typed into again; one
   * that was not typed into is parsed at once, which takes less and says the same.
   */
  constructor(
    readonly kind: PieceKind,
    readonly text: string,
    before?: Piece,
  ) {
    this.inLeaves = kind === 'item' && before !== undefined;
    if (this.inLeaves) this.ownLeaves = leavesOf(text, before!.keys);
  }

  /** Of an item with several keys that can be read one by one: those, in order. */
  private get keys(): readonly Leaf[] {
    return (this.ownLeaves ??= this.kind === 'item' ? leavesOf(this.text, []) : []);
  }

  /** The same, where it is read by them. */
  get leaves(): readonly Leaf[] {
    return this.inLeaves && this.keys.every(({ read }) => read) ? this.keys : [];
  }

  get end(): number {
    return this.start + this.text.length;
  }

  /** Throws where the parser cannot go on: it calls itself for every level of nesting. */
  get read(): Read {
    return (this.content ??= readLeaves(this, this.inLeaves ? this.keys : []) ?? readPiece(this));
  }

  /** Has its leaves stand in it: an item that came of it, or that it came of, may have had them meanwhile. */
  settle(): void {
    const leaves = this.inLeaves ? this.keys : [];
    if (leaves.length === 0 || (leaves[0]!.isIn(this) && leaves.at(-1)!.isIn(this))) return;
    let offset = 0;
    for (const leaf of leaves) {
      leaf.standIn(this, offset);
      offset += leaf.text.length;
    }
  }

  /** What a place in it is counted from, so that it moves with what it stands in. */
  baseAt(offset: number): Base {
    return this.leaves.findLast(({ start }) => start <= offset) ?? this;
  }

  get isRead(): boolean {
    return this.content !== undefined;
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

/** The keys of an item as leaves; those of the item before that are the same text, at its beginning and its end, stay. */
function leavesOf(text: string, before: readonly Leaf[]): readonly Leaf[] {
  const texts = cutItem(text);
  if (texts.length < 2) return [];
  let head = 0;
  while (head < texts.length && before[head]?.text === texts[head]) head++;
  let tail = 0;
  const behind = (count: number): Leaf | undefined => before[before.length - 1 - count];
  while (tail < Math.min(texts.length, before.length) - head && behind(tail)?.text === texts[texts.length - 1 - tail]) tail++;
  return texts.map((own, index) => {
    if (index < head) return before[index]!;
    if (index >= texts.length - tail) return before[before.length - texts.length + index]!;
    return new Leaf(copied(own), index === 0);
  });
}

/** An item put together from its keys; undefined where it must be read as one. */
function readLeaves(piece: Piece, leaves: readonly Leaf[]): Read | undefined {
  if (leaves.length === 0) return undefined;
  piece.settle();
  const reads = leaves.map(({ read }) => read);
  if (!reads.every((read) => read !== undefined)) return undefined;
  const pairs = reads.map(({ pair }) => pair);
  const first = rangeOf(pairs[0]!.key);
  const range = untilLast(pairs);
  const document = itemTree(pairs, range);
  const [item] = (document.contents as unknown as YAMLMap<Node, YAMLSeq<Node>>).items[0]!.value!.items;
  const aliased = reads.some((read) => read.aliased);
  return { document, pairs: [], items: [item!], list: range(first.first, reads[0]!.dash), errors: [], aliased };
}

function readPiece(piece: Piece): Read {
  const isItem = piece.kind === 'item';
  const before = isItem ? above.length : 0;
  const document = parse(piece.kind === 'start' ? '' : isItem ? above + piece.text : piece.text);
  const aliased = letMove(document.contents, piece, before);
  for (const error of document.errors) error.pos = [error.pos[0] - before, error.pos[1] - before];
  const pairs = isMap(document.contents) ? (document.contents.items as Pair<Node, Node | null>[]) : [];
  const list = isItem ? pairs[0]?.value : undefined;
  return {
    document,
    pairs: isItem ? pairs.slice(1) : pairs,
    items: isSeq(list) ? (list.items as (Node | null)[]) : [],
    list: list?.range ? rangeOf(list) : undefined,
    errors: document.errors,
    aliased,
  };
}
