/** Words that were to be replaced before the letter is finished: TODO, [INSERT …], ____, an unfilled stop of a snippet. */
import { isOnlyPlaceholder, left } from '../case/placeholders';
import type { Rule, TextTarget } from '../check/rule';
import type { Profile } from '../model/schemas/profile';
import type { PlaceholderKind } from '../prose/placeholders';

export const placeholderText: Rule = {
  code: 'placeholder-text',
  title: 'Placeholder left in the text',
  summary: 'No words are left that were to be replaced.',
  severity: 'error',
  fixable: 'no',
  sources: ['A published decision that still holds “[INSERT FIRST TWO SENTENCES …]”'],
  checks: [
    {
      reads: 'text',
      *check(text, { profile }) {
        const { path, prose, role } = text;
        // header and decision hold values of a fixed kind: `invalid-value` speaks of those
        if (role === 'notes' || path[0] === 'case' || path.at(-1) === 'decision' || isEmptied(text, profile)) return;
        for (const { kind, span } of left(prose.text))
          yield {
            span: prose.sourceSpan(span.start, span.end),
            message: messageFor(kind, prose.text.slice(span.start, span.end)),
          };
      },
    },
  ],
};

/** A required value that is only a placeholder: `empty-section` speaks of it. */
function isEmptied({ path, node }: TextTarget, { required }: Profile): boolean {
  const names = path.length === 1 ? required.document : path.length === 3 && path[0] === 'issues' ? required.issue : [];
  return names.includes(String(path.at(-1))) && isOnlyPlaceholder(node);
}

function messageFor(kind: PlaceholderKind, words: string): string {
  const shown = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  if (kind === 'masked date') return `“${shown}” stands where a date belongs. Write the date.`;
  if (kind === 'filler') return 'This is filler text. Write what belongs here.';
  return `“${shown}” was to be replaced. Write what belongs here.`;
}
