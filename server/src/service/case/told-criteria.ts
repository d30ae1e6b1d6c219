/** The criteria of a guideline that a rationale repeats, numbered or in running sentences, as far as they are about the item. */
import type { Issue } from '../model/model';
import { drugClass, drugs } from '../prose/drugs';
import { criteriaLists } from '../prose/criteria-lists';
import { anyOf } from '../prose/lexicon';
import { mayMean, sectionKinds } from '../prose/section-kinds';
import { sentenceCriteria, type ToldCriteria } from '../prose/sentence-criteria';
import { overlaps } from '../text';
import { asksSomething } from './criterion-answers';

const again = new RegExp(`\\b${anyOf('done_again')}\\b`, 'iu');

/**
 * Lists of them; each criterion asks something that a case could answer. Numbered ones only where the item weighs some: where it
 * weighs none, that is told of the list as a whole.
 */
export function toldCriteria(issue: Issue): ToldCriteria[] {
  const text = issue.rationale?.value?.text ?? '';
  const service = issue.service?.value ?? '';
  const numbered = criteriaLists(text).map(({ introduction, items }): ToldCriteria => {
    const sentence = { start: introduction.start, end: items.at(-1)!.end };
    return { sentence, subject: introduction, items, holds: 'unsaid' };
  });
  const told = sentenceCriteria(text).filter(({ sentence }) => !numbered.some((list) => overlaps(list.sentence, sentence)));
  const weighed = (issue.criteria?.entries ?? []).length > 0 ? numbered : [];
  return [...weighed, ...told].flatMap((list) => {
    const subject = text.slice(list.subject.start, list.subject.end);
    if (!isAbout(subject, service)) return [];
    const items = list.items.filter(({ start, end }) => {
      const item = text.slice(start, end);
      return asksSomething(item, service) && (again.test(service) || !again.test(item));
    });
    return items.length > 0 ? [{ ...list, items }] : [];
  });
}

/** What is named before the criteria is no other service than the item's, and not one done again. */
function isAbout(subject: string, service: string): boolean {
  if (again.test(subject) && !again.test(service)) return false;
  const kinds = sectionKinds(subject);
  const asked = sectionKinds(service);
  if (kinds.length > 0 && asked.length > 0 && !kinds.some((kind) => asked.some((one) => mayMean(kind, one)))) return false;
  const named = drugs(subject).map(({ drug }) => drug);
  const wanted = drugs(service).map(({ drug }) => drug);
  if (named.length === 0 || wanted.length === 0) return true;
  return named.some((drug) =>
    wanted.some((one) => one === drug || (drugClass(one) !== undefined && drugClass(one) === drugClass(drug))),
  );
}
