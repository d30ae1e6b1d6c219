/** A doubled word, a digit inside a word, a quotation mark without its partner. */
import { slips, type Slip } from '../prose/slips';
import type { Rule } from '../check/rule';

export const sentenceSlip: Rule = {
  code: 'sentence-slip',
  title: 'Slip of the hand',
  summary: 'No word stands twice, no digit inside a word, and every quotation mark has its partner.',
  severity: 'info',
  fixable: 'review',
  sources: [],
  checks: [
    {
      reads: 'text',
      *check({ prose, role }) {
        if (role === 'notes') return;
        let lineEnd = -1;
        for (const slip of slips(prose.text)) {
          if (slip.kind === 'quotation mark') {
            if (lineEnd < slip.span.start) lineEnd = lineEndAfter(prose.text, slip.span.start);
            if (opensAnew(prose.text, lineEnd)) continue;
          }
          const span = prose.sourceSpan(slip.span.start, slip.span.end);
          const { better } = slip;
          yield {
            span,
            message: messageFor(slip, prose.text.slice(slip.span.start, slip.span.end)),
            fixes: () =>
              better === undefined ? [] : [{ title: `Write “${better}”`, safe: false, edits: [{ span, newText: better }] }],
          };
        }
      },
    },
  ],
};

function lineEndAfter(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** A quotation over several paragraphs opens each of them, and only the last one closes. */
const opensAnew = (text: string, lineEnd: number): boolean => /^\s{1,20}["“]/u.test(text.slice(lineEnd, lineEnd + 22));

function messageFor({ kind, better }: Slip, written: string): string {
  if (kind === 'doubled word') return `“${better}” stands here twice. Leave one out.`;
  if (kind === 'digit in word') return `“${written.slice(0, 40)}” has a digit in it. Did you mean “${better}”?`;
  return 'This quotation mark has no partner. Add the other one where the quotation starts or ends.';
}
