/** The criteria of the library under the names that determinations use for them. */
import type { CriterionDefinition, CriterionGroup, Guideline, Topic } from '../model/schema';
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

/** The criterion a name stands for. */
export function findCriterion(name: string, library: Library): NamedCriterion | undefined {
  const [id = '', topicId] = name.split('/');
  const guideline = library.get(id);
  const topic = guideline?.topics?.find((one) => one.id === topicId);
  return guideline && topic && criteriaOf(guideline, topic).find((criterion) => criterion.name === name);
}
