/** Sentences and abbreviations that a lay reader stumbles over. Off until a workspace switches it on. */
import { abbreviations } from '../prose/abbreviations';
import { isQuoted } from '../prose/quotations';
import { readability } from '../prose/readability';
import { sentences } from '../prose/sentences';
import { countWords } from '../prose/words';
import { ofText } from '../check/facts';
import type { Remark, Rule, RuleContext, TextTarget } from '../check/rule';

/** Half of the rationales in 64 published letters read harder than this. */
const hardest = 14;
const longSentence = 25;

/** The abbreviations of a text, each with its place. */
const shortForms = ofText((target) => ({
  isSummary: target.role === 'case_summary',
  found: !isLetter(target)
    ? []
    : abbreviations(target.prose.text).map(({ text, explained, span }) => ({
        text,
        explained,
        isQuotation: isQuoted(target.prose.text, span.start),
        span: target.prose.sourceSpan(span.start, span.end),
      })),
}));

export const plainLanguage: Rule = {
  code: 'plain-language',
  title: 'Hard to read',
  summary: 'A lay reader can follow: sentences of a readable length, and abbreviations written out where they are first used.',
  severity: 'hint',
  default: false,
  fixable: 'no',
  sources: ['Labor Code 4610.6(d)(1)', 'NCQA UM 7'],
  checks: [
    { reads: 'text', check: hardText },
    { reads: 'document', with: [shortForms], check: unexplained },
  ],
};

const isLetter = ({ role }: TextTarget): boolean => role !== undefined && role !== 'notes';

/** Stands under the longest sentence of the writer's own: that is where to begin. */
function* hardText(text: TextTarget): Iterable<Remark> {
  const { prose } = text;
  if (!isLetter(text)) return;
  const { grade } = readability(prose.text);
  if (grade === undefined || grade <= hardest) return;
  const longest = sentences(prose.text)
    .filter(({ start }) => !isQuoted(prose.text, start))
    .map((span) => ({ span, count: countWords(prose.text.slice(span.start, span.end)) }))
    .sort((a, b) => b.count - a.count)[0];
  if (!longest || longest.count < longSentence) return;
  yield {
    span: prose.sourceSpan(longest.span.start, longest.span.end),
    message: `This text reads at grade ${Math.round(grade)}, and its longest sentence has ${longest.count} words. Make two of it, with shorter words.`,
  };
}

/** Each abbreviation once, at its first use in the letter, unless it is explained there or before. */
function* unexplained({ gathered }: RuleContext): Iterable<Remark> {
  const known = new Set<string>();
  const texts = gathered(shortForms);
  // the letter begins with the summary, wherever it stands in the file
  const inOrder = [...texts.filter(({ isSummary }) => isSummary), ...texts.filter(({ isSummary }) => !isSummary)];
  for (const { text, explained, isQuotation, span } of inOrder.flatMap(({ found }) => found)) {
    if (known.has(text)) continue;
    known.add(text);
    if (explained || isQuotation) continue;
    yield {
      span,
      message: `“${text}” is not explained. Write it out at its first use, with the abbreviation in brackets.`,
    };
  }
}
