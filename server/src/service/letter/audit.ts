/**
 * The audit page: what the checks said of the determination a letter was made from. Findings that were set aside, with the
 * reason, and findings that are open. For the organization's own file; no part of the letter, and printed only when asked for.
 */
import type { RationaleDocument } from '../document';
import type { Configuration } from '../model/schemas/configuration';
import { rules } from '../rules';
import type { Finding } from '../check/rule';
import type { Block, Cell } from './blocks';
import { oneLine } from './clean';

export interface AuditInput {
  readonly document: RationaleDocument;
  /** All findings of the document, suppressed ones among them. */
  readonly findings: readonly Finding[];
  readonly configuration: Configuration;
}

/** Blocks of the page. Hints are advice about wording, and are left out. */
export function composeAudit({ document, findings, configuration }: AuditInput): Block[] {
  const suppressed = findings.filter((finding) => finding.suppressed);
  const open = findings.filter((finding) => !finding.suppressed && finding.severity !== 'hint');
  const off = Object.entries(configuration.rules ?? {}).flatMap(([code, setting]) => (setting === 'off' ? [code] : []));
  const lineOf = ({ span }: Finding) => String(document.positionAt(span.start).line + 1);
  const titleOf = ({ code }: Finding) => `${rules.find((rule) => rule.code === code)?.title ?? code} (${code})`;
  return [
    { kind: 'heading', level: 1, runs: [{ text: 'AUDIT: FINDINGS OF THE CHECKS', bold: true }], newPage: true },
    sentence('This page is for the file of the organization and is no part of the letter. Lines are those of the determination.'),
    ...table('Findings set aside', 'No finding was set aside.', ['Check', 'Line', 'Finding', 'Reason'], suppressed, (finding) => [
      titleOf(finding),
      lineOf(finding),
      finding.message,
      finding.suppressed?.reason || 'none given',
    ]),
    ...table('Open findings', 'No finding is open.', ['Check', 'Line', 'Finding', 'Weight'], open, (finding) => [
      titleOf(finding),
      lineOf(finding),
      finding.message,
      weights[finding.severity],
    ]),
    ...(off.length > 0 ? [sentence(`Turned off in the configuration: ${off.join(', ')}.`)] : []),
  ];
}

const weights: Readonly<Record<Finding['severity'], string>> = { error: 'Error', warning: 'Warning', info: 'Note', hint: 'Hint' };

const sentence = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });

function table(
  title: string,
  none: string,
  head: readonly string[],
  findings: readonly Finding[],
  cellsOf: (finding: Finding) => readonly string[],
): Block[] {
  if (findings.length === 0) return [sentence(none)];
  const rows = findings.map((finding) =>
    cellsOf(finding).map((text, index): Cell => ({ runs: [{ text: oneLine(text) }], ...(index === 0 && { header: 'row' }) })),
  );
  return [
    { kind: 'heading', level: 2, runs: [{ text: title, bold: true }] },
    {
      kind: 'table',
      title,
      shape: 'grid',
      rows: [head.map((text): Cell => ({ runs: [{ text, bold: true }], header: 'column' })), ...rows],
    },
  ];
}
