/** A required section or field that is there and holds nothing, or only a placeholder. */
import { keySpan, nodeAt } from '../model/structure';
import type { GuidelineBasis } from '../model/model';
import type { Span } from '../text';
import { firstKey, isBlank, isBroken, listed, orders, requiredAt, wordsFor, capital, type RequiredPart } from '../case/presence';
import type { Remark, Rule, RuleContext } from '../check/rule';
import { isOnlyPlaceholder } from '../case/placeholders';

export const emptySection: Rule = {
  code: 'empty-section',
  title: 'Empty section',
  summary: 'A required section or field is not left blank.',
  severity: 'error',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)', 'Labor Code 4610.6(f)', '8 CCR 9792.10.6(d)'],
  reads: 'document',
  *check(context) {
    if (isBroken(context)) return;
    const { determination, document, profile } = context;
    // the list of records has a rule of its own
    const sections = profile.required.document.filter((name) => name !== 'records');
    for (const part of requiredAt(context, [], sections, orders.document)) yield* remark(part, context);
    yield* together(requiredAt(context, ['case'], profile.required.case, orders.case), context);
    for (const issue of determination.issues?.items ?? []) {
      const path = ['issues', issue.index];
      if (isBlank(nodeAt(document.tree, path))) {
        yield { span: blankItem(issue.span, context), message: 'This disputed item is empty. Fill it in or remove it.' };
        continue;
      }
      for (const part of requiredAt(context, path, profile.required.issue, orders.issue)) yield* remark(part, context);
      yield* namesNothing(issue.guidelineBasis, 'guideline_basis', context);
      yield* namesNothing(issue.claimsAdministratorGuideline, 'claims_administrator_guideline', context);
    }
  },
};

function* remark(part: RequiredPart, context: RuleContext): Iterable<Remark> {
  if (!part.key) return;
  const what = capital(wordsFor(part.name, context.profile));
  const be = part.name === 'issues' ? 'are' : 'is';
  if (part.state === 'blank') yield { span: part.key, message: `${what} ${be} empty. ${advice[part.name] ?? 'Fill it in.'}` };
  else if (part.path[0] !== 'case' && part.name !== 'decision' && isOnlyPlaceholder(nodeAt(context.document.tree, part.path))) {
    yield { span: part.key, message: `${what} ${be} only a placeholder. ${advice[part.name] ?? 'Fill it in.'}` };
  }
}

const advice: Record<string, string> = {
  rationale: 'Say why the service is or is not medically necessary for this person.',
  case_summary: 'Summarize the case from the records.',
  issues: 'Add each disputed item with its decision.',
  guideline_basis: 'Cite the guideline the decision rests on, or write “none”.',
  claims_administrator_guideline: 'Cite what the denial cited, or write “none”.',
};

/** A header that is blank in most places is one finding, not one a line. */
const manyBlanks = 3;

function* together(parts: readonly RequiredPart[], context: RuleContext): Iterable<Remark> {
  const blank = parts.filter((part) => part.state === 'blank');
  const span = keySpan(context.document.tree, ['case']);
  if (blank.length < manyBlanks || !span) {
    for (const part of parts) yield* remark(part, context);
    return;
  }
  yield {
    span,
    message: `In the case header, ${listed(blank.map((part) => wordsFor(part.name, context.profile)))} are empty.`,
    related: blank.map((part) => ({ span: part.key!, message: capital(wordsFor(part.name, context.profile)) })),
  };
  for (const part of parts) if (part.state !== 'blank') yield* remark(part, context);
}

function blankItem(at: Span, { document, determination }: RuleContext): Span {
  const dash = document.text.lastIndexOf('-', at.start);
  const list = determination.issues!.span.start;
  return dash >= list ? { start: dash, end: dash + 1 } : firstKey(document.text, determination.issues!.key.start);
}

/** A list of citations of which none names a guideline yet. */
function* namesNothing(basis: GuidelineBasis | undefined, name: string, { profile }: RuleContext): Iterable<Remark> {
  if (!basis || basis.empty || basis.none || basis.entries.length === 0) return;
  const named = basis.entries.some((entry) => (entry.cite && !entry.cite.empty) || (entry.text && !entry.text.empty));
  if (named) return;
  yield {
    span: basis.entries[0]!.cite?.key ?? basis.key,
    message: `${capital(wordsFor(name, profile))} names no guideline yet. ${advice[name]}`,
  };
}
