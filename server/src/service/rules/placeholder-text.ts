/** Words that were to be replaced before the letter is finished: TODO, [INSERT …], ____, an unfilled stop of a snippet. */
import { isScalar, type Node } from 'yaml';
import { placeholders, type Placeholder, type PlaceholderKind } from '../prose/placeholders';
import { orders, requiredAt } from './presence';
import { printedTexts } from './printed';
import type { Rule, RuleContext } from './rule';

export const placeholderText: Rule = {
  code: 'placeholder-text',
  title: 'Placeholder left in the text',
  summary: 'No words are left that were to be replaced.',
  severity: 'error',
  fixable: 'no',
  sources: ['A published decision that still holds “[INSERT FIRST TWO SENTENCES …]”'],
  reads: 'document',
  *check(context) {
    const blank = emptied(context);
    for (const { path, node, prose } of printedTexts(context.document)) {
      // header and decision hold values of a fixed kind: `invalid-value` speaks of those
      if (path[0] === 'case' || path.at(-1) === 'decision' || blank.has(node)) continue;
      for (const { kind, span } of left(prose.text)) {
        yield { span: prose.sourceSpan(span.start, span.end), message: messageFor(kind, prose.text.slice(span.start, span.end)) };
      }
    }
  },
};

/** A citation that waits for its key is for `unknown-citation`. */
const left = (text: string): Placeholder[] => placeholders(text).filter(({ span }) => !text.startsWith('[@', span.start));

function messageFor(kind: PlaceholderKind, words: string): string {
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  if (kind === 'masked date') return `“${shown}” stands where a date belongs. Write the date.`;
  if (kind === 'filler') return 'This is filler text. Write what belongs here.';
  return `“${shown}” was to be replaced. Write what belongs here.`;
}

/** Whether a value holds placeholders and no other word. */
export function isOnlyPlaceholder(node: Node | undefined): boolean {
  if (!isScalar(node) || typeof node.value !== 'string') return false;
  const text = node.value;
  const found = left(text);
  if (found.length === 0) return false;
  let rest = '';
  let at = 0;
  for (const { span } of found) {
    rest += text.slice(at, span.start);
    at = span.end;
  }
  return !/[\p{L}\p{N}]/u.test(rest + text.slice(at));
}

/** The required values that are only a placeholder: `empty-section` speaks of those. */
function emptied(context: RuleContext): Set<Node> {
  const { document, profile, determination } = context;
  const parts = [
    ...requiredAt(context, [], profile.required.document, orders.document),
    ...(determination.issues?.items ?? []).flatMap((issue) =>
      requiredAt(context, ['issues', issue.index], profile.required.issue, orders.issue),
    ),
  ];
  const nodes = parts.map((part) => document.tree.getIn(part.path, true) as Node | undefined);
  return new Set(nodes.filter((node) => node !== undefined).filter(isOnlyPlaceholder));
}
