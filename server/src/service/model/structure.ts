/** Where a document departs from its schema: zod's issues, put at the place in the text they speak of, in plain words. */
import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import type * as z from 'zod';
import type { Span } from '../text';
import { meantAsText } from './meant';
import { follow } from './aliases';
import { toData } from './data';
import { firstOf, spanOf } from './place';

export interface StructureProblem {
  readonly kind: 'unknown-key' | 'invalid-value';
  readonly message: string;
  readonly span: Span;
  /** Keys and list positions down to the value. */
  readonly path: readonly (string | number)[];
  /** The key or value as written. */
  readonly written: string;
  /** What could stand there instead, where that is a closed list. */
  readonly allowed: readonly string[];
  /** What was meant as a text and is something else to YAML: in quotation marks it is one. */
  readonly meant?: string;
  /** A date was expected. */
  readonly date?: boolean;
}

type ZodIssue = z.core.$ZodIssue;

/** More departures from a format than these are one: it is another format. */
const mostProblems = 1000;

const known = new WeakMap<Document, WeakMap<z.ZodType, readonly StructureProblem[]>>();

/**
 * Checks the tree against a schema, once for all rules that ask. Blank values are no structure problem: other rules
 * speak of them.
 */
export function structureProblems(document: Document, schema: z.ZodType): readonly StructureProblem[] {
  const bySchema = known.get(document) ?? new WeakMap<z.ZodType, readonly StructureProblem[]>();
  known.set(document, bySchema);
  const problems = bySchema.get(schema) ?? findProblems(document, schema);
  bySchema.set(schema, problems);
  return problems;
}

function findProblems(document: Document, schema: z.ZodType): StructureProblem[] {
  if (document.contents === null) return [];
  const data = toData(document); // none where an alias leads nowhere or to too much: `syntax` speaks of it
  if (data === null || data === undefined) return [];
  const result = schema.safeParse(data);
  if (result.success) return [];
  const problems: StructureProblem[] = [];
  for (const issue of result.error.issues.slice(0, mostProblems).flatMap((issue) => flatten(issue, [])))
    for (const problem of problemsOf(issue, document, schema)) if (problems.length < mostProblems) problems.push(problem);
  return problems;
}

/** Keys that a file must have and has not, one answer for each map; `structureProblems` is silent about them. */
export function missingKeys(document: Document, schema: z.ZodType): readonly { readonly span: Span; readonly message: string }[] {
  const data = toData(document);
  if (data === undefined) return [];
  const missing = new Map<string, { path: (string | number)[]; names: string[] }>();
  for (const { path } of schema.safeParse(data === null ? {} : data).error?.issues.flatMap((issue) => flatten(issue, [])) ?? []) {
    const name = path.at(-1);
    if (typeof name !== 'string' || nodeAt(document, path) !== undefined) continue;
    const above = path.slice(0, -1);
    const there = missing.get(above.join('/')) ?? { path: above, names: [] };
    if (!there.names.includes(name)) there.names.push(name);
    missing.set(above.join('/'), there);
  }
  return [...missing.values()].map(({ path, names }) => ({
    span: path.length > 0 ? spanAt(document, path) : { start: 0, end: 0 },
    message: `${names.length === 1 ? 'A key is' : `${names.length} keys are`} missing here: ${names.join(', ')}.`,
  }));
}

interface FlatIssue {
  readonly issue: ZodIssue;
  readonly path: (string | number)[];
}

/** A union reports one list of issues a branch: the branch that got deepest is what the writer meant. */
function flatten(issue: ZodIssue, above: (string | number)[]): FlatIssue[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const branches = issue.errors.map((errors) => errors.flatMap((inner) => flatten(inner, path)));
  const depth = (branch: FlatIssue[]) =>
    branch.reduce((most, flat) => Math.max(most, flat.path.length + (flat.issue.code === 'unrecognized_keys' ? 1 : 0)), 0);
  const deepest = [...branches].sort((a, b) => depth(b) - depth(a))[0];
  if (deepest && depth(deepest) > path.length) return deepest;
  return [{ issue, path }];
}

function problemsOf({ issue, path }: FlatIssue, document: Document, schema: z.ZodType): StructureProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(schema, path);
    return issue.keys.slice(0, mostProblems).map((key) => ({
      kind: 'unknown-key' as const,
      message: `“${key}” is not a key of the format, and nothing under it is read or printed.`,
      span: keySpan(document, [...path, key]) ?? spanAt(document, path),
      path: [...path, key],
      written: key,
      allowed,
    }));
  }
  const node = nodeAt(document, path);
  if (isUnwritten(node)) return [];
  const written = isScalar(node) ? String(node.source ?? node.value) : '';
  const last = path.findLast((step) => typeof step === 'string') ?? 'document';
  const common = { kind: 'invalid-value' as const, span: spanAt(document, path), path, written };
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [{ ...common, message: `“${short(written)}” cannot stand here. ${capital(oneOf(allowed))}.`, allowed }];
  }
  if (issue.code === 'custom' && issue.message === 'date') {
    return [
      {
        ...common,
        message: `“${short(written)}” is not a date. Write year-month-day, such as 2014-12-08.`,
        allowed: [],
        date: true,
      },
    ];
  }
  const meant = wantsText(issue) ? meantAsText(node) : undefined;
  if (meant) return [{ ...common, ...meant, allowed: [] }];
  return [{ ...common, message: `“${last}” holds the wrong kind of value. ${expectation(issue)}`, allowed: [] }];
}

const wantsText = (issue: ZodIssue): boolean =>
  (issue.code === 'invalid_type' && issue.expected === 'string') ||
  (issue.code === 'invalid_union' &&
    issue.errors.some((branch) => branch.some((one) => one.path.length === 0 && wantsText(one))));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const oneOf = (values: readonly string[]): string =>
  values.length === 1 ? `the only word here is ${values[0]}` : `write one of: ${values.join(', ')}`;

function expectation(issue: ZodIssue): string {
  if (issue.code === 'invalid_union') return 'Write a text or a list.';
  if (issue.code !== 'invalid_type') return 'See the description of this key.';
  const words: Record<string, string> = {
    string: 'Write a text here.',
    array: 'Write a list here, each entry on its own line behind “- ”.',
    object: 'Write keys with values here, indented below.',
    record: 'Write keys with values here, indented below.',
    boolean: 'Write true or false.',
    number: 'Write a number.',
    int: 'Write a whole number.',
  };
  return words[issue.expected] ?? 'See the description of this key.';
}

function isUnwritten(node: Node | undefined): boolean {
  return node === undefined || (isScalar(node) && (node.value === null || node.value === ''));
}

/** Whether a value holds nothing, or white space alone. */
export function isBlank(node: Node | null | undefined): boolean {
  if (node === null || node === undefined) return true;
  if (isScalar(node)) return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
  return (isMap(node) || isSeq(node)) && node.items.length === 0;
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The first pair of a map whose key is this word, or a number or the like that reads so. */
export function pairIn(map: YAMLMap, name: string | number): Pair | undefined {
  let index = indexes.get(map);
  if (!index) {
    const words = map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : []));
    indexes.set(map, (index = new Map(words.reverse()))); // the first of equal keys is put in last
  }
  return index.get(String(name));
}

/** The node at a path; undefined where there is none. */
export function nodeAt(document: Document, path: readonly (string | number)[]): Node | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    const above = follow(document, node);
    if (isMap(above)) node = pairIn(above, step)?.value;
    else if (isSeq(above)) node = above.items[Number(step)];
    else return undefined;
  }
  return (node ?? undefined) as Node | undefined;
}

/** Where the key at the end of a path stands. */
export function keySpan(document: Document, path: readonly (string | number)[]): Span | undefined {
  const parent = nodeAt(document, path.slice(0, -1));
  const map = follow(document, parent);
  if (!isMap(map)) return undefined;
  const key = pairIn(map, path.at(-1)!)?.key;
  return isScalar(key) && key.range ? spanOf(key) : undefined;
}

/** The value at a path, or the nearest thing above it that has a place. */
function spanAt(document: Document, path: readonly (string | number)[]): Span {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(document, path.slice(0, length));
    if (node?.range && (length === path.length || !isMap(node))) {
      // of a map or list only its first line, so that half the file is not underlined
      if (!isMap(node) && !isSeq(node)) return spanOf(node);
      const key = keySpan(document, path.slice(0, length));
      return key ?? firstOf(node);
    }
    const key = length > 0 ? keySpan(document, path.slice(0, length)) : undefined;
    if (key) return key;
  }
  return { start: 0, end: 0 };
}

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
  readonly getter?: () => z.ZodType;
}

const definition = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** The schema without `optional` and the like around it. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const { type, innerType, getter } = definition(schema);
  if (innerType && (type === 'optional' || type === 'nullable' || type === 'default')) return unwrap(innerType);
  if (type === 'lazy' && getter) return unwrap(getter());
  return schema;
}

/** The schemas that may stand at a path, unions taken apart. */
export function schemasAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType[] {
  const options = alternatives(schema);
  const [step, ...rest] = path;
  if (step === undefined) return options;
  return options.flatMap((option) => {
    const { shape, element, valueType } = definition(option);
    // a writer's key may be the name of something that every object has
    const own = shape && Object.hasOwn(shape, step) ? shape[step] : undefined;
    const next = typeof step === 'number' ? element : (own ?? valueType);
    return next ? schemasAt(next, rest) : [];
  });
}

function alternatives(schema: z.ZodType): z.ZodType[] {
  const bare = unwrap(schema);
  const { type, options } = definition(bare);
  return type === 'union' && options ? options.flatMap(alternatives) : [bare];
}

/** The keys that may stand in the map at a path. */
export const keysAt = (schema: z.ZodType, path: readonly (string | number)[]): string[] =>
  schemasAt(schema, path).flatMap((option) => Object.keys(definition(option).shape ?? {}));

/** The schema of one key, with what `.meta` says of it. */
export function keySchemas(schema: z.ZodType, path: readonly (string | number)[]): Map<string, z.ZodType> {
  return new Map(schemasAt(schema, path).flatMap((option) => Object.entries(definition(option).shape ?? {})));
}

/** The words of a closed list that may stand at a path. */
export const wordsAt = (schema: z.ZodType, path: readonly (string | number)[]): string[] =>
  schemasAt(schema, path).flatMap((option) => {
    const { type, entries, values } = definition(option);
    if (type === 'enum') return Object.values(entries ?? {});
    if (type === 'literal') return (values ?? []).map(String);
    return type === 'boolean' ? ['true', 'false'] : [];
  });

/** What `.meta({ description })` says of a schema, outside in. */
export function describe(schema: z.ZodType): string | undefined {
  const own = (schema.meta() as { description?: string } | undefined)?.description;
  if (own) return own;
  const { innerType } = definition(schema);
  return innerType ? describe(innerType) : undefined;
}
