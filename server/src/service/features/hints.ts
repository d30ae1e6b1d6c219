/** Inlay hints: the short title after a bare key, and how many criteria are met. */
import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver-types';
import { contextOf } from '../check/context';
import { evaluateIssue, findCriterion } from '../case/criteria';
import type { RationaleDocument } from '../document';
import type { Span } from '../text';
import type { Surroundings } from '../workspace';
import { guidelineCard, titleAndYear } from './guideline-card';
import { markdown, short } from './markdown';
import { recordOf } from './spots';
import { countOf, reasoning } from './reasoning';
import { usesOf } from '../case/cited';

export function inlayHints(document: RationaleDocument, range: Range, surroundings: Surroundings): InlayHint[] {
  if (document.kind !== 'determination') return [];
  const context = contextOf(document, surroundings);
  const { library } = context;
  const shown = document.spanOf(range);
  const isShown = (at: number) => shown.start <= at && at <= shown.end;
  const hints: InlayHint[] = [];
  const add = (span: Span, label: string, tooltip?: string) => {
    if (!isShown(span.end)) return;
    hints.push({
      position: document.positionAt(span.end),
      label,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      ...(tooltip ? { tooltip: markdown(tooltip) } : {}),
    });
  };
  for (const use of usesOf(document)) {
    if (!isShown(use.span.end)) continue;
    if (use.by === 'cite') {
      const guideline = library.get(use.key);
      if (guideline) add(use.span, short(titleAndYear(guideline), 40), guidelineCard(guideline, context));
    } else if (use.by === 'record') {
      const title = recordOf(document, use.key)?.title?.value;
      if (title) add(use.span, short(title, 40));
    }
  }
  for (const issue of document.determination.issues?.items ?? []) {
    const { criteria } = issue;
    if (!criteria || criteria.span.end < shown.start || criteria.key.start > shown.end) continue;
    for (const { criterion } of criteria.entries) {
      const found = criterion?.value ? findCriterion(criterion.value, library) : undefined;
      if (criterion && found) add(criterion.span, short(found.text, 60), found.text);
    }
    const { topics } = evaluateIssue(issue, library);
    const colon = { start: criteria.key.start, end: criteria.key.end + 1 };
    const counts = topics.map(({ topic, evaluation }) =>
      topics.length > 1 ? `${short(topic.title, 30)}: ${countOf(evaluation)}` : countOf(evaluation),
    );
    if (counts.length > 0) add(colon, counts.join(' · '), reasoning(issue, context));
  }
  return hints.sort((a, b) => a.position.line - b.position.line || a.position.character - b.position.character);
}
