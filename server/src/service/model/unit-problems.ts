/** Where one entry or item of a determination departs from the format. */
import { isScalar, type Document } from 'yaml';
import * as z from 'zod';
import type { Leaf } from './leaf';
import { determinationSchema, issueSchema } from './schemas/determination';
import { structureProblems, type StructureProblem } from './structure';
import type { Unit } from './unit';

const known = new WeakMap<Document, ReadonlyMap<string, readonly StructureProblem[]>>();

/** With paths in the whole document. */
export function problemsOf(unit: Unit): readonly StructureProblem[] {
  const own = unit.kind === 'item' && unit.piece.leaves.length > 0 ? byLeaf(unit) : byTree(unit);
  if (unit.kind !== 'item' || unit.placeInTree === unit.index) return own;
  return own.map((problem) => ({ ...problem, path: [...unit.path, ...problem.path.slice(2)] }));
}

const byTree = (unit: Unit): readonly StructureProblem[] =>
  byUnit(unit.tree).get(unit.kind === 'item' ? `${unit.name} ${unit.placeInTree}` : unit.name) ?? [];

/** Of an item in leaves each is looked at alone: the schema asks of no key how it goes with another. */
const byLeaf = ({ piece }: Unit): readonly StructureProblem[] =>
  piece.leaves.flatMap((leaf) => (takesAnything(leaf) ? [] : structureProblems(leaf.tree, determinationSchema)));

/** Text under a key that takes any. */
function takesAnything({ read }: Leaf): boolean {
  const { key, value } = read!.pair;
  const isText = isScalar(value) && typeof value.value === 'string';
  return isText && isScalar(key) && anyText.has(String(key.value));
}

/** The keys of an item whose text the schema does not look into. */
const anyText: ReadonlySet<string> = new Set(
  Object.entries(issueSchema.shape).flatMap(([name, { def }]) =>
    def.innerType instanceof z.ZodString && !def.innerType.def.checks?.length ? [name] : [],
  ),
);

/** By the key of the entry, and of an item its place in the tree that it was read in. */
function byUnit(tree: Document): ReadonlyMap<string, readonly StructureProblem[]> {
  let problems = known.get(tree);
  if (!problems) known.set(tree, (problems = grouped(structureProblems(tree, determinationSchema))));
  return problems;
}

function grouped(problems: readonly StructureProblem[]): ReadonlyMap<string, readonly StructureProblem[]> {
  const groups = new Map<string, StructureProblem[]>();
  for (const problem of problems) {
    const [name, place] = problem.path;
    const key = name === 'issues' && typeof place === 'number' ? `${name} ${place}` : String(name);
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return groups;
}
