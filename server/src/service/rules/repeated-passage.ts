/** What was pasted: words that stand twice in one text, the rest of a list, and what points at nothing. */
import { isServiceName } from '../case/service-words';
import { sentenceAt } from '../prose/sentences';
import { repeats, type Repeat } from '../prose/repeats';
import { listRests, type Rest } from '../prose/list-rests';
import type { Prose } from '../model/model';
import type { Remark, Rule } from '../check/rule';

export const repeatedPassage: Rule = {
  code: 'repeated-passage',
  title: 'A passage twice, or a rest of one',
  summary: 'A text says a thing once, its lists begin at their beginning, and what it points at is there.',
  severity: 'info',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'text',
      *check({ prose, role }) {
        if (role === 'case_summary') yield* twice(prose, (found) => tellsOfRequest(prose.text, found));
      },
    },
    {
      reads: 'issue',
      of: ['service', 'rationale'],
      *check({ rationale, service }) {
        if (!rationale?.value) return;
        const { text } = rationale.value;
        yield* twice(rationale.value, ({ span }) => isServiceName(text, span, service?.value ?? ''));
        yield* rests(rationale.value);
      },
    },
  ],
};

/** A summary tells what was asked for, what was allowed of it and what was denied in the same words. */
const tellsOfRequest = (text: string, { span }: Repeat): boolean => {
  const sentence = sentenceAt(text, span.start) ?? span;
  return /\b(?:request|authoriz|certif|approv|denie|denied|modif)/iu.test(text.slice(sentence.start, sentence.end));
};

/** The first of them: a text that was pasted twice is one slip. */
function* twice(prose: Prose, isNone: (found: Repeat) => boolean): Iterable<Remark> {
  const found = repeats(prose.text).find((one) => !isNone(one));
  if (!found) return;
  yield {
    span: prose.sourceSpan(found.span.start, found.span.end),
    message: 'These words stand in this text before. Say it once.',
    related: [{ span: prose.sourceSpan(found.first.start, found.first.end), message: 'Said here first' }],
  };
}

const says: Readonly<Record<Rest['kind'], (rest: Rest) => string>> = {
  number: ({ before }) => `“(${before})” stands nowhere before this. Leave the number out, or say what the list begins with.`,
  below: () => 'Nothing follows that this points at. Add it, or leave the words out.',
  above: () => 'No guideline is told above this. Say which one is meant, and what it asks for.',
};

function* rests(prose: Prose): Iterable<Remark> {
  const told = new Set<Rest['kind']>();
  for (const rest of listRests(prose.text)) {
    if (told.has(rest.kind)) continue;
    told.add(rest.kind);
    yield { span: prose.sourceSpan(rest.span.start, rest.span.end), message: says[rest.kind](rest) };
  }
}
