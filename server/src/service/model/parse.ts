/**
 * YAML text → its tree, within bounds. Depth and number of signs are counted while the text is read, before anything calls
 * itself for a level: a stack that overflows may take the process along, and nothing can catch that.
 */
import { Composer, type Document, isMap, isScalar, Lexer, Parser, YAMLParseError, type YAMLMap } from 'yaml';
import type { Span } from '../text';
import { walk } from './walk';

/** Levels of lists and keys in one another. A letter has no more than ten, a group of criteria in a guideline hardly more. */
export const mostLevels = 200;

/** Words and signs of YAML in a file (a text of many lines is one word): a record has thirty, a disputed item sixty. */
export const mostSigns = 300_000;

/** More errors than these tell nobody more. */
const mostErrors = 1000;

/** A text that goes beyond a bound; `at` is the place where it does, in UTF-16 code units. */
export class Beyond extends Error {
  override readonly name = 'Beyond';

  constructor(
    readonly reason: 'too-deep' | 'too-many-parts',
    readonly at: number,
  ) {
    super(reason);
  }
}

export interface Parsed {
  readonly tree: Document;
  /** How many words and signs of YAML it has. */
  readonly signs: number;
}

/**
 * YAML 1.2 as this product reads it: positions kept, no merge keys, equal keys reported, of several documents the first. Throws
 * `Beyond`, and nothing else.
 */
export function parse(text: string): Parsed {
  return withoutTraces(() => {
    const count = { signs: 0 };
    // warnings would be printed, with words of the document; the look for equal keys is ours, for theirs compares all with all
    const composer = new Composer({ prettyErrors: false, uniqueKeys: false, version: '1.2', logLevel: 'error' });
    let first: Document | undefined;
    for (const document of composer.compose(within(text, count), true, text.length)) {
      if (first) {
        const [from, to] = document.range!;
        first.errors.push(new YAMLParseError([from, to], 'MULTIPLE_DOCS', 'Source contains multiple documents'));
        break;
      }
      first = document;
    }
    const equal = equalKeys(first!);
    if (equal.length > 0) first!.errors = [...first!.errors, ...equal].sort((a, b) => a.pos[0] - b.pos[0]);
    first!.errors = first!.errors.slice(0, mostErrors);
    return { tree: first!, signs: count.signs };
  });
}

/** Where an error of a text stands: the parser may put it behind the last character. */
export const placeOfError = ({ pos: [from, to] }: YAMLParseError, { length }: string): Span => ({
  start: Math.min(from, length),
  end: Math.min(to, length),
});

/** What the parser makes of a text, as long as that stays within bounds. */
function* within(text: string, count: { signs: number }): ReturnType<Parser['parse']> {
  const parser = new Parser();
  for (const sign of new Lexer().lex(text)) {
    yield* parser.next(sign);
    // the document itself is a level of the parser's
    if (parser.stack.length > mostLevels + 1) throw new Beyond('too-deep', parser.offset);
    if (++count.signs > mostSigns) throw new Beyond('too-many-parts', parser.offset);
  }
  yield* parser.end();
}

/** Keys of a map that stand in it before. */
function equalKeys(document: Document): YAMLParseError[] {
  const found: YAMLParseError[] = [];
  walk(document.contents, (node) => {
    if (isMap(node)) for (const error of equalIn(node)) found.push(error);
  });
  return found;
}

function* equalIn({ items }: YAMLMap): Iterable<YAMLParseError> {
  const seen = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key) || !key.range) continue;
    const at = key.range[0];
    if (seen.has(key.value)) yield new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique');
    seen.add(key.value);
  }
}

/** An error of the parser is a value here: to note the way to each takes most of the time on a text that is full of them. */
function withoutTraces<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
