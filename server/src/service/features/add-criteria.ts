/** Adds the criteria of the topics that a disputed item cites and that it has not weighed yet. */
import type { Position } from 'vscode-languageserver-types';
import type { AddCriteriaResult } from '../../protocol';
import { citedTopics, criteriaOf, entryOn } from '../case/criteria';
import type { RationaleDocument } from '../document';
import type { Issue } from '../model/model';
import type { TextEdit } from '../text';
import type { Surroundings } from '../workspace';
import { asOne, withoutStops } from './edits';
import { issueAt } from './spots';
import { criteriaEdits } from '../case/criteria-edits';

const refused = (words: string): AddCriteriaResult => ({ edit: undefined, refused: words });

export function addCriteria(document: RationaleDocument, position: Position, surroundings: Surroundings): AddCriteriaResult {
  const issue = document.kind === 'determination' ? issueAt(document, document.offsetAt(position)) : undefined;
  if (!issue) return refused('Put the cursor into a disputed item, and try again.');
  const topics = citedTopics(issue, surroundings.library);
  if (topics.length === 0)
    return refused('This item cites no topic with criteria. Cite a topic of your library in its guideline basis first.');
  const edits = editsFor(document, issue, surroundings);
  if (!edits) return refused('The criteria of the cited topics are all here already.');
  return { edit: asOne(document, withoutStops(edits)) };
}

/** With tab stops; undefined where there is nothing to add, or no place for it. */
export function editsFor(document: RationaleDocument, issue: Issue, { library }: Surroundings): readonly TextEdit[] | undefined {
  const ids = citedTopics(issue, library).flatMap((cited) =>
    criteriaOf(cited.topic)
      .filter((criterion) => !entryOn(issue, cited, criterion))
      .map((criterion) => `${cited.guideline.id}/${cited.topic.id}/${criterion.id}`),
  );
  return criteriaEdits(issue, ids, document);
}
