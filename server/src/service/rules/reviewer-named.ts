/** The reviewer's name, which is confidential. */
import { isMap, isScalar } from 'yaml';
import { printedTexts } from '../case/printed';
import { isNameKey, isReviewersName } from '../case/reviewer';
import type { Rule } from '../check/rule';
import { nodeAt } from '../model/structure';
import { identifiers } from '../prose/people';

export const reviewerNamed: Rule = {
  code: 'reviewer-named',
  title: 'Reviewer named',
  summary: 'The reviewer’s name is nowhere in the determination.',
  severity: 'error',
  fixable: 'no',
  sources: ['Labor Code 4610.6(f)'],
  reads: 'document',
  *check({ document }) {
    const reviewer = nodeAt(document.tree, ['reviewer']);
    for (const pair of isMap(reviewer) ? reviewer.items : []) {
      if (!isScalar(pair.key) || !pair.key.range || !isNameKey(String(pair.key.value))) continue;
      yield { span: { start: pair.key.range[0], end: pair.key.range[1] }, message };
    }
    for (const { path, prose } of printedTexts(document)) {
      if (path[0] === 'reviewer' && isNameKey(String(path[1] ?? ''))) continue;
      for (const { kind, span } of identifiers(prose.text)) {
        if (kind !== 'name' || !(path[0] === 'reviewer' || isReviewersName(prose.text, span))) continue;
        yield { span: prose.sourceSpan(span.start, span.end), message };
      }
    }
  },
};

const message = 'The reviewer’s name is confidential and may not be in the file. Take it out.';
