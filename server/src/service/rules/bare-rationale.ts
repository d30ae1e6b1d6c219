/** A rationale of a few words. */
import { citations } from '../prose/citations';
import { countWords } from '../prose/words';
import { isDependent } from '../case/basis';
import type { Rule } from '../check/rule';

/** Published rationales have 20 to 859 words; those under forty hang on another item. */
const least = 40;

export const bareRationale: Rule = {
  code: 'bare-rationale',
  title: 'Bare rationale',
  summary: 'A rationale has at least forty words, unless the service goes with another one.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)', 'NCQA UM 7'],
  checks: [
    {
      reads: 'issue',
      *check(issue) {
        const text = issue.rationale?.value?.text ?? '';
        const cited = citations(text).reduce((sum, { span }) => sum + countWords(text.slice(span.start, span.end)), 0);
        const count = countWords(text) - cited;
        // a blank one is an empty section, and criteria that are weighed say what the prose need not
        if (count === 0 || count >= least || isDependent(issue) || (issue.criteria?.entries ?? []).length > 0) return;
        yield {
          span: issue.rationale!.key,
          message: `This rationale has ${count} ${count === 1 ? 'word' : 'words'}. Say what the guideline asks for, what the records show, and why that decides.`,
        };
      },
    },
  ],
};
