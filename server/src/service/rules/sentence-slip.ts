/** Slips of the hand that no dictionary shows: doubled words, real words in the place of others, what does not agree, lost marks. */
import { slips, type Slip, type SlipKind } from '../prose/slips';
import { isQuoted, isSaidOnPurpose } from '../prose/quotations';
import type { Rule } from '../check/rule';

export const sentenceSlip: Rule = {
  code: 'sentence-slip',
  title: 'Slip of the hand',
  summary:
    'No word stands twice or in the place of another, number and verb agree, and every bracket and quotation mark has its partner.',
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
          if (isSaidOnPurpose(prose.text, slip.span.end)) continue;
          if (slip.kind === 'quotation mark') {
            if (lineEnd < slip.span.start) lineEnd = lineEndAfter(prose.text, slip.span.start);
            if (opensAnew(prose.text, lineEnd)) continue;
          }
          const span = prose.sourceSpan(slip.span.start, slip.span.end);
          // what is quoted is not mended, it is quoted as it stands
          const better = isQuoted(prose.text, slip.span.start) ? undefined : slip.better;
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

/** What is said of a kind, of the words that are written and of those that would be right. */
const messages: Readonly<Record<SlipKind, (written: string, better: string) => string>> = {
  'doubled words': (_, better) => `“${better}” stands here twice. Leave one out.`,
  'digit in word': (written, better) => `“${written}” has a digit in it. Did you mean “${better}”?`,
  'quotation mark': () => 'This quotation mark has no partner. Add the other one where the quotation starts or ends.',
  'late quotation mark': () => 'The quotation ends behind a sentence about this person. Close it where the quoted words end.',
  bracket: () => 'This bracket has no partner. Add the other one, or take this one out.',
  'missing space': (written) => `A space is missing behind this “${written}”.`,
  'broken word': (_, better) => `A hyphen from the end of a line stands in this word. Write “${better}”.`,
  'wrong word': (written, better) =>
    better === '' ? `“${written}” seems to be one word too many.` : `“${written}” stands here. Did you mean “${better}”?`,
  number: (written, better) => `“${written}” does not agree with the words before it. Did you mean “${better}”?`,
  agreement: (written, better) => `“${written}” does not agree with its subject. Did you mean “${better}”?`,
  verbs: (written) => `“${written}”: these verbs do not go together. One is too many, or in the wrong form.`,
  'missing word': (written, better) =>
    better === '' ? `Behind “${written}” something is missing: say what.` : `A verb is missing here. Did you mean “${better}”?`,
  'missing end': (written, better) => `“${written}” has lost its ending. Did you mean “${better}”?`,
  'missing date': () => 'No date stands behind “dated”. Write it.',
  'said twice': (written) => `“${written}” stands here twice. Leave one out.`,
  template: (written) => `“${written}” is left from a form. Write the word that is meant.`,
};

const messageFor = ({ kind, better = '' }: Slip, written: string): string => messages[kind](written.slice(0, 60), better);
