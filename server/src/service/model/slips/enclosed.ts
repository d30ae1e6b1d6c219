/** Repairs of what encloses a value: a mark or bracket that is not closed, one that closes too soon, none where one must be. */
import { plainEnd, plainInBrackets } from './extent';
import { closing, numbering, type Entry } from './lines';
import { inQuotes, insert, quoting } from './marks';
import type { Proposal } from './proposal';
import type { Slip } from './slip';
import { allMatches } from '../../text';

/** A mark at the end of the line, or inside brackets before what follows there. */
export function closingOf({ valueStart, value, style }: Entry, text: string): Slip[] {
  const span = { start: valueStart, end: valueStart + value.length };
  if (style === 'quote')
    return [{ kind: 'quote-open', span, edits: [insert(span.end, value[0]!)], sure: false, word: value[0]! }];
  const inside = quotesInside(text, valueStart, span.end);
  const mark = value[0] === '[' ? ']' : ' }';
  const bracket: Slip = { kind: 'bracket-open', span, edits: [insert(span.end, mark)], sure: true, word: value[0]! };
  const numbered = (plainInBrackets(text, valueStart, span.end) ?? []).filter((own) =>
    numbering.test(text.slice(own.start, own.end)),
  );
  const quoted = numbered.flatMap((own) => inQuotes(text, own));
  return [
    ...inside,
    { ...bracket, edits: [...quoted, ...bracket.edits] },
    ...inside.map((slip) => ({ ...slip, edits: [...slip.edits, insert(span.end, mark)] })),
  ];
}

/** `{ requested: "Norco #60, authorized: "Norco #25" }`: before each comma, colon and closing bracket one may be missing. */
function quotesInside(text: string, from: number, to: number): Slip[] {
  const stretch = text.slice(from, to);
  const [first] = allMatches(stretch, /(?<=[[{,:] {0,99})["']/g);
  if (!first) return [];
  const found: Slip[] = [];
  for (const opened of allMatches(stretch, /(?<=[[{,:] {0,99})["']/g)) {
    const start = from + opened.index;
    for (const end of allMatches(text.slice(start, to), /(?=, [a-z_]+:)|(?=, ["'])| {0,99}(?=[\]}] {0,99}$)/g))
      if (end.index > 0 && found.length < 6)
        found.push({
          kind: 'quote-open',
          span: { start, end: start + end.index },
          edits: [insert(start + end.index, opened[0])],
          sure: false,
          word: opened[0],
        });
  }
  return found;
}

/** A mark that closes before the value ends, a sign in front, a colon inside: in quotation marks all is words. */
export const quotes: Proposal = ({ line, index }, text, lines) => {
  const { entry } = line;
  if (!entry || entry.value === '') return [];
  const { valueStart, value, style } = entry;
  const end = valueStart + value.length;
  const found: Slip[] = [];
  if (/^["'].*["']$/.test(value) && value.length > 2 && value.at(-2) === value.at(-1))
    found.push({
      kind: 'quote-behind',
      span: { start: end - 1, end },
      edits: [{ span: { start: end - 1, end }, newText: '' }],
      sure: false,
      word: value.at(-1)!,
    });
  if (style === 'quote' || style === 'flow') {
    const closed = closing(text, valueStart, entry.column);
    if (closed !== undefined && closed < end)
      found.push(quoting(style === 'quote' ? 'quote-inside' : 'first-sign', text, valueStart, end, value[0]!));
    else if (closed === undefined) found.push(quoting('first-sign', text, valueStart, end, value[0]!));
  } else if (/^[@`%|>&*!?,\]}]|^[-?] /.test(value)) found.push(quoting('first-sign', text, valueStart, end, value[0]!));
  if (style === 'plain') {
    const stop = plainEnd(text, lines, index);
    if (stop !== undefined && /:(?:\s|$)/.test(text.slice(valueStart, stop)))
      found.push(quoting('colon-inside', text, valueStart, stop, ''));
  }
  if (style === 'flow') found.push(...colonsInBrackets(entry, text));
  return found;
};

/** `{ title: Knee: pain, author: PT }`. */
function colonsInBrackets({ valueStart, column }: Entry, text: string): Slip[] {
  const end = closing(text, valueStart, column);
  const values = end === undefined ? [] : (plainInBrackets(text, valueStart, end) ?? []);
  const parted = values.filter((span) => /:(?:\s|$)/.test(text.slice(span.start, span.end)));
  const edits = parted.flatMap((span) => inQuotes(text, span));
  return parted.length > 0 ? [{ kind: 'colon-inside', span: parted[0]!, edits, sure: true, word: '' }] : [];
}
