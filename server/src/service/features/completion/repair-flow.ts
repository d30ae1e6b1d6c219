/** Half-written lists and maps between brackets: which entry, key or value the cursor is on. */
import type { Span } from '../../text';
import { mark, nothing, type Typing } from './typing';

interface Frame {
  readonly list: boolean;
  /** Where the current entry starts. */
  entry: number;
  /** Behind the colon of the current entry. */
  value: number | undefined;
}

/** Between brackets: which entry, key or value the cursor is on. */
export function inFlow(text: string, offset: number, flow: Span): Typing {
  const frames: Frame[] = [];
  let quote = '';
  for (let at = flow.start; at < offset; at++) {
    const char = text[at]!;
    const top = frames.at(-1);
    if (quote !== '') {
      if (char === '\\' && quote === '"') at++;
      else if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && top && opensEntry(text, top, at)) quote = char;
    else if (char === '[' || char === '{') frames.push({ list: char === '[', entry: at + 1, value: undefined });
    else if (char === ']' || char === '}') frames.pop();
    else if (top && char === ',') {
      top.entry = at + 1;
      top.value = undefined;
    } else if (top && char === ':' && /[\s,\]}]/.test(text[at + 1] ?? ' ')) top.value = at + 1;
  }
  const top = frames.at(-1);
  if (!top) return nothing(text, offset);
  const from = top.value ?? top.entry;
  let start = from;
  while (start < offset && /\s/.test(text[start]!)) start++;
  const end = flowTokenEnd(text, start, offset, quote);
  const colon = top.value === undefined && /^[ \t]*:(?:\s|$)/.test(text.slice(end, end + 20));
  const isKey = !top.list && top.value === undefined;
  const missing = isKey && !colon ? ': ' : '';
  const glued = top.value !== undefined && start === top.value ? ' ' : '';
  return {
    at: colon ? 'key' : isKey ? 'word' : 'value',
    text: text.slice(0, start) + glued + mark + missing + text.slice(end),
    mark: start + glued.length,
    typed: { start, end },
    prefix: text.slice(start, offset),
    column: 0,
    flow: true,
    lead: glued,
  };
}

function flowTokenEnd(text: string, start: number, offset: number, quote: string): number {
  let at = offset;
  if (quote !== '') {
    while (at < text.length && text[at] !== quote && text[at] !== '\n') at++;
    return text[at] === quote ? at + 1 : at;
  }
  while (at < text.length && !/[,[\]{}\n\r]/.test(text[at]!) && !(text[at] === ':' && /[\s,\]}]/.test(text[at + 1] ?? ' '))) at++;
  while (at > offset && /\s/.test(text[at - 1]!)) at--;
  return Math.max(start, at);
}

/** Only white space stands before it in its entry; no more of it than a person would leave. */
function opensEntry(text: string, { value, entry }: Frame, at: number): boolean {
  const from = value ?? entry;
  return at - from < 500 && text.slice(from, at).trim() === '';
}
