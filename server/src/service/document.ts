/**
 * One determination as the editor or a file holds it: text, tree and partial model. What it holds is made piece by piece
 * when first asked for, and the pieces that an edit leaves alone go on to the document that follows.
 */
import type { Document, YAMLParseError } from 'yaml';
import type { Position, Range } from 'vscode-languageserver-textdocument';
import { assemble, type Assembled } from './model/assemble';
import type { Determination } from './model/model';
import type { Piece } from './model/piece';
import type { Slip } from './model/slips/slip';
import { asWhole, piecesAfter, piecesOf, placed, type Pieces } from './model/pieces';
import { Place } from './model/place';
import { unitsOf, type Unit } from './model/unit';
import { beyond, unreadable, type Unreadable } from './model/unreadable';
import { Texts } from './prose/texts';
import type { Span } from './text';

/** The four kinds of file; an untitled document is told by its language. */
export type DocumentKind = 'determination' | 'guideline' | 'profile' | 'configuration';

export function kindOf(uri: string, languageId?: string): DocumentKind {
  if (/\.guideline\.ya?ml$/i.test(uri) || languageId === 'guideline') return 'guideline';
  if (/\.profile\.ya?ml$/i.test(uri) || languageId === 'profile') return 'profile';
  if (/(^|\/)rationale\.config\.yaml$/i.test(uri)) return 'configuration';
  return 'determination';
}

export class RationaleDocument {
  private pieces: Pieces | undefined;
  private content: Assembled | undefined;
  private trouble: Unreadable | undefined;
  private own: ReadonlySet<object> | undefined;

  constructor(
    readonly uri: string,
    readonly text: string,
    readonly version = 0,
    readonly kind: DocumentKind = kindOf(uri),
    /** What was found in its texts, and what was said of it: goes with the document. */
    readonly kept: Kept = { texts: new Texts(), memory: new Map() },
  ) {}

  /**
   * The document after an edit. It takes over what the edit left as it was; this one, should somebody still ask it, reads
   * its text anew.
   */
  edited(text: string, version: number): RationaleDocument {
    const before = this.pieces;
    const next = this.followed(text, version);
    // where this text or the next cannot be read, nothing of it is kept
    if (before && next.pieces) this.letGo(before, next.pieces);
    else if (before) this.letGo({ all: [], gone: [...before.all, ...before.gone] }, { all: [], gone: [] });
    this.kept.texts.edited();
    return next;
  }

  private followed(text: string, version: number): RationaleDocument {
    const next = new RationaleDocument(this.uri, text, version, this.kind, this.kept);
    if (this.kind !== 'determination' || !this.pieces || this.trouble) return next;
    next.trouble = unreadable(text);
    if (next.trouble) return next;
    next.pieces = piecesAfter(this.pieces, text);
    this.pieces = undefined;
    this.content = undefined;
    this.own = undefined;
    return next;
  }

  /** What `ask` finds in the document as if its text were another; nothing of it may be kept. */
  supposing<T>(text: string, ask: (document: RationaleDocument) => T): T {
    if (text === this.text) return ask(this);
    const { pieces, content } = this;
    const other = this.followed(text, this.version);
    try {
      return ask(other);
    } finally {
      if (pieces && !this.pieces) {
        placed(pieces.all);
        this.pieces = pieces;
        this.content = content;
        this.own = undefined;
      }
    }
  }

  /** What was found in pieces that neither this text has nor the last is forgotten. */
  private letGo(before: Pieces, next: Pieces): void {
    const there = new Set([...next.all, ...next.gone]);
    for (const piece of before.gone)
      if (!there.has(piece) && piece.isRead) for (const unit of unitsOf(piece)) this.kept.texts.letGo(unit);
  }

  /** The YAML tree; of an empty document where the text cannot be parsed (`unreadable` says why). */
  get tree(): Document {
    return this.assembled.tree;
  }

  /** Where the text is no YAML and nobody can tell what was meant, in order. `tree.errors` has all. */
  get errors(): readonly YAMLParseError[] {
    return this.assembled.errors;
  }

  /** What is read as something else than was written, in order. */
  get slips(): readonly Slip[] {
    return this.assembled.slips;
  }

  /** The pieces it was cut into, which together are the text. */
  get parts(): readonly Piece[] {
    void this.assembled; // which may find that it must be read as a whole
    return this.trouble ? [] : this.all;
  }

  get unreadable(): Unreadable | undefined {
    void this.assembled;
    return this.trouble;
  }

  get determination(): Determination {
    return this.assembled.determination;
  }

  /** What a check looks at one by one: the entries of the document and the disputed items, in their order. */
  get units(): readonly Unit[] {
    return this.assembled.units;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    return this.pieceAt(at)?.positionAt(at) ?? { line: 0, character: 0 };
  }

  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    return pieceBy(this.all, ({ line }) => line <= position.line)?.offsetAt(position) ?? 0;
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  spanOf(range: Range): Span {
    return { start: this.offsetAt(range.start), end: this.offsetAt(range.end) };
  }

  /** The same stretch, moving with the pieces it begins and ends in. */
  placeOf(span: Span): Place {
    if (span instanceof Place) return span;
    const first = this.pieceAt(span.start)!;
    const last = span.end <= first.end ? first : this.pieceAt(span.end)!;
    const [from, to] = [first.baseAt(span.start), last.baseAt(span.end)];
    return new Place(from, span.start - from.start, to, span.end - to.start);
  }

  /** Whether a place is one of this text: not where its piece has gone, which no longer moves. */
  stands({ first, last }: Place): boolean {
    this.own ??= new Set(this.all);
    return this.own.has(first.piece) && this.own.has(last.piece);
  }

  private pieceAt(offset: number): Piece | undefined {
    return pieceBy(this.all, ({ start }) => start <= offset);
  }

  private get all(): readonly Piece[] {
    return (this.pieces ??= this.cut()).all;
  }

  private cut(): Pieces {
    this.trouble = unreadable(this.text);
    return this.kind === 'determination' && !this.trouble
      ? piecesOf(this.text)
      : asWhole(this.text, this.kind === 'determination');
  }

  private get assembled(): Assembled {
    return (this.content ??= this.read());
  }

  private read(): Assembled {
    const pieces = this.all;
    if (this.trouble) return nothing();
    try {
      const content = assemble(pieces);
      if (content) return content;
      const { all, gone } = this.pieces!;
      // what was cut is not read, and what hangs on it goes at the next edit
      this.pieces = { all: asWhole(this.text).all, gone: [...all, ...gone] };
      return assemble(this.pieces.all)!;
    } catch (error) {
      this.trouble = beyond(error, this.text);
      return nothing();
    }
  }
}

/** What goes from a document to the one that follows it, and is gone with the last. */
export interface Kept {
  readonly texts: Texts;
  /** By what keeps it. */
  readonly memory: Map<unknown, unknown>;
}

const nothing = (): Assembled => assemble([])!;

/** The last piece that fits; those that fit come first. */
function pieceBy(pieces: readonly Piece[], fits: (piece: Piece) => boolean): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(pieces[middle]!)) low = middle + 1;
    else high = middle;
  }
  return pieces[Math.max(0, low - 1)];
}
