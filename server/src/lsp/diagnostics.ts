/** Findings as LSP diagnostics: the same check, pulled by clients that ask and pushed to those that do not. */
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { RationaleDocument } from '../service/document';
import type { Finding, Severity } from '../service/check/rule';
import { ruleUrl } from '../service/check/page';
import { rules } from '../service/rules';
import { visible } from '../service/visible';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The rules, each of which has a page; what is wrong between files has none. */
const pages: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

/** What the writer sees: suppressed findings are not among them. */
export function toDiagnostics(document: RationaleDocument, findings: readonly Finding[]): Diagnostic[] {
  return findings.filter((finding) => !finding.suppressed).map((finding) => toDiagnostic(document, finding));
}

function toDiagnostic(document: RationaleDocument, finding: Finding): Diagnostic {
  const related = finding.related?.map(({ span, message }) => ({
    location: { uri: document.uri, range: document.rangeOf(span) },
    message: visible(message),
  }));
  return {
    range: document.rangeOf(finding.span),
    severity: severities[finding.severity],
    code: finding.code,
    ...(pages.has(finding.code) && { codeDescription: { href: ruleUrl(finding.code) } }),
    source: 'Review Rationale',
    message: visible(finding.message),
    ...(related?.length ? { relatedInformation: related } : {}),
    ...(finding.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}
