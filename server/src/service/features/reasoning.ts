/** How the criteria of a topic reason, as a person wants to follow it: what is asked for, what was found, what it comes to. */
import {
  agreement,
  evaluateIssue,
  findingsOn,
  type CitedTopic,
  type CriterionFinding,
  type TopicEvaluation,
} from '../case/criteria';
import type { Issue } from '../model/model';
import type { CriterionDefinition, CriterionGroup } from '../model/schemas/guideline';
import type { RuleContext } from '../check/rule';
import { escaped, paragraphsOf } from './markdown';

type Evaluated = CitedTopic & { readonly evaluation: TopicEvaluation };

const asked = (decide: CriterionGroup['decide'] = 'all'): string =>
  decide === 'all'
    ? 'all are asked for'
    : decide === 'any'
      ? 'one is enough'
      : decide.at_least === 1
        ? 'one is enough'
        : `at least ${decide.at_least} are asked for`;

/** "2 of 3 met"; what does not apply is not counted. */
export function countOf({ met, notMet, notDocumented, open }: TopicEvaluation): string {
  const all = met.length + notMet.length + notDocumented.length + open.length;
  return all === 0 ? 'none applies' : `${met.length} of ${all} met`;
}

const outcomes = {
  supports: 'the criteria support the request',
  'does-not-support': 'the criteria do not support the request',
  open: 'the criteria do not decide yet',
};

function branch(
  criteria: readonly (CriterionDefinition | CriterionGroup)[],
  findings: ReadonlyMap<string, CriterionFinding>,
  indent = '',
): string[] {
  return criteria.flatMap((one) => {
    if (!('criteria' in one)) return [`${indent}- **${findings.get(one.id) ?? 'no finding yet'}**: ${escaped(one.text)}`];
    const head = [one.title && escaped(one.title), `*${asked(one.decide)}*`].filter(Boolean).join(' — ');
    return [`${indent}- ${head}`, ...branch(one.criteria, findings, `${indent}  `)];
  });
}

/** The tree of a topic, each criterion with its finding. */
function topicTree(issue: Issue, cited: Evaluated): string {
  const { topic, evaluation } = cited;
  const counted = evaluation.notDocumented.length > 0 ? '; what is not documented counts as not met' : '';
  return paragraphsOf(
    `**${escaped(topic.title)}** — *${asked(topic.decide)}*`,
    branch(topic.criteria, findingsOn(issue, cited)).join('\n'),
    `${countOf(evaluation)}${counted}; ${outcomes[evaluation.outcome]}.`,
  );
}

/** Of all topics an item rests on, or of one of them; ends with whether the decision agrees. Undefined without a topic. */
export function reasoning(
  issue: Issue,
  { library, profile }: RuleContext,
  only: (cited: CitedTopic) => boolean = () => true,
): string | undefined {
  const { topics, outcome } = evaluateIssue(issue, library);
  const shown = topics.filter(only);
  if (shown.length === 0) return undefined;
  const agrees = agreement(
    outcome,
    profile.decisions.find((one) => one.value === issue.decision?.value),
  );
  const several = topics.length > 1 ? ' One topic that supports the request is enough.' : '';
  return paragraphsOf(...shown.map((one) => topicTree(issue, one)), agrees && `${escaped(agrees)}.${several}`);
}
