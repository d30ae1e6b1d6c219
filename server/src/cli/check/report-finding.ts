/** Findings of the service as plain data, with the words and line that are shown of each. */
import type { RationaleDocument } from '../../service/document';
import { plainOf } from '../../service/snippet';
import type { Span } from '../../service/text';
import { patience } from '../../service/check/patience';
import type { Finding, Fix } from '../../service/check/rule';
import { rules } from '../../service/rules';
import { isSafe } from './fix';
import { linePart } from './line-part';
import type { ReportedFinding, ReportedFix } from './report';

/** The rules that have a fix nobody need look at: of the others none is asked for it. */
const safelyFixed: ReadonlySet<string> = new Set(rules.filter(({ fixable }) => fixable === 'safe').map(({ code }) => code));

/** All findings of a document. Of a text that has more fixes than can be tried in its time, those of the last findings are not told. */
export function reportFindings(document: RationaleDocument, findings: readonly Finding[], withFixes: boolean): ReportedFinding[] {
  const goesOn = patience();
  return findings.map((finding) =>
    reportFinding(document, finding, withFixes, goesOn() && (withFixes || safelyFixed.has(finding.code)) ? fixesOf(finding) : []),
  );
}

function reportFinding(
  document: RationaleDocument,
  finding: Finding,
  withFixes: boolean,
  fixes: readonly Fix[],
): ReportedFinding {
  const range = document.rangeOf(finding.span);
  const lineStart = document.offsetAt({ line: range.start.line, character: 0 });
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range,
    related: (finding.related ?? []).map(({ span, message }) => ({
      range: document.rangeOf(span),
      message,
      words: wordsAt(document, span),
    })),
    fixable: !finding.suppressed && fixes.some(isSafe),
    fixes: withFixes ? fixes.map((fix) => reportFix(document, fix)) : [],
    ...(finding.suppressed ? { suppressed: { reason: finding.suppressed.reason } } : {}),
    line: linePart(document.text, lineStart, finding.span.start),
  };
}

/** No terminal shows more on the line of a related place, in UTF-16 code units. */
const mostWords = 160;

/** What stands at a place, on one line. */
function wordsAt({ text }: RationaleDocument, { start, end }: Span): string {
  const words = text
    .slice(start, Math.min(end, start + mostWords))
    .replace(/\s+/g, ' ')
    .trim();
  return end - start > mostWords ? `${words}…` : words;
}

const reportFix = (document: RationaleDocument, fix: Fix): ReportedFix => ({
  title: fix.title,
  edits: fix.edits.map(({ span, newText }) => ({
    range: document.rangeOf(span),
    newText: fix.snippet ? plainOf(newText) : newText,
  })),
});

/** A fix that cannot be computed is no reason to lose the finding. */
function fixesOf(finding: Finding): readonly Fix[] {
  try {
    return finding.fixes?.() ?? [];
  } catch {
    return [];
  }
}
