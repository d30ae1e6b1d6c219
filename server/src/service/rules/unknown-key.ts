/** A key that is not in the format: what stands under it is neither read nor printed. */
import { isMap } from 'yaml';
import { keysAt, nodeAt, pairIn, type StructureProblem } from '../model/structure';
import { problemsOf } from '../model/unit-problems';
import { caseSchema, determinationSchema, issueSchema, reviewerSchema } from '../model/schemas/determination';
import { nearest, surely } from '../prose/nearest';
import type { Fix, Rule, RuleContext } from '../check/rule';
import { isNameKey } from '../case/reviewer';

export const unknownKey: Rule = {
  code: 'unknown-key',
  title: 'Unknown key',
  summary: 'Every key is one of the format; what stands under another is not read.',
  severity: 'warning',
  fixable: 'safe',
  sources: [],
  checks: [
    {
      reads: 'entry',
      *check(unit, context) {
        for (const problem of problemsOf(unit)) {
          if (problem.kind !== 'unknown-key') continue;
          if (problem.written.includes('\n')) continue; // prose that YAML took for a key: `syntax` speaks of it
          if (problem.path[0] === 'reviewer' && isNameKey(problem.written)) continue; // `reviewer-named` speaks of it
          const free = freeKeys(problem, context);
          const near = nearest(problem.written, free);
          const home = near.length > 0 ? undefined : homeOf(problem.written);
          yield {
            span: problem.span,
            message: near[0]
              ? `“${short(problem.written)}” is not known here. Did you mean “${near[0]}”?`
              : home
                ? `“${short(problem.written)}” does not belong here. Move it below “${home}”.`
                : `“${short(problem.written)}” is not known, so it will be neither checked nor printed. Remove it, or make it a comment with “#”.`,
            fixes: () => renamings(problem, near, free),
          };
        }
      },
    },
  ],
};

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** The keys that may still be added beside the unknown one. */
function freeKeys(problem: StructureProblem, { document }: RuleContext): string[] {
  const parent = nodeAt(document.tree, problem.path.slice(0, -1));
  const there = (key: string): boolean => isMap(parent) && pairIn(parent, key) !== undefined;
  return keysAt(determinationSchema, problem.path.slice(0, -1)).filter((key) => !there(key));
}

const homes: readonly (readonly [string, readonly string[]])[] = [
  ['case', Object.keys(caseSchema.shape)],
  ['reviewer', Object.keys(reviewerSchema.shape)],
  ['issues', Object.keys(issueSchema.shape)],
];

/** The section a key belongs to that stands in another one. */
const homeOf = (key: string): string | undefined => homes.find(([, keys]) => keys.includes(key))?.[0];

function renamings({ span, written }: StructureProblem, near: readonly string[], free: readonly string[]): Fix[] {
  const sure = surely(written, free);
  return near.map((name) => ({ title: `Change to “${name}”`, safe: name === sure, edits: [{ span, newText: name }] }));
}
