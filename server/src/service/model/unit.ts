/** What a check looks at one by one: an entry of the document (the header, the summary …) or one disputed item. */
import { isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import { follow } from './aliases';
import type { CaseHeader, Field, Issue, Part, Prose, Records, Reviewer } from './model';
import { rangeOf } from './moving';
import type { Piece } from './piece';
import { Place } from './place';
import { Reader } from './read';

/** Lives as long as its text stays as it is, and so does what is kept with it. */
export class Unit {
  private part: unknown;

  constructor(
    readonly kind: 'entry' | 'item',
    readonly piece: Piece,
    /** The key; of an item, that of the list. */
    readonly name: string,
    private readonly pair: Pair<Node, Node | null> | undefined,
    /** As it stands in the tree. */
    readonly value: Node | null,
    /** Of an item in a list that is one piece, its place there. */
    private readonly place?: number,
  ) {}

  /** Of an item, its place among the items now, from 0. */
  get index(): number {
    return this.place ?? this.piece.index;
  }

  /** Of an item, its place among those of the tree that it was read in. */
  get placeInTree(): number {
    return this.place ?? 0;
  }

  /** Down to it. */
  get path(): readonly (string | number)[] {
    return this.kind === 'item' ? [this.name, this.index] : [this.name];
  }

  /** Where its key stands, or the item itself. */
  get key(): Place | undefined {
    return this.pair ? rangeOf(this.pair.key) : undefined;
  }

  get start(): number {
    return this.key?.start ?? this.value?.range?.[0] ?? this.piece.start;
  }

  /** The tree it was read in, which may hold nothing else. */
  get tree(): Document {
    return this.piece.read.document;
  }

  get entry(): Pair<Node, Node | null> | undefined {
    return this.pair;
  }

  get issue(): Issue {
    return this.read((reader) => reader.issue(this, new Place(this.piece, 0, this.piece, 0)));
  }

  get header(): CaseHeader | undefined {
    return this.read((reader) => reader.caseHeader(this.pair!));
  }

  get reviewer(): Reviewer | undefined {
    return this.read((reader) => reader.reviewer(this.pair!));
  }

  get records(): Records | undefined {
    return this.read((reader) => reader.records(this.pair!));
  }

  /** Of the list of items, its key and extent. */
  get list(): Part | undefined {
    return this.read((reader) => reader.listOf(this.pair!));
  }

  get words(): Field<string> | undefined {
    return this.read((reader) => reader.wordsOf(this.pair!));
  }

  get prose(): Field<Prose> | undefined {
    return this.read((reader) => reader.proseOf(this.pair!));
  }

  private read<T>(read: (reader: Reader) => T): T {
    return (this.part ??= read(new Reader(this.tree))) as T;
  }
}

const units = new WeakMap<Piece, readonly Unit[]>();

/** The units that a piece holds, in order. */
export function unitsOf(piece: Piece): readonly Unit[] {
  let own = units.get(piece);
  if (!own) units.set(piece, (own = [...find(piece)]));
  return own;
}

function* find(piece: Piece): Generator<Unit> {
  const { items, pairs, document } = piece.read;
  for (const item of items) yield new Unit('item', piece, 'issues', undefined, item);
  for (const pair of pairs) {
    if (!isScalar(pair.key) || !pair.key.range) continue;
    const name = typeof pair.key.value === 'string' ? pair.key.value : (pair.key.source ?? String(pair.key.value));
    yield new Unit('entry', piece, name, pair, pair.value);
    const list = name === 'issues' ? follow(document, pair.value) : undefined;
    if (!isSeq(list)) continue;
    for (const [index, item] of list.items.entries()) yield new Unit('item', piece, name, undefined, item as Node | null, index);
  }
}
