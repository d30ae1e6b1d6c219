/** Where the words of a YAML text stand in it, and what they are: also of a text that is no YAML. */
import { Lexer } from 'yaml';
import type { Span } from '../text';

export interface Token extends Span {
  /** A value or key, a comment, or the mark itself: `{`, `]`, `,`, `:`, `-`, a line end, white space … */
  readonly kind: 'scalar' | 'comment' | 'mark';
  readonly source: string;
}

/** Before a scalar the lexer says this; what follows is never a comment, though it may begin like one. */
const scalarFollows = '\u001f';
/** Said by the lexer, not written in the text. */
const signs: ReadonlySet<string> = new Set([scalarFollows, '\u0002', '\u0018']);

/** In order, without a gap. */
export function* tokensOf(text: string): Iterable<Token> {
  let start = 0;
  let isScalar = false;
  for (const source of new Lexer().lex(text)) {
    if (signs.has(source)) {
      isScalar = source === scalarFollows;
      continue;
    }
    const end = start + source.length;
    yield { kind: isScalar ? 'scalar' : source.startsWith('#') ? 'comment' : 'mark', source, start, end };
    start = end;
    isScalar = false;
  }
}
