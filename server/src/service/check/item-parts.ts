/**
 * Parts of a disputed item that a check or a fact names. The model has one object for each key of an item, which goes on to the item
 * that follows for as long as the key is as it was: what was said of some parts hangs on the first of them. Who names parts sees no
 * others of the item; `document`, for placing and mending, is whole all the same.
 */
import { isMap, isScalar, type Node } from 'yaml';
import type { Issue } from '../model/model';
import { isBlank } from '../model/structure';
import type { Unit } from '../model/unit';

/** `outline`: which keys there are, and which of them hold nothing. */
export type ItemPart = Exclude<keyof Issue, 'index' | 'span'> | 'outline';

/** The item as one sees it that names these parts. */
export function partsOf(issue: Issue, parts: readonly ItemPart[] | undefined): Issue {
  if (!parts) return issue;
  const seen: Record<string, unknown> = { span: issue.span };
  for (const part of parts) if (part !== 'outline') seen[part] = issue[part];
  return Object.defineProperty(seen, 'index', { get: () => issue.index, enumerable: true }) as unknown as Issue;
}

/** What stands for the state of the parts: as long as each of these is the same, so are they. */
export const stateOfParts = ({ issue, value }: Unit, parts: readonly ItemPart[]): readonly unknown[] =>
  parts.map((part) => (part === 'outline' ? outlineOf(value) : issue[part]));

/** What is kept of the parts hangs on this; undefined where none of them is there. */
export const holderOf = (state: readonly unknown[]): object | undefined =>
  state.find((one): one is object => typeof one === 'object' && one !== null);

function outlineOf(value: Node | null): string {
  if (!isMap(value)) return value === null ? '' : '?';
  return value.items
    .map(({ key, value: own }) => `${isScalar(key) ? String(key.value) : '?'}${isBlank(own as Node | null) ? '' : ':'}`)
    .join(' ');
}
