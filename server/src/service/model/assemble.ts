/** The pieces of a document put together: its tree, its partial model, its units. */
import { type Document, Pair, YAMLMap, YAMLParseError, YAMLSeq, type Node } from 'yaml';
import { lazily } from '../lazily';
import type { Span } from '../text';
import type { Determination, Issues } from './model';
import { documentOf, rangeOf, schema } from './moving';
import { Beyond, mostSigns, parse } from './parse';
import type { Piece } from './piece';
import { NodeRange } from './place';
import type { Slip } from './slips/slip';
import { unitsOf, type Unit } from './unit';

export interface Assembled {
  readonly units: readonly Unit[];
  readonly determination: Determination;
  readonly tree: Document;
  /** Where it is no YAML and nobody can tell what was meant, in order. */
  readonly errors: readonly YAMLParseError[];
  readonly slips: readonly Slip[];
}

/**
 * Undefined where the pieces cannot be read alone: a value that stands for another, a key that is there twice or inside the list.
 * Throws `Beyond`, with the place in the document.
 */
export function assemble(pieces: readonly Piece[]): Assembled | undefined {
  count(pieces);
  const units = pieces.flatMap(unitsOf);
  if (units.length > mostUnits) throw new Beyond('too-many-parts', units[mostUnits]!.start);
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

/** Disputed items, and keys of the document, known and unknown. */
const mostUnits = 6000;

function count(pieces: readonly Piece[]): void {
  let signs = 0;
  for (const { read, start } of pieces) if ((signs += read.signs) > mostSigns) throw new Beyond('too-many-parts', start);
}

/** A value of elsewhere, a key at the margin in the middle of the list, to which the items behind it would belong, or two items. */
const isTiedToOthers = ({ kind, read }: Piece): boolean =>
  read.aliased || (kind === 'item' && (read.pairs.length > 0 || read.items.length > 1));

class Assembly implements Assembled {
  private made: { tree?: Document; errors?: readonly YAMLParseError[]; slips?: readonly Slip[]; determination?: Determination } =
    {};

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

  get slips(): readonly Slip[] {
    return (this.made.slips ??= this.pieces.flatMap((piece) => piece.read.slips.map((slip) => movedSlip(slip, piece.start))));
  }

  get tree(): Document {
    return (this.made.tree ??= this.compose());
  }

  private model(): Determination {
    const { entries } = this;
    const [first] = this.units;
    const last = this.units.at(-1);
    // a letter may have hundreds of items, and what asks for one of them seldom asks for all
    const listed = lazily(() => this.issues());
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
    if (this.pieces.length === 0) return parse('').tree;
    if (this.pieces.length === 1 || this.entries.size === 0) return only!.read.document;
    const map = new YAMLMap<Node, Node | null>(schema);
    map.items = this.pieces.flatMap(({ read }) => read.pairs) as Pair<Node, Node | null>[];
    const range = this.listRange();
    if (range)
      map.items = map.items.map((pair) => (pair === this.entries.get('issues')?.entry ? this.withItems(pair, range) : pair));
    const [first, last] = [rangeOf(map.items[0]!.key), map.items.at(-1)!];
    const end = last.value?.range ? rangeOf(last.value) : rangeOf(last.key);
    map.range = new NodeRange(first.first, first.from, end.last, end.whole, end.whole) as unknown as [number, number, number];
    const errors = this.pieces.flatMap(({ read, start }) => read.document.errors.map((error) => moved(error, start)));
    return documentOf(map, errors);
  }

  private withItems(pair: Pair<Node, Node | null>, range: NodeRange): Pair<Node, Node | null> {
    const list = new YAMLSeq<Node | null>(schema);
    list.items = this.units.filter(({ kind }) => kind === 'item').map(({ value }) => value);
    list.range = range as unknown as [number, number, number];
    return new Pair(pair.key, list as Node);
  }
}

function moved(error: YAMLParseError, by: number): YAMLParseError {
  const [from, to] = error.pos;
  return new YAMLParseError([from + by, to + by], error.code, error.message);
}

const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const movedSlip = (slip: Slip, by: number): Slip => ({
  ...slip,
  span: movedSpan(slip.span, by),
  edits: slip.edits.map(({ span, newText }) => ({ span: movedSpan(span, by), newText })),
});
