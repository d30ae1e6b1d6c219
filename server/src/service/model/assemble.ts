/** The pieces of a document put together: its tree, its partial model, its units. */
import { type Document, Pair, YAMLMap, YAMLParseError, YAMLSeq, type Node } from 'yaml';
import type { Determination, Issues } from './model';
import { documentOf, parse, rangeOf, schema } from './parse';
import type { Piece } from './piece';
import { NodeRange } from './place';
import { unitsOf, type Unit } from './unit';

export interface Assembled {
  readonly units: readonly Unit[];
  readonly determination: Determination;
  readonly tree: Document;
  /** Where it is no YAML, in order. */
  readonly errors: readonly YAMLParseError[];
}

/** Undefined where the pieces cannot be read alone: a value that stands for another, a key that is there twice or inside the list. */
export function assemble(pieces: readonly Piece[]): Assembled | undefined {
  const units = pieces.flatMap(unitsOf);
  const entries = new Map<string, Unit>();
  const inPieces = pieces.length > 1;
  for (const unit of units) {
    if (unit.kind !== 'entry') continue;
    if (inPieces && entries.has(unit.name)) return undefined;
    if (!entries.has(unit.name)) entries.set(unit.name, unit);
  }
  if (inPieces && pieces.some(isTiedToOthers)) return undefined;
  return new Assembly(pieces, units, entries);
}

/** A value of elsewhere, or a key at the margin in the middle of the list, to which the items behind it would belong. */
const isTiedToOthers = ({ kind, read }: Piece): boolean => read.aliased || (kind === 'item' && read.pairs.length > 0);

class Assembly implements Assembled {
  private made: { tree?: Document; errors?: readonly YAMLParseError[]; determination?: Determination } = {};

  constructor(
    private readonly pieces: readonly Piece[],
    readonly units: readonly Unit[],
    private readonly entries: ReadonlyMap<string, Unit>,
  ) {}

  get determination(): Determination {
    return (this.made.determination ??= this.model());
  }

  get errors(): readonly YAMLParseError[] {
    return (this.made.errors ??= this.pieces.flatMap((piece) => piece.read.errors.map((error) => moved(error, piece.start))));
  }

  get tree(): Document {
    return (this.made.tree ??= this.compose());
  }

  private model(): Determination {
    const { entries } = this;
    const [first] = this.units;
    const last = this.units.at(-1);
    const listed = once(() => this.issues());
    return {
      span: first && last ? { start: first.start, end: last.value?.range?.[1] ?? last.start } : { start: 0, end: 0 },
      profile: entries.get('profile')?.words,
      case: entries.get('case')?.header,
      reviewer: entries.get('reviewer')?.reviewer,
      records: entries.get('records')?.records,
      caseSummary: entries.get('case_summary')?.prose,
      get issues() {
        return listed();
      },
      notes: entries.get('notes')?.prose,
    };
  }

  private issues(): Issues | undefined {
    const unit = this.entries.get('issues');
    if (!unit) return undefined;
    const items = this.units.filter(({ kind }) => kind === 'item');
    const range = this.listRange();
    const list = unit.list!;
    return { ...list, ...(range ? { span: range, empty: false } : {}), items: items.map((item) => item.issue) };
  }

  /** Of a list that was cut into items. */
  private listRange(): NodeRange | undefined {
    const cut = this.pieces.filter(({ kind }) => kind === 'item');
    const [first, last] = [cut[0]?.read.list, cut.at(-1)?.read.list];
    return first && last ? new NodeRange(first.first, first.from, last.last, last.to, last.whole) : undefined;
  }

  private compose(): Document {
    const [only] = this.pieces;
    if (this.pieces.length === 0) return parse('');
    if (this.pieces.length === 1 || this.entries.size === 0) return only!.read.document;
    const map = new YAMLMap<Node, Node | null>(schema);
    map.items = this.pieces.flatMap(({ read }) => read.pairs) as Pair<Node, Node | null>[];
    const range = this.listRange();
    if (range)
      map.items = map.items.map((pair) => (pair === this.entries.get('issues')?.entry ? this.withItems(pair, range) : pair));
    const [first, last] = [rangeOf(map.items[0]!.key), map.items.at(-1)!];
    const end = last.value?.range ? rangeOf(last.value) : rangeOf(last.key);
    map.range = new NodeRange(first.first, first.from, end.last, end.whole, end.whole) as unknown as [number, number, number];
    return documentOf(map, [...this.errors]);
  }

  private withItems(pair: Pair<Node, Node | null>, range: NodeRange): Pair<Node, Node | null> {
    const list = new YAMLSeq<Node | null>(schema);
    list.items = this.units.filter(({ kind }) => kind === 'item').map(({ value }) => value);
    list.range = range as unknown as [number, number, number];
    return new Pair(pair.key, list as Node);
  }
}

/** A letter may have hundreds of items, and what asks for one of them seldom asks for all. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function moved(error: YAMLParseError, by: number): YAMLParseError {
  const [from, to] = error.pos;
  return new YAMLParseError([from + by, to + by], error.code, error.message);
}
