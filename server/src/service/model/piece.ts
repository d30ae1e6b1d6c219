/** A piece of a document: its text, where it stands now, and what was read from it. It lives as long as its text does. */
import { TextDocument, type Position } from 'vscode-languageserver-textdocument';
import type { PieceKind } from './cut';
import type { Leaf } from './leaf';
import { leavesOf, readLeaves } from './leaves';
import type { Base } from './place';
import { readPiece, type Read } from './read-piece';

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
    /** Whether slips are told: of a determination. */
    private readonly mends = true,
    before?: Piece,
  ) {
    this.inLeaves = kind === 'item' && before !== undefined;
    if (this.inLeaves) this.ownLeaves = leavesOf(text, before!.keys);
  }

  /** Of an item with several keys that can be read one by one: those, in order. */
  private get keys(): readonly Leaf[] {
    return (this.ownLeaves ??= this.kind === 'item' ? leavesOf(this.text, []) : []);
  }

  /** The same, where it has been typed into. */
  get parts(): readonly Leaf[] {
    return this.inLeaves ? this.keys : [];
  }

  /** The same, where it is read by them. */
  get leaves(): readonly Leaf[] {
    return this.parts.every(({ read }) => read) ? this.parts : [];
  }

  get piece(): this {
    return this;
  }

  get end(): number {
    return this.start + this.text.length;
  }

  /** Throws `Beyond`, with the place in the document. */
  get read(): Read {
    if (!this.content) this.settle();
    return (this.content ??= readLeaves(this, this.parts) ?? readPiece(this, this.mends));
  }

  /** Has its leaves stand in it: an item that came of it, or that it came of, may have had them meanwhile. */
  settle(): void {
    const { parts } = this;
    if (parts.length === 0 || (parts[0]!.isIn(this) && parts.at(-1)!.isIn(this))) return;
    let offset = 0;
    for (const leaf of parts) {
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
