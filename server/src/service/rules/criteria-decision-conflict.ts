/** The findings on the criteria decide the matter, and the decision says otherwise. */
import { entryOn, evaluateIssue, quoteCriterion, readCriterionId, type CitedTopic, type TopicEvaluation } from '../case/criteria';
import type { Issue } from '../model/model';
import type { CriterionDefinition } from '../model/schemas/guideline';
import type { Related, Rule } from '../check/rule';

export const criteriaDecisionConflict: Rule = {
  code: 'criteria-decision-conflict',
  title: 'Decision against the criteria',
  summary: 'The decision agrees with what the findings on the criteria amount to.',
  severity: 'error',
  fixable: 'no',
  sources: ['Labor Code 4610.5(c)', 'Labor Code 4610.6(c)', 'Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'issue',
      of: ['decision', 'guidelineBasis', 'criteria'],
      *check(issue, { library, profile }) {
        const supports = profile.decisions?.find((decision) => decision.value === issue.decision?.value?.trim())?.supports;
        if (supports === undefined) return;
        const { topics, outcome } = evaluateIssue(issue, library);
        if (outcome === undefined || outcome === 'open' || (outcome === 'supports') === supports) return;
        // a criterion of the reviewer's own may be what decides
        if (outcome === 'supports' && hasOwnCriterion(issue)) return;
        const deciding = topics.find(({ evaluation }) => evaluation.outcome === outcome)!;
        yield {
          span: issue.decision!.span,
          message: supports ? unsupported(deciding, issue.decision!.value!) : supported(deciding, issue.decision!.value!),
          related: relatedTo(issue, deciding),
        };
      },
    },
  ],
};

const hasOwnCriterion = (issue: Issue): boolean =>
  (issue.criteria?.entries ?? []).some(
    (entry) =>
      (entry.finding?.value === 'not met' || entry.finding?.value === 'not documented') &&
      !readCriterionId(entry.criterion?.value ?? ''),
  );

type Evaluated = CitedTopic & { readonly evaluation: TopicEvaluation };

const asked = ({ topic }: Evaluated): string => {
  const { decide = 'all' } = topic;
  return decide === 'all' ? 'all criteria' : decide === 'any' ? 'one of the criteria' : `${decide.at_least} of the criteria`;
};

function unsupported(deciding: Evaluated, decision: string): string {
  const { notMet, notDocumented } = deciding.evaluation;
  const names = (criteria: readonly CriterionDefinition[]): string =>
    `${quoteCriterion(criteria[0]!)}${criteria.length > 1 ? ` and ${criteria.length - 1} more` : ''}`;
  const reasons = [
    ...(notMet.length > 0 ? [`${names(notMet)} ${notMet.length > 1 ? 'are' : 'is'} not met`] : []),
    ...(notDocumented.length > 0
      ? [`${names(notDocumented)} ${notDocumented.length > 1 ? 'are' : 'is'} not documented, which counts as not met`]
      : []),
  ];
  return `“${deciding.topic.title}” asks for ${asked(deciding)}: ${reasons.join('; ')}. The decision “${decision}” says otherwise.`;
}

const supported = (deciding: Evaluated, decision: string): string =>
  `“${deciding.topic.title}” asks for ${asked(deciding)}, and ${deciding.evaluation.met.length === 1 ? 'it is' : 'they are'} met. The decision “${decision}” says otherwise.`;

/** The findings that decide. */
function relatedTo(issue: Issue, { evaluation, ...cited }: Evaluated): Related[] {
  const deciding = evaluation.outcome === 'supports' ? evaluation.met : [...evaluation.notMet, ...evaluation.notDocumented];
  return deciding.flatMap((criterion) => {
    const finding = entryOn(issue, cited, criterion)?.finding;
    return finding ? [{ span: finding.span, message: `${quoteCriterion(criterion)} is ${finding.value}` }] : [];
  });
}
