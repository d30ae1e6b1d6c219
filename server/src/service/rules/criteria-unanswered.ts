/** A cited topic has criteria, and the determination does not say of each whether it is met. */
import { criteriaOf, entryOn, evaluateIssue, quoteCriterion, type CitedTopic, type TopicEvaluation } from '../case/criteria';
import { criteriaEdits } from '../case/criteria-edits';
import { listed } from '../case/presence';
import type { Fix, Rule } from '../check/rule';
import type { RationaleDocument } from '../document';
import type { Issue } from '../model/model';
import type { CriterionDefinition } from '../model/schemas/guideline';

export const criteriaUnanswered: Rule = {
  code: 'criteria-unanswered',
  title: 'Criteria without a finding',
  summary: 'Each criterion of a cited topic has a finding: met, not met, not documented or not applicable.',
  severity: 'warning',
  fixable: 'review',
  sources: ['Labor Code 4610.6(e)', '8 CCR 9792.21.1(d)'],
  checks: [
    {
      reads: 'issue',
      of: ['guidelineBasis', 'criteria'],
      *check(issue, { document, library }) {
        for (const cited of evaluateIssue(issue, library).topics) {
          const { open } = cited.evaluation;
          // an alternative that is met or a criterion that fails decides without the rest only on paper: each is to be weighed
          if (open.length === 0) continue;
          const waiting = open.map((criterion) => entryOn(issue, cited, criterion)).filter((entry) => entry !== undefined);
          yield {
            span: waiting[0]?.finding?.key ?? waiting[0]?.criterion?.span ?? cited.span,
            message: messageFor(cited, cited.evaluation),
            fixes: () => fixes(issue, cited, open, document),
          };
        }
      },
    },
  ],
};

function messageFor({ topic }: CitedTopic, { open }: TopicEvaluation): string {
  const all = criteriaOf(topic).length;
  const count =
    open.length === all
      ? `The ${all === 1 ? 'criterion' : `${all} criteria`} of “${topic.title}” ${all === 1 ? 'has' : 'have'} no finding`
      : `${open.length} of the ${all} criteria of “${topic.title}” ${open.length === 1 ? 'has' : 'have'} no finding`;
  const named = open.slice(0, 3).map((one) => quoteCriterion(one));
  const more = open.length > named.length ? [...named, `${open.length - named.length} more`] : named;
  return `${count}. Say whether the record meets ${listed(more)}.`;
}

function fixes(issue: Issue, cited: CitedTopic, open: readonly CriterionDefinition[], document: RationaleDocument): Fix[] {
  const edits = criteriaEdits(
    issue,
    open
      .filter((criterion) => !entryOn(issue, cited, criterion))
      .map((criterion) => `${cited.guideline.id}/${cited.topic.id}/${criterion.id}`),
    document,
  );
  return edits ? [{ title: 'Add the criteria without a finding', safe: false, snippet: true, edits }] : [];
}
