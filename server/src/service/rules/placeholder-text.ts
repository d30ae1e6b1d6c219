/** Words that were to be replaced before the letter is finished: TODO, [INSERT …], ____, an unfilled stop of a snippet. */
import { type Node } from 'yaml';
import { isOnlyPlaceholder, left } from '../case/placeholders';
import { orders, requiredAt } from '../case/presence';
import { printedTexts } from '../case/printed';
import type { Rule, RuleContext } from '../check/rule';
import { type PlaceholderKind } from '../prose/placeholders';

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

function messageFor(kind: PlaceholderKind, words: string): string {
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  if (kind === 'masked date') return `“${shown}” stands where a date belongs. Write the date.`;
  if (kind === 'filler') return 'This is filler text. Write what belongs here.';
  return `“${shown}” was to be replaced. Write what belongs here.`;
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
