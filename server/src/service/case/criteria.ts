/**
 * Whether the findings on a guideline's criteria support the request. Three-valued: a criterion is met, not met, or open. "Not
 * documented" counts as not met, and every answer says so; "not applicable" takes a criterion out of the count.
 */
import type { CriterionEntry, GuidelineEntry, Issue } from '../model/model';
import { findings as findingWords } from '../model/schemas/determination';
import { type CriterionDefinition, type CriterionGroup, type Guideline, type Topic } from '../model/schemas/guideline';
import type { Library } from '../library/library';
import { plainName } from '../library/section-names';
import type { Span } from '../text';

export type CriterionFinding = (typeof findingWords)[number];

export interface TopicEvaluation {
  readonly outcome: 'supports' | 'does-not-support' | 'open';
  readonly met: readonly CriterionDefinition[];
  readonly notMet: readonly CriterionDefinition[];
  readonly notDocumented: readonly CriterionDefinition[];
  readonly notApplicable: readonly CriterionDefinition[];
  /** Without a finding. */
  readonly open: readonly CriterionDefinition[];
  /** "2 of 3 met; not documented: “…”, which counts as not met; the criteria do not support the request." */
  readonly explanation: string;
}

/** True, false, open; undefined where nothing of it applies. */
type Answer = boolean | 'open' | undefined;

const isGroup = (one: CriterionDefinition | CriterionGroup): one is CriterionGroup => 'criteria' in one;

/** The criteria of a topic, groups taken apart, in order. */
export function criteriaOf(topic: Pick<Topic, 'criteria'>): CriterionDefinition[] {
  return topic.criteria.flatMap((one) => (isGroup(one) ? criteriaOf(one as Topic) : [one]));
}

/** A criterion of the library with the name a determination uses for it. */
export interface NamedCriterion {
  /** guideline/topic/criterion */
  readonly name: string;
  readonly text: string;
  readonly guideline: Guideline;
  readonly topic: Topic;
  /** Titles of the groups it stands in, outermost first. */
  readonly groups: readonly string[];
}

export function namedCriteria(guideline: Guideline, topic: Topic): NamedCriterion[] {
  const within = (criteria: readonly (CriterionDefinition | CriterionGroup)[], groups: readonly string[]): NamedCriterion[] =>
    criteria.flatMap((one) =>
      isGroup(one)
        ? within(one.criteria, one.title ? [...groups, one.title] : groups)
        : [{ name: `${guideline.id}/${topic.id}/${one.id}`, text: one.text, guideline, topic, groups }],
    );
  return within(topic.criteria, []);
}

/** The criterion a name stands for. */
export function findCriterion(name: string, library: Library): NamedCriterion | undefined {
  const id = readCriterionId(name);
  const guideline = id && library.get(id.guideline);
  const topic = guideline?.topics?.find((one) => one.id === id!.topic);
  return guideline && topic && namedCriteria(guideline, topic).find((criterion) => criterion.name === name.trim());
}

const answerOf = (finding: CriterionFinding | undefined): Answer =>
  finding === undefined ? 'open' : finding === 'not applicable' ? undefined : finding === 'met';

function answerOfGroup(
  group: Pick<CriterionGroup, 'decide' | 'criteria'>,
  findings: ReadonlyMap<string, CriterionFinding>,
): Answer {
  const answers = group.criteria
    .map((one) => (isGroup(one) ? answerOfGroup(one, findings) : answerOf(findings.get(one.id))))
    .filter((answer) => answer !== undefined);
  if (answers.length === 0) return undefined;
  const met = answers.filter((answer) => answer === true).length;
  const open = answers.filter((answer) => answer === 'open').length;
  const decide = group.decide ?? 'all';
  const needed = decide === 'all' ? answers.length : decide === 'any' ? 1 : decide.at_least;
  if (met >= needed) return true;
  // with fewer that apply than are asked for, nobody can say what the guideline would
  if (answers.length < needed) return 'open';
  return met + open >= needed ? 'open' : false;
}

/** What the findings, by id of the criterion, make of a topic. */
export function evaluateTopic(
  topic: Pick<Topic, 'decide' | 'criteria'>,
  findings: ReadonlyMap<string, CriterionFinding>,
): TopicEvaluation {
  const all = criteriaOf(topic as Topic);
  const having = (finding: CriterionFinding | undefined) => all.filter((one) => findings.get(one.id) === finding);
  const answer = answerOfGroup(topic as CriterionGroup, findings);
  const evaluation = {
    outcome: answer === true ? ('supports' as const) : answer === false ? ('does-not-support' as const) : ('open' as const),
    met: having('met'),
    notMet: having('not met'),
    notDocumented: having('not documented'),
    notApplicable: having('not applicable'),
    open: having(undefined),
  };
  return { ...evaluation, explanation: explain(evaluation, all.length) };
}

/** A criterion in quotation marks, cut where it is long. */
export function quoteCriterion({ text }: CriterionDefinition, longest = 120): string {
  const bare = text.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  if (bare.length <= longest) return `“${bare}”`;
  return `“${bare.slice(0, bare.lastIndexOf(' ', longest) > 20 ? bare.lastIndexOf(' ', longest) : longest)} …”`;
}

function explain(evaluation: Omit<TopicEvaluation, 'explanation'>, all: number): string {
  const list = (criteria: readonly CriterionDefinition[]): string => criteria.map((one) => quoteCriterion(one)).join(', ');
  const asked = all - evaluation.notApplicable.length;
  const parts = [asked === 0 ? 'none of the criteria applies' : `${evaluation.met.length} of ${asked} met`];
  if (evaluation.notMet.length > 0) parts.push(`not met: ${list(evaluation.notMet)}`);
  if (evaluation.notDocumented.length > 0)
    parts.push(`not documented: ${list(evaluation.notDocumented)}, which counts as not met`);
  if (evaluation.open.length > 0) parts.push(`no finding yet: ${list(evaluation.open)}`);
  const ends = {
    supports: 'the criteria support the request',
    'does-not-support': 'the criteria do not support the request',
    open: 'the criteria do not decide yet',
  };
  return `${parts.join('; ')}; ${ends[evaluation.outcome]}.`;
}

/** A topic that an item rests on. */
export interface CitedTopic {
  readonly guideline: Guideline;
  readonly topic: Topic;
  /** The words that cite it: the topic, the section, or one of its criteria. */
  readonly span: Span;
}

const same = (a: string, b: string | undefined): boolean => b !== undefined && plainName(a) === plainName(b);

function topicsOfEntry(entry: GuidelineEntry, library: Library): CitedTopic[] {
  const guideline = library.get(entry.cite?.value?.trim() ?? '');
  if (!guideline) return [];
  const named = entry.topic?.value?.trim();
  if (entry.topic && named) {
    const topic = topicNamed(guideline, named);
    return topic ? [{ guideline, topic, span: entry.topic.span }] : [];
  }
  return (entry.sections?.items ?? []).flatMap((item) =>
    (guideline.topics ?? [])
      .filter((topic) => item.value !== undefined && (same(item.value, topic.section) || same(item.value, topic.title)))
      .map((topic) => ({ guideline, topic, span: item.span })),
  );
}

/** A topic by its id, `guideline/topic` or its title. */
export const topicNamed = (guideline: Guideline, name: string): Topic | undefined =>
  guideline.topics?.find((topic) => topic.id === name || `${guideline.id}/${topic.id}` === name || same(name, topic.title));

/** `guideline/topic/criterion`; undefined for free text. */
export function readCriterionId(text: string): { guideline: string; topic: string; criterion: string } | undefined {
  const parts = /^([^\s/]+)\/([^\s/]+)\/([^\s/]+)$/.exec(text.trim());
  return parts ? { guideline: parts[1]!, topic: parts[2]!, criterion: parts[3]! } : undefined;
}

/** The topics with criteria that an item rests on: cited by topic, by section, or through a criterion of theirs. */
export function citedTopics(issue: Issue, library: Library): CitedTopic[] {
  const found: CitedTopic[] = [];
  const add = (one: CitedTopic): void => {
    if (!found.some((other) => other.guideline.id === one.guideline.id && other.topic.id === one.topic.id)) found.push(one);
  };
  const bySection: CitedTopic[] = [];
  for (const entry of issue.guidelineBasis?.entries ?? []) {
    for (const one of topicsOfEntry(entry, library))
      if (entry.topic) add(one);
      else bySection.push(one);
  }
  for (const { criterion } of issue.criteria?.entries ?? []) {
    const id = readCriterionId(criterion?.value ?? '');
    const guideline = id && library.get(id.guideline);
    const topic = guideline?.topics?.find((one) => one.id === id!.topic);
    if (guideline && topic) add({ guideline, topic, span: criterion!.span });
  }
  // of several topics of one section the writer has chosen those that are named or answered
  for (const one of bySection) {
    const chosen = found.some(
      (other) => other.guideline.id === one.guideline.id && same(one.topic.section ?? '', other.topic.section),
    );
    if (!chosen || answered(issue, one)) add(one);
  }
  return found.filter(({ topic }) => criteriaOf(topic).length > 0);
}

const answered = (issue: Issue, cited: CitedTopic): boolean => findingsOn(issue, cited).size > 0;

/** The criterion of a topic that an entry is about: by id, or by the same words. */
function isAbout(
  entry: CriterionEntry,
  { guideline, topic }: Pick<CitedTopic, 'guideline' | 'topic'>,
  criterion: CriterionDefinition,
): boolean {
  const written = entry.criterion?.value?.trim();
  if (!written) return false;
  return written === `${guideline.id}/${topic.id}/${criterion.id}` || same(written, criterion.text);
}

/** The entry of an item on a criterion. */
export const entryOn = (
  issue: Issue,
  cited: Pick<CitedTopic, 'guideline' | 'topic'>,
  criterion: CriterionDefinition,
): CriterionEntry | undefined => issue.criteria?.entries.find((entry) => isAbout(entry, cited, criterion));

/** An item's findings on a topic, by id of the criterion. */
export function findingsOn(issue: Issue, cited: Pick<CitedTopic, 'guideline' | 'topic'>): Map<string, CriterionFinding> {
  const found = new Map<string, CriterionFinding>();
  for (const criterion of criteriaOf(cited.topic)) {
    const finding = entryOn(issue, cited, criterion)?.finding?.value as CriterionFinding | undefined;
    if (finding !== undefined && findingWords.includes(finding)) found.set(criterion.id, finding);
  }
  return found;
}

export interface IssueEvaluation {
  readonly topics: readonly (CitedTopic & { readonly evaluation: TopicEvaluation })[];
  /** One supported topic supports; undefined where the item rests on no topic with criteria. */
  readonly outcome: TopicEvaluation['outcome'] | undefined;
}

/** “upheld” agrees; undefined while the criteria do not decide, or where the decision says yes and no. */
export function agreement(
  outcome: IssueEvaluation['outcome'],
  decision: { readonly value: string; readonly supports?: boolean | undefined } | undefined,
): string | undefined {
  if (outcome === undefined || outcome === 'open' || decision?.supports === undefined) return undefined;
  return `“${decision.value}” ${decision.supports === (outcome === 'supports') ? 'agrees' : 'does not agree'}`;
}

/** What the criteria of all topics make of an item. */
export function evaluateIssue(issue: Issue, library: Library): IssueEvaluation {
  const topics = citedTopics(issue, library).map((cited) => ({
    ...cited,
    evaluation: evaluateTopic(cited.topic, findingsOn(issue, cited)),
  }));
  const outcomes = topics.map(({ evaluation }) => evaluation.outcome);
  const outcome = outcomes.includes('supports') ? 'supports' : outcomes.includes('open') ? 'open' : outcomes[0];
  return { topics, outcome };
}
