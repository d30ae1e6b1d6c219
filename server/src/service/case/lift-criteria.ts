/** The fix that turns criteria repeated in a rationale into a list, each with a stop for its finding and its evidence. */
import type { Issue, Prose } from '../model/model';
import { scalar } from '../model/yaml-text';
import type { Span } from '../text';
import type { Fix, RuleContext } from '../check/rule';
import { criteriaEdits } from './criteria-edits';

/** Each criterion in its own words. */
export function liftCriteria(issue: Issue, items: readonly Span[], { text }: Prose, { document }: RuleContext): Fix[] {
  const criteria = items.map((item) => {
    const words = text
      .slice(item.start, item.end)
      .replace(/\s+/gu, ' ')
      .replace(/["“”]/gu, '')
      .replace(/[;,]? (?:and|or)$|;$/u, '')
      .trim();
    // what stands for itself inside a snippet
    return scalar(words).replace(/[\\$}]/gu, '\\$&');
  });
  const edits = criteriaEdits(issue, criteria, document);
  return edits ? [{ title: 'List the criteria, with a finding for each', safe: false, snippet: true, edits }] : [];
}
