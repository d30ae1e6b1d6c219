/** YAML nodes → the parts of the partial model. Takes what is there and never throws; what is wrong with it is for `structure.ts` and the rules. */
import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { follow } from './aliases';
import {
  caseDates,
  type CaseHeader,
  type Criteria,
  type CriterionEntry,
  type Field,
  type GuidelineBasis,
  type GuidelineEntry,
  type Issue,
  type ListField,
  type Modified,
  type Part,
  type Prose,
  type RecordEntry,
  type Records,
  type Reviewer,
} from './model';
import { rangeOf } from './moving';
import { Place } from './place';
import { proseOf } from './prose';

/** A pair of a map: the key's place and the value behind it, aliases followed. */
interface Entry {
  readonly key: Place;
  readonly name: string;
  readonly value: Node | undefined;
  readonly pair: Pair;
}

/** What was made of a key of an item: it goes on with the key to the item that follows. */
const made = new WeakMap<Pair, unknown>();

function once<T>(entry: Entry | undefined, make: (entry: Entry | undefined) => T): T {
  if (!entry) return make(entry);
  const known = made.get(entry.pair) as T | undefined;
  if (known !== undefined) return known;
  const own = make(entry);
  made.set(entry.pair, own);
  return own;
}

/** Where a value stands; where nothing is written, the end of its key. */
const placeOf = (node: Node | null | undefined, key: Place): Place =>
  node?.range ? rangeOf(node) : new Place(key.last, key.to, key.last, key.to);

/** What a disputed item is part of. */
interface Itemed {
  readonly index: number;
  readonly value: Node | null;
}

/** Reads parts of the tree that they stand in. */
export class Reader {
  constructor(private readonly document: Document) {}

  /** Look-up by key over a map; the first of equal keys counts. */
  private entries(node: Node | undefined): (name: string) => Entry | undefined {
    const found = new Map<string, Entry>();
    if (isMap(node)) for (const entry of this.pairs(node)) if (!found.has(entry.name)) found.set(entry.name, entry);
    return (name) => found.get(name);
  }

  private pairs(map: YAMLMap): Entry[] {
    return map.items.flatMap((pair: Pair) => this.entry(pair) ?? []);
  }

  private entry(pair: Pair): Entry | undefined {
    const key = follow(this.document, pair.key);
    if (!isScalar(key) || !key.range) return undefined;
    const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    return { key: rangeOf(key), name, value: follow(this.document, pair.value), pair };
  }

  wordsOf(pair: Pair): Field<string> | undefined {
    return this.words(this.entry(pair));
  }

  proseOf(pair: Pair): Field<Prose> | undefined {
    return this.prose(this.entry(pair));
  }

  private textOf(node: Node | undefined): string | undefined {
    if (!isScalar(node) || node.value === null || node.value === undefined) return undefined;
    return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  }

  private part(entry: Entry): Part {
    const { value, key } = entry;
    const blank = isScalar(value)
      ? (this.textOf(value) ?? '').trim() === ''
      : (isMap(value) || isSeq(value)) && value.items.length === 0;
    return { key, span: placeOf(value, key), empty: value === undefined || blank };
  }

  private words(entry: Entry | undefined): Field<string> | undefined {
    if (!entry) return undefined;
    return { ...this.part(entry), value: this.textOf(entry.value) };
  }

  private flag(entry: Entry | undefined): Field<boolean> | undefined {
    if (!entry) return undefined;
    const value = isScalar(entry.value) && typeof entry.value.value === 'boolean' ? entry.value.value : undefined;
    return { ...this.part(entry), value };
  }

  private prose(entry: Entry | undefined): Field<Prose> | undefined {
    if (!entry) return undefined;
    const text = this.textOf(entry.value);
    const value = text === undefined ? undefined : proseOf(entry.value as Scalar, text);
    return { ...this.part(entry), value };
  }

  /** A list of words, or one word in its place. */
  private list(entry: Entry | undefined): ListField | undefined {
    if (!entry) return undefined;
    const nodes = isSeq(entry.value) ? entry.value.items.map((item) => follow(this.document, item)) : [entry.value];
    const items = nodes.flatMap((node) => {
      const value = this.textOf(node);
      if (value === undefined) return [];
      const span = placeOf(node, entry.key);
      return [{ key: span, span, value, empty: value.trim() === '' }];
    });
    return { ...this.part(entry), items };
  }

  caseHeader(pair: Pair): CaseHeader | undefined {
    const entry = this.entry(pair);
    if (!entry) return undefined;
    const get = this.entries(entry.value);
    const dates: Partial<Record<(typeof caseDates)[number], Field<string>>> = {};
    for (const name of caseDates) {
      const field = this.words(get(name));
      if (field) dates[name] = field;
    }
    return { ...this.part(entry), number: this.words(get('number')), priority: this.words(get('priority')), dates };
  }

  reviewer(pair: Pair): Reviewer | undefined {
    const entry = this.entry(pair);
    if (!entry) return undefined;
    const get = this.entries(entry.value);
    return {
      ...this.part(entry),
      licensedIn: this.list(get('licensed_in')),
      certifiedIn: this.list(get('certified_in')),
      subspecialties: this.list(get('subspecialties')),
      attests: this.list(get('attests')),
    };
  }

  records(pair: Pair): Records | undefined {
    const entry = this.entry(pair);
    if (!entry) return undefined;
    const pairs = isMap(entry.value) ? this.pairs(entry.value) : [];
    return { ...this.part(entry), entries: pairs.map((pair) => this.record(pair)) };
  }

  private record(entry: Entry): RecordEntry {
    const get = this.entries(entry.value);
    return {
      ...this.part(entry),
      id: entry.name,
      title: this.words(get('title')),
      author: this.words(get('author')),
      date: this.words(get('date')),
      from: this.words(get('from')),
      to: this.words(get('to')),
      kind: this.words(get('kind')),
      pages: this.words(get('pages')),
    };
  }

  /** The list as such: its key and extent. */
  listOf(pair: Pair): Part | undefined {
    const entry = this.entry(pair);
    return entry && this.part(entry);
  }

  issue(unit: Itemed, fallback: Place): Issue {
    const node = follow(this.document, unit.value);
    const get = this.entries(node);
    const words = (name: string): Field<string> | undefined => once(get(name), (entry) => this.words(entry));
    const basis = (name: string): GuidelineBasis | undefined => once(get(name), (entry) => this.basis(entry));
    return {
      get index() {
        return unit.index;
      },
      span: node?.range ? rangeOf(node) : fallback,
      service: words('service'),
      decision: words('decision'),
      modified: once(get('modified'), (entry) => this.modified(entry)),
      ancillary: once(get('ancillary'), (entry) => this.flag(entry)),
      claimsAdministratorGuideline: basis('claims_administrator_guideline'),
      guidelineBasis: basis('guideline_basis'),
      criteria: once(get('criteria'), (entry) => this.criteria(entry)),
      rationale: once(get('rationale'), (entry) => this.prose(entry)),
      notices: once(get('notices'), (entry) => this.list(entry)),
    };
  }

  private modified(entry: Entry | undefined): Modified | undefined {
    if (!entry) return undefined;
    const get = this.entries(entry.value);
    return { ...this.part(entry), requested: this.words(get('requested')), authorized: this.words(get('authorized')) };
  }

  private basis(entry: Entry | undefined): GuidelineBasis | undefined {
    if (!entry) return undefined;
    const none = this.textOf(entry.value)?.trim() === 'none';
    const nodes = isSeq(entry.value) ? entry.value.items.map((item) => follow(this.document, item)) : [];
    const entries = nodes.flatMap((node) => (node?.range ? [this.guidelineEntry(node)] : []));
    return { ...this.part(entry), none, entries };
  }

  private guidelineEntry(node: Node): GuidelineEntry {
    const get = this.entries(node);
    return {
      span: rangeOf(node),
      cite: this.words(get('cite')),
      sections: this.list(get('sections')),
      pages: this.words(get('pages')),
      topic: this.words(get('topic')),
      text: this.words(get('text')),
    };
  }

  private criteria(entry: Entry | undefined): Criteria | undefined {
    if (!entry) return undefined;
    const nodes = isSeq(entry.value) ? entry.value.items.map((item) => follow(this.document, item)) : [];
    return { ...this.part(entry), entries: nodes.flatMap((node) => (node?.range ? [this.criterion(node)] : [])) };
  }

  private criterion(node: Node): CriterionEntry {
    const get = this.entries(node);
    return {
      span: rangeOf(node),
      criterion: this.words(get('criterion')),
      finding: this.words(get('finding')),
      evidence: this.prose(get('evidence')),
      record: this.list(get('record')),
    };
  }
}
