/**
 * One key of a disputed item with its value: the least that is parsed again. What is read from it counts its places from it, so it
 * goes on to the item that follows, with all that hangs on it, when another key of the item is typed into.
 */
import { isMap, isSeq, type Document, type Node, type Pair } from 'yaml';
import { itemTree } from './item-tree';
import { above, letMove } from './moving';
import { Beyond, parse, type Parsed } from './parse';
import type { Base } from './place';
import { mend } from './slips/mend';
import { cursorMark } from '../text';

/** What holds the leaves, and where that stands. */
export interface Branch {
  readonly start: number;
}

/** What a leaf holds. */
interface LeafRead {
  /** How many words and signs of YAML it has. */
  readonly signs: number;
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

  get piece(): object {
    return this.branch;
  }

  get start(): number {
    return this.branch.start + this.offset;
  }

  get end(): number {
    return this.start + this.text.length;
  }

  at(offset: number): number {
    return this.start + offset;
  }

  from(place: number): number {
    return place - this.start;
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

  /** Undefined where it is no YAML, beyond bounds, more or less than one key, or written otherwise than it is meant. */
  get read(): LeafRead | undefined {
    if (this.content === null) this.content = this.parse();
    return this.content;
  }

  private parse(): LeafRead | undefined {
    const text = this.asItem();
    const parsed = tree(text);
    if (!parsed || parsed.tree.errors.length > 0 || isSlipped(text, parsed.tree)) return undefined;
    const root = parsed.tree.contents;
    const list = isMap(root) && root.items.length === 1 ? root.items[0]!.value : undefined;
    if (!isSeq(list) || list.items.length !== 1 || !list.range) return undefined;
    const dash = list.range[0] - above.length;
    const [map] = list.items;
    if (!isMap(map) || map.flow || map.anchor || map.tag || map.items.length !== 1) return undefined;
    const aliased = letMove(root, this, above.length);
    return { signs: parsed.signs, pair: map.items[0] as Pair<Node, Node | null>, dash, aliased };
  }

  /** Its text with the dash of an item in front of its key, so that every place is the same. */
  private asItem(): string {
    if (this.isFirst) return this.text;
    const column = this.text.length - this.text.trimStart().length;
    return `${this.text.slice(0, column - 2)}- ${this.text.slice(column)}`;
  }
}

/** Undefined where it goes beyond bounds: the item that is read as one tells where. */
function tree(text: string): Parsed | undefined {
  try {
    return parse(above + text);
  } catch (error) {
    if (error instanceof Beyond) return undefined;
    throw error;
  }
}

/** Whether something in an item is written otherwise than it is meant, though it is YAML: that is told of the item as one. */
const isSlipped = (text: string, raw: Document): boolean =>
  !text.includes(cursorMark) && mend(text, 'issues', raw, (mended) => tree(mended)?.tree ?? raw) !== undefined;
