/** Code lenses: what the criteria make of a disputed item, and how often a guideline of the workspace is cited. */
import type { CodeLens } from 'vscode-languageserver-types';
import { contextOf } from '../check/context';
import { agreement, evaluateIssue } from '../case/criteria';
import type { RationaleDocument } from '../document';
import type { Issue } from '../model/model';
import type { RuleContext } from '../check/rule';
import type { Span } from '../text';
import type { Surroundings } from '../workspace';
import { countOf } from './reasoning';
import { ownId } from './references';
import { usesOf } from '../case/cited';

/** `others`: the determinations of the workspace, for the count on a guideline file. */
export function codeLenses(
  document: RationaleDocument,
  surroundings: Surroundings,
  others: readonly RationaleDocument[] = [],
): CodeLens[] {
  if (document.kind === 'guideline') return onGuideline(document, others);
  if (document.kind !== 'determination') return [];
  const context = contextOf(document, surroundings);
  return (document.determination.issues?.items ?? []).flatMap((issue) => {
    const title = titleFor(issue, context);
    return title === undefined ? [] : [lens(document, { start: issue.span.start, end: issue.span.start }, title)];
  });
}

// a lens without a command to run is a line of text
const lens = (document: RationaleDocument, span: Span, title: string): CodeLens => ({
  range: document.rangeOf(span),
  command: { title, command: '' },
});

/** "2 of 3 criteria met; upheld agrees" */
function titleFor(issue: Issue, { library, profile }: RuleContext): string | undefined {
  const { topics, outcome } = evaluateIssue(issue, library);
  if (topics.length === 0) return undefined;
  const counts = topics.map(({ topic, evaluation }) => {
    const count = countOf(evaluation).replace(/ met$/, ' criteria met');
    return topics.length > 1 ? `${topic.title}: ${count}` : count;
  });
  const decision = profile.decisions.find((one) => one.value === issue.decision?.value);
  const open = topics.reduce((sum, { evaluation }) => sum + evaluation.open.length, 0);
  if (outcome === 'open') return `${counts.join(' · ')}; ${open === 0 ? 'they do not decide' : `${open} without a finding`}`;
  const agrees = agreement(outcome, decision);
  return agrees === undefined ? counts.join(' · ') : `${counts.join(' · ')}; ${agrees}`;
}

function onGuideline(document: RationaleDocument, others: readonly RationaleDocument[]): CodeLens[] {
  const own = ownId(document);
  if (!own) return [];
  const citing = others.filter(
    (other) => other.kind === 'determination' && usesOf(other).some((use) => use.key === own.key && use.by !== 'record'),
  ).length;
  const title = citing === 0 ? 'cited in no determination' : `cited in ${citing} determination${citing === 1 ? '' : 's'}`;
  return [lens(document, own.span, title)];
}
