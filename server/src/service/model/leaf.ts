/**
 * One key of a disputed item with its value: the least that is parsed again. What is read from it counts its places from it, so it
 * goes on to the item that follows, with all that hangs on it, when another key of the item is typed into.
 */
import { isMap, isSeq, type Document, type Node, type Pair } from 'yaml';
import { itemTree } from './item-tree';
import { above, letMove, parse } from './parse';
import type { Base } from './place';

/** What holds the leaves, and where that stands. */
export interface Branch {
  readonly start: number;
}

/** What a leaf holds. */
export interface LeafRead {
  readonly document: Document;
  readonly pair: Pair<Node, Node | null>;
  /** Of the first leaf of an item: where its dash stands. */
  readonly dash: number;
  /** Names a value of elsewhere. */
  readonly aliased: boolean;
}

export class Leaf implements Base {
  private branch: Branch = { start: 0 };
  private offset = 0;
  private ownTree: Document | undefined;
  /** Null until it is asked for; undefined where it cannot be read alone. */
  private content: LeafRead | undefined | null = null;

  constructor(
    readonly text: string,
    private readonly isFirst: boolean,
  ) {}

  get start(): number {
    return this.branch.start + this.offset;
  }

  get end(): number {
    return this.start + this.text.length;
  }

  /** It may have been in another item before, which is gone. */
  standIn(branch: Branch, offset: number): void {
    this.branch = branch;
    this.offset = offset;
  }

  isIn(branch: Branch): boolean {
    return this.branch === branch;
  }

  /** It as an item of one key. */
  get tree(): Document {
    return (this.ownTree ??= itemTree([this.read!.pair]));
  }

  /** Undefined where it is no YAML, or more or less than one key. */
  get read(): LeafRead | undefined {
    if (this.content === null) this.content = this.parse();
    return this.content;
  }

  private parse(): LeafRead | undefined {
    const before = this.isFirst ? above.length : 0;
    const document = parse(this.isFirst ? above + this.text : this.text);
    if (document.errors.length > 0) return undefined;
    let map: unknown = document.contents;
    let dash = 0;
    if (this.isFirst) {
      const list = isMap(map) && map.items.length === 1 ? map.items[0]!.value : undefined;
      if (!isSeq(list) || list.items.length !== 1 || !list.range) return undefined;
      dash = list.range[0] - before;
      map = list.items[0];
    }
    if (!isMap(map) || map.flow || map.anchor || map.tag || map.items.length !== 1) return undefined;
    const aliased = letMove(document.contents, this, before);
    return { document, pair: map.items[0] as Pair<Node, Node | null>, dash, aliased };
  }
}
