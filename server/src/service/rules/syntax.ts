/** What keeps the file from being read: YAML that does not parse, in plain words, at the cause. */
import { isPair, isScalar, type Scalar, type YAMLParseError } from 'yaml';
import { aliasesResolve } from '../model/data';
import { isKeyed } from '../check/parts';
import type { Unit } from '../model/unit';
import type { RationaleDocument } from '../document';
import { said } from '../model/unreadable';
import { walk } from '../model/walk';
import { quoted } from '../model/yaml-text';
import type { Remark, Rule, RuleContext } from '../check/rule';

export const syntax: Rule = {
  code: 'syntax',
  title: 'File cannot be read',
  summary: 'The file is not valid YAML, so a part of it cannot be read.',
  severity: 'error',
  fixable: 'safe',
  sources: ['YAML 1.2.2'],
  checks: [
    { reads: 'document', with: ['trouble'], check: trouble },
    { reads: 'entry', check: cutByComment },
  ],
};

function* trouble(context: RuleContext): Iterable<Remark> {
  const { document } = context;
  const letter = pastedLetter(context);
  if (letter) yield letter;
  else if (document.unreadable) yield { span: document.unreadable.span, message: said(document.unreadable) };
  else yield* parseErrors(document);
}

/** The text of a letter, pasted or dropped where a determination belongs: the headings of a form, and not one key. */
function pastedLetter({ document, profiles, importLetter }: RuleContext): Remark | undefined {
  const { text } = document;
  if (isKeyed(document)) return undefined;
  const headings = profiles.all().flatMap(({ sections }) => sections.map((section) => section.heading));
  const heading = headings
    .map((words) => ({ words, at: text.indexOf(words) }))
    .find(({ words, at }) => at >= 0 && isLine(text, at, words.length));
  if (!heading) return undefined;
  const span = { start: heading.at, end: heading.at + heading.words.length };
  return {
    span,
    message:
      'This is the text of a letter, not a determination yet. Turn it into one with the quick fix, or use “Import Letter”.',
    fixes: () => {
      const newText = importLetter?.(text);
      if (newText === undefined) return [];
      return [
        {
          title: 'Turn this letter into a determination',
          safe: false,
          edits: [{ span: { start: 0, end: text.length }, newText }],
        },
      ];
    },
  };
}

/** Whether a stretch of the text is a line of its own, white space aside. */
function isLine(text: string, at: number, length: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  return text.slice(start, newline < 0 ? text.length : newline).trim().length === length;
}

/** Whoever has so many equal keys looks for another cause than each of them. */
const mostEqualKeys = 100;

/** One finding for the first error: those after it are mostly its consequence. Equal keys are each their own cause. */
function* parseErrors(document: RationaleDocument): Iterable<Remark> {
  const { errors } = document;
  const equal = errors.filter((error) => error.code === 'DUPLICATE_KEY').slice(0, mostEqualKeys);
  for (const error of equal) yield remarkOf(error, document);
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  if (first) yield remarkOf(first, document);
  else if (document.text.includes('*') && !aliasesResolve(document.tree)) {
    yield {
      span: { start: 0, end: 0 },
      message: 'Names marked with “*” or “&” refer to each other too often, or in a circle. Write the values out.',
    };
  }
}

const messages: Partial<Record<YAMLParseError['code'], string>> = {
  DUPLICATE_KEY: 'This key is here twice, and only one of them counts. Remove one or put both together.',
  TAB_AS_INDENT: 'A tab is used to indent. Use spaces.',
  MISSING_CHAR: 'A closing quotation mark or bracket is missing. Close it where the value ends.',
  BAD_INDENT: 'This line is indented differently from its neighbours. Line it up with them.',
  MULTIPLE_DOCS:
    'A line “---” starts a second document, and a file holds one. Remove the line or move what follows to its own file.',
  BAD_ALIAS: 'A value that begins with “*” or “&” must stand in quotation marks.',
  UNEXPECTED_TOKEN: 'This cannot be read here. A value with special characters must stand in quotation marks.',
  BLOCK_IN_FLOW: 'A bracket or brace opened above is not closed.',
};

/** `key: words: more words`: the second colon makes YAML look for a key inside a value. */
function valueWithColon(line: string): { readonly start: number; readonly text: string } | undefined {
  const [, key = '', value = ''] = /^(\s*(?:- )?[\w-]+:[ \t]+)([^"'|>[{&*!#\s].*)/.exec(line) ?? [];
  const colon = value.slice(1).search(/:[ \t]/);
  if (colon < 0) return undefined;
  return { start: key.length, text: value.slice(0, Math.max(colon + 3, value.trimEnd().length)) };
}

function remarkOf(error: YAMLParseError, document: RationaleDocument): Remark {
  const { text } = document;
  const [from, to] = error.pos.map((at) => Math.min(at, text.length)) as [number, number];
  const lineStart = text.lastIndexOf('\n', Math.max(0, from - 1)) + 1;
  const lineEnd = endOfLine(text, from);
  const value = valueWithColon(text.slice(lineStart, lineEnd));
  if (
    value &&
    (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'UNEXPECTED_TOKEN')
  ) {
    const start = lineStart + value.start;
    const span = { start, end: start + value.text.length };
    return {
      span,
      message: 'This value holds a colon and must stand in quotation marks.',
      fixes: () => [{ title: 'Put the value in quotation marks', safe: true, edits: [{ span, newText: quoted(value.text) }] }],
    };
  }
  if (error.code === 'DUPLICATE_KEY') return { span: wordAt(text, from), message: messages.DUPLICATE_KEY! };
  const open = openQuote(document, from, error.code === 'MISSING_CHAR');
  if (open) return unclosed(open, text);
  const oneLine =
    to > from && to - from < 200
      ? { start: from, end: Math.min(text.length, Math.max(from + 1, Math.min(to, lineEnd))) }
      : undefined;
  const span = oneLine ?? { start: Math.min(from, lineEnd), end: lineEnd };
  return {
    span: visible(span, text),
    message: messages[error.code] ?? 'This cannot be read. Check the line for a missing colon, quotation mark or indentation.',
  };
}

function unclosed(span: { start: number; end: number }, text: string): Remark {
  const mark = text[span.start]!;
  return {
    span,
    message: 'This quotation mark is not closed. Close it where the value ends.',
    fixes: () => [
      {
        title: 'Close it at the end of the line',
        safe: false,
        edits: [{ span: { start: span.end, end: span.end }, newText: mark }],
      },
    ],
  };
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  const at = end < 0 ? text.length : end;
  return text[at - 1] === '\r' ? at - 1 : at;
};

function wordAt(text: string, at: number): { start: number; end: number } {
  const word = /^["']?[^\s:"']+["']?/.exec(text.slice(at, at + 200))?.[0] ?? text.slice(at, at + 1);
  return { start: at, end: at + word.length };
}

/** A line that begins with a key: inside a quoted value it tells that the value was not closed. */
const keyLine = /\n[ \t]*(?:- )?[a-z_]{2,40}:(?:[ \t]|\r?\n|$)/;

/**
 * An unclosed quotation mark is found at the end of the file, or at the next mark; its cause is where it was opened. `sure` when
 * the parser itself misses a mark.
 */
function openQuote(document: RationaleDocument, from: number, sure: boolean): { start: number; end: number } | undefined {
  const { text } = document;
  let opened: number | undefined;
  walk(document.tree.contents, (node) => {
    if (opened !== undefined || !isScalar(node) || !node.range) return;
    if (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE') return;
    const [start, , end] = node.range;
    const holdsError = sure && start <= from && from <= end + 1;
    const swallowed = end <= from + 1 && keyLine.test(text.slice(start, end));
    if (holdsError || swallowed) opened = start;
  });
  return opened === undefined ? undefined : { start: opened, end: endOfLine(text, opened) };
}

/** A place without width is shown on the last visible character before it. */
function visible(span: { start: number; end: number }, text: string): { start: number; end: number } {
  if (span.end > span.start) return span;
  const before = text.slice(0, span.start).trimEnd().length;
  return before === 0 ? span : { start: before - 1, end: before };
}

/** Those that are written without quotation marks; keys are none. */
function plainScalars(node: unknown): Scalar[] {
  const found: Scalar[] = [];
  const keys = new Set<unknown>();
  walk(node, (one) => {
    if (isPair(one)) keys.add(one.key);
    else if (isScalar(one) && one.type === 'PLAIN' && one.range && !keys.has(one)) found.push(one);
  });
  return found;
}

/** `service: Norco #60`: YAML takes “#60” for a comment, and it would be missing in the letter. */
function* cutByComment({ value }: Unit, { document: { text } }: RuleContext): Iterable<Remark> {
  for (const node of plainScalars(value)) {
    const [start, end] = node.range!;
    if (end === start) continue;
    numberBehind.lastIndex = end;
    const rest = numberBehind.exec(text)?.[0];
    if (rest === undefined) continue;
    const span = { start: end + rest.search(/#/), end: end + rest.trimEnd().length };
    const whole = { start, end: span.end };
    yield {
      span,
      message: `“${rest.trim()}” would not be printed: behind a space, “#” starts a comment. Put the value in quotation marks.`,
      fixes: () => [
        {
          title: 'Put the value in quotation marks',
          safe: true,
          edits: [{ span: whole, newText: quoted(text.slice(start, span.end)) }],
        },
      ],
    };
  }
}

const numberBehind = /[ \t]+#\d[^\n\r]*/y;
