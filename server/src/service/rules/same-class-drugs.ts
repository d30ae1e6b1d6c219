/** Two drugs of one class asked for in one letter, and neither item says why both. */
import { pairs, type Rule } from '../check/rule';
import { drugClass, drugs, type Drug } from '../prose/drugs';
import { lowerWords } from '../prose/words';
import type { Span } from '../text';

interface Asked {
  readonly number: number;
  readonly span: Span;
  readonly drugs: ReadonlySet<Drug>;
  /** How the request calls each. */
  readonly names: ReadonlyMap<Drug, string>;
  /** What the rationale names. */
  readonly named: ReadonlySet<Drug>;
  /** In small letters. */
  readonly rationale: string;
  /** The rationale speaks of two drugs together. */
  readonly weighsBoth: boolean;
}

const together = new Set([
  'both',
  'duplicate',
  'duplicative',
  'duplication',
  'redundant',
  'concurrent',
  'concurrently',
  'simultaneous',
  'combination',
  'together',
]);

/** A drug that both ask for by different names; where a rationale uses the other name, it speaks of the other. */
function renamed(earlier: Asked, later: Asked): Drug | undefined {
  if (earlier.weighsBoth || later.weighsBoth) return undefined;
  return [...later.drugs].find((drug) => {
    const [first, second] = [earlier.names.get(drug), later.names.get(drug)];
    return first !== undefined && first !== second && !later.rationale.includes(first) && !earlier.rationale.includes(second!);
  });
}

export const sameClassDrugs: Rule = {
  code: 'same-class-drugs',
  title: 'Two drugs of one class',
  summary: 'Where two drugs of one class are asked for, one of the rationales says why both, or why only one.',
  severity: 'info',
  fixable: 'no',
  sources: ['Labor Code 4610.6(c)', 'Labor Code 4610.6(e)'],
  checks: [
    pairs<Asked>({
      of(issue) {
        const service = issue.service;
        const found = drugs(service?.value ?? '');
        const asked = new Set(found.map(({ drug }) => drug));
        if (!service || asked.size === 0) return undefined;
        const rationale = issue.rationale?.value?.text ?? '';
        return {
          number: issue.index + 1,
          span: service.span,
          drugs: asked,
          names: new Map(found.map(({ drug, span }) => [drug, service.value!.slice(span.start, span.end).toLowerCase()])),
          named: new Set(drugs(rationale).map(({ drug }) => drug)),
          rationale: rationale.toLowerCase(),
          weighsBoth: lowerWords(rationale).some((word) => together.has(word)),
        };
      },
      *check(earlier, later) {
        const twice = renamed(earlier, later);
        if (twice) {
          yield {
            span: later.span,
            message: `Item ${earlier.number} asks for ${twice} too, under another name. Say why both are needed, or why not both.`,
            related: [{ span: earlier.span, message: `Item ${earlier.number}` }],
          };
          return;
        }
        for (const drug of later.drugs) {
          const name = drugClass(drug);
          const other = [...earlier.drugs].find((one) => one !== drug && name !== undefined && drugClass(one) === name);
          if (!other || earlier.drugs.has(drug) || later.drugs.has(other)) continue;
          if (later.named.has(other) || earlier.named.has(drug) || later.weighsBoth || earlier.weighsBoth) continue;
          yield {
            span: later.span,
            message: `Item ${earlier.number} asks for ${other}, and both are ${name}. Say why both are needed, or why not both.`,
            related: [{ span: earlier.span, message: `Item ${earlier.number}` }],
          };
          return;
        }
      },
    }),
  ],
};
