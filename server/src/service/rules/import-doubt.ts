/** What the importer was not sure of, and nobody has looked at yet. */
import { importMark } from '../model/doubts';
import { commentsLike } from '../check/suppressions';
import type { Rule } from '../check/rule';

const comment = new RegExp(`#[ \\t]*${importMark}([^\\n\\r]*)`, 'g');

export const importDoubt: Rule = {
  code: 'import-doubt',
  title: 'Place of an imported letter to check',
  summary: 'The import was not sure here; look at the letter and remove the comment.',
  severity: 'warning',
  fixable: 'review',
  sources: [],
  reads: 'document',
  *check({ document }) {
    if (!document.text.includes(importMark)) return;
    for (const match of commentsLike(document, comment)) {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      const line = { start: document.text.lastIndexOf('\n', span.start - 1) + 1, end: document.text.indexOf('\n', span.end) + 1 };
      yield {
        span,
        message: `Please check: ${match[1]!.trim()}`,
        fixes: () => [{ title: 'Checked: remove this comment', safe: false, edits: [{ span: line, newText: '' }] }],
      };
    }
  },
};
