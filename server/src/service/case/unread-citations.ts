/** Citations of a text that the letter would print as they stand: not closed, in no brackets, or not to be read. */
import type { Fix, Remark, RuleContext, TextTarget } from '../check/rule';
import { bareCitations, citations, type Citation } from '../prose/citations';
import { trimEnd } from '../prose/locators';
import type { Span } from '../text';

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

export function* unreadCitations({ prose, role }: TextTarget, context: RuleContext): Iterable<Remark> {
  if (role === undefined || role === 'notes' || !prose.text.includes('@')) return;
  const place = ({ start, end }: Span): Span => prose.sourceSpan(start, end);
  for (const { items, closed } of citations(prose.text)) {
    if (!closed) yield unclosed(place(items[0]!.keySpan));
    else for (const item of items) if (item.unread) yield unread(item, item.unread, prose.text, place);
  }
  const records = new Set(context.determination.records?.entries.map(({ id }) => id));
  for (const { key, span, keySpan, inBrackets } of bareCitations(prose.text)) {
    if (!records.has(key) && !context.library.get(key)) continue;
    const there = place(span);
    yield {
      span: place({ start: keySpan.start - 1, end: keySpan.end }),
      message: `“@${shortened(key)}” stands in no brackets, so it would be printed as it stands. Write ${shortened(inBrackets)}.`,
      fixes: () => [fix('Put the citation in brackets', there, inBrackets)],
    };
  }
}

const fix = (title: string, span: Span, newText: string): Fix => ({ title, safe: false, edits: [{ span, newText }] });

const unclosed = (key: Span): Remark => ({
  span: { start: key.start - 2, end: key.end },
  message: 'This citation has no closing bracket, so it would be printed as it stands. Add “]”.',
  fixes: () => (key.end > key.start ? [fix('Close the citation', { start: key.end, end: key.end }, ']')] : []),
});

function unread({ keySpan }: Citation, span: Span, text: string, place: (span: Span) => Span): Remark {
  const words = shortened(text.slice(span.start, span.end));
  if (/^-?@/.test(words)) {
    return {
      span: place(span),
      message: 'Two citations in one pair of brackets are parted by “;”. As it is, both would be printed as they stand.',
      fixes: () => {
        let start = trimEnd(text, keySpan.end, span.start);
        const word = /(?:\band|&)$/u.exec(text.slice(Math.max(keySpan.end, start - 4), start))?.[0] ?? '';
        start = trimEnd(text, keySpan.end, start - word.length);
        return [fix('Part them by “;”', place({ start, end: span.start }), '; ')];
      },
    };
  }
  return {
    span: place(span),
    message: `“${words}” cannot be read in a citation, so all of it would be printed as it stands. Write the page as “p. 309” and the section as “sec. Name”.`,
  };
}
