/** A required section or field that is there and holds nothing, or only a placeholder. */
import { isBlank, keySpan, nodeAt } from '../model/structure';
import type { GuidelineBasis, Issue } from '../model/model';
import type { Unit } from '../model/unit';
import type { Span } from '../text';
import { firstKey, listed, orders, requiredAt, wordsFor, capital, type RequiredPart } from '../case/presence';
import type { Remark, Rule, RuleContext } from '../check/rule';
import { isBroken } from '../check/parts';
import { isOnlyPlaceholder } from '../case/placeholders';

export const emptySection: Rule = {
  code: 'empty-section',
  title: 'Empty section',
  summary: 'A required section or field is not left blank.',
  severity: 'error',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)', 'Labor Code 4610.6(f)', '8 CCR 9792.10.6(d)'],
  checks: [
    { reads: 'document', with: ['broken', 'outline'], check: blankEntries },
    { reads: 'entry', with: ['broken'], check: placeholderEntry },
    { reads: 'document', with: ['broken', 'case'], check: header },
    { reads: 'issue', with: ['broken'], check: item },
  ],
};

/** The list of records has a rule of its own. */
const sectionsOf = ({ profile }: RuleContext): string[] => profile.required.document.filter((name) => name !== 'records');

function* blankEntries(context: RuleContext): Iterable<Remark> {
  if (isBroken(context.document)) return;
  for (const part of requiredAt(context, [], sectionsOf(context), orders.document)) yield* blank(part, context);
}

function* placeholderEntry({ kind, name, key, value }: Unit, context: RuleContext): Iterable<Remark> {
  if (isBroken(context.document) || kind !== 'entry' || !sectionsOf(context).includes(name)) return;
  if (name !== 'decision' && isOnlyPlaceholder(value)) yield onlyPlaceholder(name, key!, context);
}

function* header(context: RuleContext): Iterable<Remark> {
  if (isBroken(context.document)) return;
  yield* together(requiredAt(context, ['case'], context.profile.required.case, orders.case), context);
}

function* item(issue: Issue, context: RuleContext): Iterable<Remark> {
  if (isBroken(context.document)) return;
  const path = ['issues', issue.index];
  if (isBlank(nodeAt(context.document.tree, path))) {
    yield { span: blankItem(issue.span, context), message: 'This disputed item is empty. Fill it in or remove it.' };
    return;
  }
  for (const part of requiredAt(context, path, context.profile.required.issue, orders.issue)) {
    yield* blank(part, context);
    const node = nodeAt(context.document.tree, part.path);
    if (part.key && part.state !== 'blank' && part.name !== 'decision' && isOnlyPlaceholder(node))
      yield onlyPlaceholder(part.name, part.key, context);
  }
  yield* namesNothing(issue.guidelineBasis, 'guideline_basis', context);
  yield* namesNothing(issue.claimsAdministratorGuideline, 'claims_administrator_guideline', context);
}

const be = (name: string): string => (name === 'issues' ? 'are' : 'is');

function* blank({ name, key, state }: RequiredPart, { profile }: RuleContext): Iterable<Remark> {
  if (!key || state !== 'blank') return;
  yield { span: key, message: `${capital(wordsFor(name, profile))} ${be(name)} empty. ${advice[name] ?? 'Fill it in.'}` };
}

const onlyPlaceholder = (name: string, span: Span, { profile }: RuleContext): Remark => ({
  span,
  message: `${capital(wordsFor(name, profile))} ${be(name)} only a placeholder. ${advice[name] ?? 'Fill it in.'}`,
});

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
  const blanks = parts.filter((part) => part.state === 'blank');
  const span = keySpan(context.document.tree, ['case']);
  if (blanks.length < manyBlanks || !span) {
    for (const part of parts) yield* blank(part, context);
    return;
  }
  yield {
    span,
    message: `In the case header, ${listed(blanks.map((part) => wordsFor(part.name, context.profile)))} are empty.`,
    related: blanks.map((part) => ({ span: part.key!, message: capital(wordsFor(part.name, context.profile)) })),
  };
}

function blankItem(at: Span, { document }: RuleContext): Span {
  const dash = document.text.lastIndexOf('-', at.start);
  const list = nodeAt(document.tree, ['issues'])!.range![0];
  return dash >= list ? { start: dash, end: dash + 1 } : firstKey(document.text, keySpan(document.tree, ['issues'])!.start);
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
