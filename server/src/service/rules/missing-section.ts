/** A section or field that the letter form requires and the document does not have. */
import { isMap } from 'yaml';
import { isBlank, keySpan, nodeAt } from '../model/structure';
import { addKeys, firstLine, type NewKey } from '../case/insert';
import { capital, firstKey, listed, orders, requiredAt, wordsFor, type Path, type RequiredPart } from '../case/presence';
import { isBroken } from '../check/parts';
import type { Fix, Remark, Rule, RuleContext } from '../check/rule';
import type { Issue } from '../model/model';

export const missingSection: Rule = {
  code: 'missing-section',
  title: 'Missing section',
  summary: 'Every section and field that the letter form requires is there.',
  severity: 'error',
  fixable: 'review',
  sources: ['Labor Code 4610.6(e)', 'Labor Code 4610.6(f)', '8 CCR 9792.10.6(d)'],
  checks: [
    { reads: 'document', with: ['broken', 'outline'], check: documentSections },
    { reads: 'document', with: ['broken', 'case'], check: caseFields },
    { reads: 'issue', of: ['service', 'outline'], with: ['broken'], check: itemParts },
  ],
};

const inWords = (names: readonly string[], { profile }: RuleContext): string =>
  listed(names.map((name) => wordsFor(name, profile)));

const isMissing = (part: RequiredPart): boolean => part.state === 'missing';

/** Sections that belong at the same place are one finding, under the section they follow. */
function* documentSections(context: RuleContext): Iterable<Remark> {
  if (isBroken(context.document)) return;
  const { document, profile } = context;
  const root = document.tree.contents;
  if (root !== null && !isBlank(root) && !isMap(root)) return; // `invalid-value` speaks of it
  // the list of records has a rule of its own
  const required = profile.required.document.filter((name) => name !== 'records');
  const missing = isMap(root)
    ? requiredAt(context, [], required, orders.document).filter(isMissing)
    : required.map((name): RequiredPart => ({ path: [name], name, state: 'missing', key: undefined }));
  for (const group of byPlace(missing, context)) {
    const names = group.parts.map((part) => part.name);
    yield {
      span: group.span ?? firstLine(document.text),
      message: `${capital(inWords(names, context))} ${areMissing(names)} here. Add ${isPlural(names) ? 'them' : 'it'} to finish the determination.`,
      fixes: () => fixes(context, [], names, orders.document),
    };
  }
}

const isPlural = (names: readonly string[]): boolean => names.length > 1 || names[0] === 'issues';
const areMissing = (names: readonly string[]): string => (isPlural(names) ? 'are missing' : 'is missing');

function byPlace(missing: readonly RequiredPart[], { document }: RuleContext) {
  const groups: { after: string; span: ReturnType<typeof keySpan>; parts: RequiredPart[] }[] = [];
  for (const part of [...missing].sort((a, b) => orders.document.indexOf(a.name) - orders.document.indexOf(b.name))) {
    const before = orders.document.slice(0, orders.document.indexOf(part.name)).reverse();
    const after = before.find((name) => keySpan(document.tree, [name])) ?? '';
    const group = groups.find((one) => one.after === after);
    if (group) group.parts.push(part);
    else groups.push({ after, span: keySpan(document.tree, [after]), parts: [part] });
  }
  return groups;
}

function* caseFields(context: RuleContext): Iterable<Remark> {
  if (isBroken(context.document)) return;
  const missing = requiredAt(context, ['case'], context.profile.required.case, orders.case).filter(isMissing);
  const span = keySpan(context.document.tree, ['case']);
  if (missing.length === 0 || !span || isBlank(nodeAt(context.document.tree, ['case']))) return;
  const names = missing.map((part) => part.name);
  yield {
    span,
    message: `The case header lacks ${inWords(names, context)}.`,
    fixes: () => fixes(context, ['case'], names, orders.case),
  };
}

function* itemParts(issue: Issue, context: RuleContext): Iterable<Remark> {
  const path = ['issues', issue.index];
  const { document, profile } = context;
  if (isBroken(document) || isBlank(nodeAt(document.tree, path))) return;
  const missing = requiredAt(context, path, profile.required.issue, orders.issue).filter(isMissing);
  if (missing.length === 0) return;
  const names = missing.map((part) => part.name);
  const hint = names.some((name) => name.endsWith('guideline') || name === 'guideline_basis')
    ? ' Write “none” where nothing was cited.'
    : '';
  yield {
    span: issue.service?.key ?? firstKey(document.text, issue.span.start),
    message: `This disputed item lacks ${inWords(names, context)}.${hint}`,
    fixes: () => fixes(context, path, names, orders.issue),
  };
}

function fixes(context: RuleContext, path: Path, names: readonly string[], order: readonly string[]): Fix[] {
  let stop = 0;
  const keys = [...names]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((name): NewKey => ({ name, value: (indent) => skeleton(name, indent, context, () => `$${++stop}`) }));
  const edits = addKeys(context.document, path, keys, order);
  return edits ? [{ title: `Add ${inWords(names, context)}`, safe: false, snippet: true, edits }] : [];
}

/** What a new section holds, with a tab stop at each place to fill. */
function skeleton(name: string, indent: number, { profile }: RuleContext, stop: () => string): string {
  const pad = '\n' + ' '.repeat(indent + 2);
  const fields = (names: readonly string[]): string => names.map((field) => `${pad}${field}: ${stop()}`).join('');
  if (name === 'case') return fields(profile.required.case);
  if (name === 'reviewer') return profile.required.reviewer.map((field) => `${pad}${field}: [${stop()}]`).join('');
  if (name === 'case_summary' || name === 'rationale') return ` |${pad}${stop()}`;
  if (name === 'claims_administrator_guideline' || name === 'guideline_basis') return `${pad}- cite: ${stop()}`;
  if (name === 'issues') return `${pad}- service: ${stop()}${issueFields(profile.required.issue, pad, stop)}`;
  return ` ${stop()}`;
}

const issueFields = (required: readonly string[], pad: string, stop: () => string): string =>
  required
    .filter((name) => name !== 'service')
    .map((name) => {
      if (name === 'rationale') return `${pad}  rationale: |${pad}    ${stop()}`;
      return `${pad}  ${name}:${name === 'decision' ? ` ${stop()}` : `${pad}    - cite: ${stop()}`}`;
    })
    .join('');
