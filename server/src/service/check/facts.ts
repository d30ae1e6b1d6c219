/**
 * Facts that are told by one item, or one text, alone and looked at together over the whole document: who cites what, which
 * ages are stated. Each is found once where it is told; a rule that reads them is asked again when one of them has changed.
 */
import type { Issue } from '../model/model';
import type { ItemPart } from './item-parts';
import type { RuleContext, TextTarget } from './rule';

export interface IssueFact<T = unknown> {
  readonly of: 'issue';
  /** The parts of the item that it is told by, where that is not the whole. */
  readonly parts: readonly ItemPart[] | undefined;
  /**
   * From the item, the library and the letter form alone. What has a place has it as the model gives it. Undefined, an empty
   * list or an empty word tell nothing, and are not gathered.
   */
  find(issue: Issue, context: RuleContext): T;
}

export interface TextFact<T = unknown> {
  readonly of: 'text';
  /** From the text, the library and the letter form alone; the rest as for items. */
  find(target: TextTarget, context: RuleContext): T;
}

export type Fact<T = unknown> = IssueFact<T> | TextFact<T>;

export const ofIssue = <T>(find: IssueFact<T>['find'], parts?: readonly ItemPart[]): IssueFact<T> => ({
  of: 'issue',
  find,
  parts,
});
export const ofText = <T>(find: TextFact<T>['find']): TextFact<T> => ({ of: 'text', find });
