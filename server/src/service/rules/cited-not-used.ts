/** A guideline in the basis of an item of which its rationale says nothing. */
import { citations } from '../prose/citations';
import { anySentence } from '../prose/by-sentence';
import { guidelineNames } from '../prose/guideline-names';
import { anyOf } from '../prose/lexicon';
import { basisOf, isDependent, meantBy, sameWork, type Source } from '../case/basis';
import type { Issue } from '../model/model';
import type { Rule, RuleContext } from '../check/rule';

export const citedNotUsed: Rule = {
  code: 'cited-not-used',
  title: 'Cited and not used',
  summary: 'The rationale says something of each guideline that the item rests on.',
  severity: 'info',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)', '8 CCR 9792.21.1(d)'],
  checks: [
    {
      reads: 'issue',
      *check(issue, context) {
        const text = issue.rationale?.value?.text ?? '';
        if (text.trim() === '' || isDependent(issue)) return;
        const basis = basisOf(issue, context.library);
        const unused = basis.filter((source) => !isUsed(source, basis, issue, text, context));
        // one cause, one finding: a rationale that names nothing at all is shown once
        const shown = unused.length === basis.length ? unused.slice(0, 1) : unused;
        for (const source of shown)
          yield {
            span: source.span,
            message:
              unused.length === basis.length && basis.length > 1
                ? 'The rationale names none of the guidelines it cites. Say what they ask for and whether it is met.'
                : 'The rationale says nothing of this guideline. Say what it asks for, or leave it out.',
            unnecessary: true,
          };
      },
    },
  ],
};

const namesAnyGuideline = anySentence(
  new RegExp(
    `\\b(?:guidelines?|criteria|recommend(?:s|ed|ations?)|literature|stud(?:y|ies)|evidence-based|chapter|${anyOf('mtus', 'odg', 'acoem')})\\b`,
    'u',
  ),
);

function isUsed(source: Source, basis: readonly Source[], issue: Issue, text: string, { library }: RuleContext): boolean {
  const key = source.guideline?.id;
  if (
    key &&
    (cites(text, key) || (issue.criteria?.entries ?? []).some(({ criterion }) => criterion?.value?.startsWith(`${key}/`)))
  )
    return true;
  const names = guidelineNames(text);
  const { guideline, kinds } = source;
  const named = names.some((name) => {
    const meant = meantBy(name, library, undefined);
    if (guideline && meant.length > 0) return meant.some((one) => sameWork(one, guideline));
    return name.kind === 'odg' ? kinds.has('odg') : name.kind === 'chapter' || kinds.has('mtus') || kinds.has('acoem');
  });
  if (named) return true;
  const generic = namesAnyGuideline(text);
  // "the guidelines" means the only one cited, and of several nobody can tell which
  if (basis.length === 1 || names.length === 0) return generic;
  if (kinds.has('mtus') || kinds.has('odg') || kinds.has('acoem')) return false;
  return generic;
}

const cites = (text: string, key: string): boolean => citations(text).some(({ items }) => items.some((item) => item.key === key));
