/** The edits that add criteria to a disputed item. */
import type { RationaleDocument } from '../document';
import type { Issue } from '../model/model';
import type { TextEdit } from '../text';
import { addItem, addKeys } from './insert';
import { orders } from './presence';

/** Adds criteria to an item by id, a tab stop for each finding and its evidence. Undefined where there is nothing to add. */
export function criteriaEdits(
  issue: Issue,
  ids: readonly string[],
  document: RationaleDocument,
): readonly TextEdit[] | undefined {
  if (ids.length === 0) return undefined;
  const item = (id: string, index: number): string[] => [
    `criterion: ${id}`,
    `finding: $${index * 2 + 1}`,
    `evidence: $${index * 2 + 2}`,
  ];
  if (issue.criteria && issue.criteria.entries.length > 0) {
    const edits = ids.map((id, index) => addItem(document, ['issues', issue.index, 'criteria'], item(id, index)));
    return edits.some((edit) => edit === undefined) ? undefined : edits.flatMap((edit) => edit!);
  }
  if (issue.criteria && !issue.criteria.empty) return undefined;
  const list = (indent: number): string =>
    ids
      .map((id, index) =>
        item(id, index)
          .map((line, at) => `\n${' '.repeat(indent + 2)}${at === 0 ? '- ' : '  '}${line}`)
          .join(''),
      )
      .join('');
  if (!issue.criteria) return addKeys(document, ['issues', issue.index], [{ name: 'criteria', value: list }], orders.issue);
  const indent = document.positionAt(issue.criteria.key.start).character;
  return [{ span: { start: issue.criteria.key.end, end: issue.criteria.span.end }, newText: `:${list(indent)}` }];
}
