/** Numbers of a request that do not add up: what was asked is what was allowed and what is left. */
import type { Field, Issue } from '../model/model';
import { quantities } from '../prose/quantities';
import { amountOf, modifiedRequest, sameWords, strengthKey, strengthsOf } from '../case/requested-amounts';
import type { Remark, Rule } from '../check/rule';

export const quantityArithmetic: Rule = {
  code: 'quantity-arithmetic',
  title: 'Numbers that do not add up',
  summary: 'What was authorized and what remains make what was requested, and a schedule makes the number of sessions beside it.',
  severity: 'warning',
  fixable: 'no',
  sources: ['8 CCR 9792.10.6(d)', 'Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'issue',
      *check(issue) {
        yield* remainder(issue);
        const seen = new Set<string>();
        for (const field of [issue.service, issue.modified?.requested, issue.modified?.authorized]) {
          if (!field?.value || seen.has(field.value)) continue; // the request is often repeated in the same words
          seen.add(field.value);
          yield* schedule(field);
        }
      },
    },
  ],
};

function* remainder(issue: Issue): Iterable<Remark> {
  const texts = modifiedRequest(issue);
  if (!texts || sameWords(texts.requested.value!, texts.service.value!)) return;
  const [requested, authorized, left] = [texts.requested, texts.authorized, texts.service].map(({ value }) => amountOf(value!));
  if (!requested || !authorized || !left) return;
  if (requested.unit !== authorized.unit || requested.unit !== left.unit) return;
  // another strength was allowed in place of the one asked for: the pieces do not count alike
  const strengths = [texts.requested, texts.authorized, texts.service].map(({ value }) =>
    strengthsOf(value!).map(strengthKey).join(' '),
  );
  if (new Set(strengths).size > 1 || requested.value === authorized.value + left.value) return;
  const unit = requested.unit === '' ? '' : ` ${requested.unit}`;
  yield {
    span: texts.service.span,
    message: `${requested.value}${unit} were requested and ${authorized.value} authorized, which leaves ${requested.value - authorized.value} and not ${left.value}. Check the three numbers.`,
    related: [
      { span: texts.requested.span, message: `Requested: ${requested.value}${unit}` },
      { span: texts.authorized.span, message: `Authorized: ${authorized.value}${unit}` },
    ],
  };
}

/** "2 times a week for 6 weeks (8 sessions)": the number in brackets is the product, unless more is said of it. */
function* schedule(field: Field<string>): Iterable<Remark> {
  const text = field.value!;
  const all = quantities(text);
  for (const [index, { kind, value, span }] of all.entries()) {
    const next = all[index + 1];
    if (kind !== 'schedule' || value === undefined || next?.kind !== 'sessions' || next.value === undefined) continue;
    const between = text.slice(span.end, next.span.start);
    const after = text.slice(next.span.end, next.span.end + 3);
    if (!/^[ ,;]*[(=]?\s?(?:total(?: of)?:? )?$/u.test(between) || !/^\)?(?:$|[ ,;.)])/u.test(after)) continue;
    if (/\(/u.test(between + text.slice(next.span.start, next.span.end)) === false) continue;
    if (
      /\b(?:remaining|left|already|completed|authorized|more|additional|per|each|a (?:day|week))\b/iu.test(
        text.slice(span.end, next.span.end + 24),
      )
    )
      continue;
    if (value === next.value) continue;
    yield {
      span: field.span,
      message: `“${text.slice(span.start, span.end)}” makes ${value} sessions, and ${next.value} are written beside it. Check both.`,
    };
  }
}
