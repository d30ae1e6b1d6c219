/** What keeps the file from being read: YAML that does not parse, in plain words, at the cause. */
import type { YAMLParseError } from 'yaml';
import { isKeyed } from '../check/parts';
import type { RationaleDocument } from '../document';
import { aliasesResolve } from '../model/data';
import { said } from '../model/unreadable';
import type { Slip } from '../model/slips/slip';
import { wordsOf } from '../model/slips/words';
import { equalPair } from '../model/slips/twice';
import type { Remark, Rule, RuleContext } from '../check/rule';

export const syntax: Rule = {
  code: 'syntax',
  title: 'File cannot be read',
  summary: 'The file is not valid YAML, so a part of it cannot be read.',
  severity: 'error',
  fixable: 'safe',
  sources: ['YAML 1.2.2'],
  checks: [{ reads: 'document', with: ['trouble'], check: trouble }],
};

function* trouble(context: RuleContext): Iterable<Remark> {
  const { document } = context;
  const letter = pastedLetter(context);
  if (letter) yield letter;
  else if (document.unreadable) yield { span: document.unreadable.span, message: said(document.unreadable) };
  else {
    for (const slip of document.slips) yield remarkOf(slip);
    yield* parseErrors(document);
  }
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

/** What was written so that YAML reads something else, or nothing: with what was meant, where that is known. */
function remarkOf(slip: Slip): Remark {
  const { message, fix } = wordsOf(slip);
  return { span: slip.span, message, fixes: () => [{ title: fix, safe: slip.sure, edits: slip.edits }] };
}

/** Whoever has so many equal keys looks for another cause than each of them. */
const mostEqualKeys = 100;

/**
 * Of what nobody can tell the meaning of, one finding for the first error: those after it are mostly its consequence. Equal
 * keys are each their own cause.
 */
function* parseErrors(document: RationaleDocument): Iterable<Remark> {
  const { errors } = document;
  const equal = errors.filter((error) => error.code === 'DUPLICATE_KEY').slice(0, mostEqualKeys);
  for (const error of equal) yield twice(error, document);
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  if (first) yield unknown(first, document.text);
  else if (document.text.includes('*') && !aliasesResolve(document.tree)) {
    const at = document.text.search(/(?<=[:-] {1,99})[*&]\S/);
    yield {
      span: { start: Math.max(0, at), end: Math.max(0, at) + 1 },
      message: 'Names marked with “*” or “&” refer to each other too often, or in a circle. Write the values out.',
    };
  }
}

/** The first of equal keys counts. */
function twice(error: YAMLParseError, document: RationaleDocument): Remark {
  const span = wordAt(document.text, error.pos[0]);
  const key = document.text.slice(span.start, span.end);
  const same = equalPair(document, span.start);
  if (!same) return { span, message: `“${key}” is here twice, and only the first counts. Remove one or put both together.` };
  return {
    span,
    message: `“${key}” is here twice, with the same value. Remove one.`,
    fixes: () => [{ title: 'Remove the second', safe: true, edits: [{ span: same, newText: '' }] }],
  };
}

const messages: Partial<Record<YAMLParseError['code'], string>> = {
  TAB_AS_INDENT: 'A tab is used to indent. Use spaces.',
  MISSING_CHAR: 'A closing quotation mark or bracket is missing. Close it where the value ends.',
  BAD_INDENT: 'This line is indented differently from its neighbours. Line it up with them.',
  UNEXPECTED_TOKEN: 'This cannot be read here. A value with special characters must stand in quotation marks.',
  MULTIPLE_DOCS:
    'A line “---” starts a second document, and a file holds one. Remove the line or move what follows to its own file.',
  BLOCK_IN_FLOW: 'A bracket or brace opened above is not closed.',
};

function unknown(error: YAMLParseError, text: string): Remark {
  const [from, to] = error.pos.map((at) => Math.max(0, Math.min(at, text.length))) as [number, number];
  const lineEnd = endOfLine(text, from);
  const oneLine = to > from && to - from < 200;
  const span = oneLine
    ? { start: from, end: Math.min(text.length, Math.max(from + 1, Math.min(to, lineEnd))) }
    : { start: Math.min(from, lineEnd), end: lineEnd };
  return {
    span: visible(span, text),
    message: messages[error.code] ?? 'This cannot be read. Check the line for a missing colon, quotation mark or indentation.',
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

/** A place without width is shown on the last visible character before it. */
function visible(span: { start: number; end: number }, text: string): { start: number; end: number } {
  if (span.end > span.start) return span;
  const before = text.slice(0, span.start).trimEnd().length;
  return before === 0 ? span : { start: before - 1, end: before };
}
