/** The texts of an entry or a disputed item, each with its place and what it is. */
import { isMap, isScalar, isSeq } from 'yaml';
import { proseOf } from '../model/prose';
import type { Unit } from '../model/unit';
import type { TextTarget } from './rule';

const kept = new WeakMap<Unit, readonly TextTarget[]>();

/** In their order. The name of a letter form is no text. */
export function textsOf(unit: Unit): readonly TextTarget[] {
  let texts = kept.get(unit);
  if (!texts) kept.set(unit, (texts = [...find(unit)]));
  return texts;
}

function* find(unit: Unit): Generator<TextTarget> {
  if (unit.name === 'profile') return;
  // the items of a list in one piece are units of their own
  if (unit.kind === 'entry' && unit.name === 'issues' && isSeq(unit.value)) return;
  yield* below(unit, unit.value, []);
}

function* below(unit: Unit, node: unknown, steps: readonly (string | number)[]): Generator<TextTarget> {
  if (isMap(node)) {
    for (const pair of node.items) yield* below(unit, pair.value, [...steps, isScalar(pair.key) ? String(pair.key.value) : '']);
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) yield* below(unit, item, [...steps, index]);
  } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
    yield {
      prose: proseOf(node, node.value),
      role: roleOf(unit, steps),
      get path() {
        return [...unit.path, ...steps];
      },
      node,
    };
  }
}

function roleOf({ kind, name }: Unit, steps: readonly (string | number)[]): TextTarget['role'] {
  if (kind === 'entry') return steps.length === 0 && (name === 'case_summary' || name === 'notes') ? name : undefined;
  if (steps.length === 1 && steps[0] === 'rationale') return 'rationale';
  return steps.length === 3 && steps[0] === 'criteria' && steps[2] === 'evidence' ? 'evidence' : undefined;
}
