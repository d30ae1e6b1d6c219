/** Sentences and abbreviations that a lay reader stumbles over. Off until a workspace switches it on. */
import type { Prose } from '../model/model';
import { abbreviations } from '../prose/abbreviations';
import { isQuoted } from '../prose/quotations';
import { readability } from '../prose/readability';
import { sentences } from '../prose/sentences';
import { countWords } from '../prose/words';
import { proseOf } from '../check/engine';
import type { Remark, Rule } from '../check/rule';

/** Half of the rationales in 64 published letters read harder than this. */
const hardest = 14;
const longSentence = 25;

export const plainLanguage: Rule = {
  code: 'plain-language',
  title: 'Hard to read',
  summary: 'A lay reader can follow: sentences of a readable length, and abbreviations written out where they are first used.',
  severity: 'hint',
  default: false,
  fixable: 'no',
  sources: ['Labor Code 4610.6(d)(1)', 'NCQA UM 7'],
  reads: 'document',
  *check(context) {
    const texts = proseOf(context)
      .filter(({ role }) => role !== 'notes')
      .map(({ prose }) => prose);
    for (const prose of texts) yield* hardText(prose);
    yield* unexplained(texts);
  },
};

/** Stands under the longest sentence of the writer's own: that is where to begin. */
function* hardText(prose: Prose): Iterable<Remark> {
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
function* unexplained(texts: readonly Prose[]): Iterable<Remark> {
  const known = new Set<string>();
  for (const prose of texts) {
    for (const { text, span, explained } of abbreviations(prose.text)) {
      if (known.has(text)) continue;
      known.add(text);
      if (explained || isQuoted(prose.text, span.start)) continue;
      yield {
        span: prose.sourceSpan(span.start, span.end),
        message: `“${text}” is not explained. Write it out at its first use, with the abbreviation in brackets.`,
      };
    }
  }
}
