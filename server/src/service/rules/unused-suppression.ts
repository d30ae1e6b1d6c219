/** A comment that silences a check which has nothing to say. */
import type { Rule } from '../check/rule';

export const unusedSuppression: Rule = {
  code: 'unused-suppression',
  title: 'Comment that silences nothing',
  summary: 'A comment silences a check that finds nothing there.',
  severity: 'warning',
  fixable: 'safe',
  sources: [],
  checks: [
    {
      reads: 'suppressions',
      *check({ all, used }) {
        for (const one of all) {
          if (one.reason === '' || used.has(one)) continue;
          yield {
            span: one.codeSpan,
            unnecessary: true,
            message: `“${one.code}” finds nothing here, so this comment silences nothing. Remove it.`,
            fixes: () => [{ title: 'Remove the comment', safe: true, edits: [{ span: one.span, newText: '' }] }],
          };
        }
      },
    },
  ],
};
