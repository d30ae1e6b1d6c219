/** A doubled word, a digit inside a word, a quotation mark without its partner. */
import { slips, type Slip } from '../prose/slips';
import type { Rule } from './rule';

export const sentenceSlip: Rule = {
  code: 'sentence-slip',
  title: 'Slip of the hand',
  summary: 'No word stands twice, no digit inside a word, and every quotation mark has its partner.',
  severity: 'info',
  fixable: 'review',
  sources: [],
  reads: 'prose',
  *check({ prose, role }) {
    if (role === 'notes') return;
    for (const slip of slips(prose.text)) {
      if (slip.kind === 'quotation mark' && goesOn(prose.text, slip.span.start)) continue;
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
};

/** A quotation over several paragraphs opens each of them, and only the last one closes. */
function goesOn(text: string, at: number): boolean {
  const end = /\n[^\S\n]*\n\s*/u.exec(text.slice(at));
  return end !== null && /^["“]/u.test(text.slice(at + end.index + end[0].length));
}

function messageFor({ kind, better }: Slip, written: string): string {
  if (kind === 'doubled word') return `“${better}” stands here twice. Leave one out.`;
  if (kind === 'digit in word') return `“${written.slice(0, 40)}” has a digit in it. Did you mean “${better}”?`;
  return 'This quotation mark has no partner. Add the other one where the quotation starts or ends.';
}
