/** What the importer was not sure of, and nobody has looked at yet. */
import { importMark } from '../model/doubts';
import { commentsOf } from '../model/comments';
import type { Span } from '../text';
import type { Rule } from '../check/rule';

const doubt = new RegExp(`^#[ \\t]*${importMark}(.*)$`);

export const importDoubt: Rule = {
  code: 'import-doubt',
  title: 'Place of an imported letter to check',
  summary: 'The import was not sure here; look at the letter and remove the comment.',
  severity: 'warning',
  fixable: 'review',
  sources: [],
  checks: [
    {
      reads: 'document',
      with: ['comments'],
      *check({ document }) {
        for (const { text, place } of document.parts.flatMap(commentsOf)) {
          const match = doubt.exec(text);
          if (!match) continue;
          yield {
            span: place,
            message: `Please check: ${match[1]!.trim()}`,
            fixes: () => [
              {
                title: 'Checked: remove this comment',
                safe: false,
                edits: [{ span: lineOf(document.text, place), newText: '' }],
              },
            ],
          };
        }
      },
    },
  ],
};

const lineOf = (text: string, { start, end }: Span): Span => ({
  start: text.lastIndexOf('\n', start - 1) + 1,
  end: text.indexOf('\n', end) + 1 || text.length,
});
