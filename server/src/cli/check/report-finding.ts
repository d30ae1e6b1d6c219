/** One finding of the service as plain data, with the words and line that are shown of it. */
import type { RationaleDocument } from '../../service/document';
import { plainOf } from '../../service/features/snippet';
import type { Finding, Fix } from '../../service/check/rule';
import { isSafe } from './fix';
import { linePart } from './line-part';
import type { ReportedFinding } from './report';

export function reportFinding(document: RationaleDocument, finding: Finding): ReportedFinding {
  const range = document.rangeOf(finding.span);
  const lineStart = document.offsetAt({ line: range.start.line, character: 0 });
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range,
    related: (finding.related ?? []).map(({ span, message }) => ({ range: document.rangeOf(span), message })),
    fixes: fixesOf(finding).map((fix) => ({
      title: fix.title,
      safe: isSafe(fix),
      edits: fix.edits.map(({ span, newText }) => ({
        range: document.rangeOf(span),
        newText: fix.snippet ? plainOf(newText) : newText,
      })),
    })),
    ...(finding.suppressed ? { suppressed: { reason: finding.suppressed.reason } } : {}),
    line: linePart(document.text, lineStart, finding.span.start),
  };
}

/** A fix that cannot be computed is no reason to lose the finding. */
function fixesOf(finding: Finding): readonly Fix[] {
  try {
    return finding.fixes?.() ?? [];
  } catch {
    return [];
  }
}
