/** Applies safe fixes until nothing changes: each fix whole or not at all, none that touches what another changed. */
import { applyEdits, overlaps, type TextEdit } from '../../service/text';
import type { Finding, Fix } from '../../service/check/rule';
import { RationaleDocument } from '../../service/document';
import { patience } from '../../service/check/patience';
import { soundTogether } from '../../service/check/sound';

const mostRounds = 10;

export interface Fixed {
  readonly document: RationaleDocument;
  readonly findings: readonly Finding[];
  /** How many fixes were applied. */
  readonly applied: number;
}

export function applySafeFixes(document: RationaleDocument, check: (document: RationaleDocument) => readonly Finding[]): Fixed {
  let state: Fixed = { document, findings: check(document), applied: 0 };
  const seen = new Set([document.text]);
  for (let round = 0; round < mostRounds; round++) {
    const fixes = soundTogether(state.document, chooseFixes(state.findings));
    const text = applyEdits(
      state.document.text,
      fixes.flatMap((fix) => fix.edits),
    );
    if (seen.has(text)) break;
    seen.add(text);
    const next = new RationaleDocument(document.uri, text, state.document.version + 1, document.kind);
    state = { document: next, findings: check(next), applied: state.applied + fixes.length };
  }
  return state;
}

/** The first safe fix of each open finding, as far as they do not meet. A fix with tab stops wants a person. */
function chooseFixes(findings: readonly Finding[]): Fix[] {
  const taken: TextEdit[] = [];
  const chosen: Fix[] = [];
  const goesOn = patience();
  for (const finding of findings) {
    if (!goesOn()) break; // the next round finds the others
    if (finding.suppressed) continue;
    const fix = finding.fixes?.().find(isSafe);
    if (!fix || fix.edits.some((edit) => taken.some((other) => overlaps(edit.span, other.span)))) continue;
    taken.push(...fix.edits);
    chosen.push(fix);
  }
  return chosen;
}

/** Whether a fix may be applied without a person looking. */
export const isSafe = (fix: Fix): boolean => fix.safe && !fix.snippet;
