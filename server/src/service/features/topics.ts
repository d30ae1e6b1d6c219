/** Topics of guidelines that carry criteria, and which of them a disputed item cites. */
import type { CriterionDefinition, CriterionGroup, Guideline, Topic } from '../model/schema';
import type { GuidelineEntry, Issue } from '../model/model';
import type { Library } from '../library/library';

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

export function criteriaOf(guideline: Guideline, topic: Topic): NamedCriterion[] {
  const found: NamedCriterion[] = [];
  const walk = (criteria: readonly (CriterionDefinition | CriterionGroup)[], groups: readonly string[]) => {
    for (const one of criteria) {
      if ('criteria' in one) walk(one.criteria, one.title ? [...groups, one.title] : groups);
      else found.push({ name: `${guideline.id}/${topic.id}/${one.id}`, text: one.text, guideline, topic, groups });
    }
  };
  walk(topic.criteria, []);
  return found;
}

export interface CitedTopic {
  readonly guideline: Guideline;
  readonly topic: Topic;
  readonly entry: GuidelineEntry;
}

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The topics an item rests on: the one an entry names; else those of the sections it cites; else, where it cites neither,
 * the guideline's only one.
 */
export function citedTopics(issue: Issue | undefined, library: Library): CitedTopic[] {
  const found: CitedTopic[] = [];
  const seen = new Set<Topic>();
  for (const entry of issue?.guidelineBasis?.entries ?? []) {
    const guideline = library.get(entry.cite?.value ?? '');
    for (const topic of guideline ? topicsOf(guideline, entry) : []) {
      if (!seen.has(topic)) found.push({ guideline: guideline!, topic, entry });
      seen.add(topic);
    }
  }
  return found;
}

function topicsOf(guideline: Guideline, entry: GuidelineEntry): readonly Topic[] {
  const topics = guideline.topics ?? [];
  if (entry.topic?.value) return topics.filter((topic) => topic.id === entry.topic?.value);
  const sections = new Set((entry.sections?.items ?? []).map((item) => folded(item.value ?? '')));
  if (sections.size > 0) return topics.filter((topic) => sections.has(folded(topic.section ?? topic.title)));
  return topics.length === 1 ? topics : [];
}

/** The criterion a name stands for. */
export function findCriterion(name: string, library: Library): NamedCriterion | undefined {
  const [id = '', topicId] = name.split('/');
  const guideline = library.get(id);
  const topic = guideline?.topics?.find((one) => one.id === topicId);
  return guideline && topic && criteriaOf(guideline, topic).find((criterion) => criterion.name === name);
}
