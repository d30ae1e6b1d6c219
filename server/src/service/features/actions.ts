/** Code actions: fixes of findings, silencing a check with a reason, all safe fixes at once, and what can be added. */
import {
  CodeActionKind,
  DiagnosticSeverity,
  RenameFile,
  TextDocumentEdit,
  type CodeAction,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { URI, Utils } from 'vscode-uri';
import type { RationaleDocument } from '../document';
import { rules } from '../rules';
import type { Finding, Fix } from '../check/rule';
import { patience } from '../check/patience';
import { soundTogether } from '../check/sound';
import { overlaps, type Span, type TextEdit } from '../text';
import { visible } from '../visible';
import type { Surroundings } from '../workspace';
import { additions } from './additions';
import { fromLineStarts, toLspEdits, withoutStops } from './edits';
import type { ActionClient } from './feature';
import { learnWord } from './learn-word';
import { silence } from './silence';

/** All safe fixes of the file at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.rationale`;

export function codeActions(
  document: RationaleDocument,
  range: Range,
  surroundings: Surroundings,
  findings: readonly Finding[],
  client: ActionClient,
): CodeAction[] {
  const wanted = (kind: string) => !client.only || client.only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const span = document.spanOf(range);
  const open = findings.filter((finding) => !finding.suppressed);
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    const here = open.filter((finding) => overlaps(finding.span, span));
    for (const finding of here) actions.push(...fixActions(document, finding, client));
    for (const finding of here) actions.push(...learnAction(document, finding, surroundings, client));
    for (const finding of here) actions.push(...renameAction(document, finding, client));
    for (const finding of here) actions.push(...silenceAction(document, finding, client));
  }
  if (wanted(CodeActionKind.RefactorRewrite)) {
    for (const { title, edits } of additions(document, span, surroundings)) {
      actions.push({
        title: visible(title),
        kind: CodeActionKind.RefactorRewrite,
        edit: workspaceEdit(document, edits, true, client),
      });
    }
  }
  if (wanted(fixAllKind)) actions.push(...fixAll(document, open));
  return actions;
}

function fixActions(document: RationaleDocument, finding: Finding, client: ActionClient): CodeAction[] {
  const fixes = finding.fixes?.() ?? [];
  const preferred = fixes.findIndex((fix) => fix.safe);
  return fixes.map((fix, index) => ({
    title: visible(fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(document, finding)],
    edit: workspaceEdit(document, fix.edits, fix.snippet === true, client),
    ...(index === preferred ? { isPreferred: true } : {}),
  }));
}

/** A word that is right is learned rather than silenced. */
function learnAction(
  document: RationaleDocument,
  finding: Finding,
  surroundings: Surroundings,
  client: ActionClient,
): CodeAction[] {
  const word = finding.learn;
  if (word === undefined) return [];
  const edit = learnWord(word, document, surroundings, client.makesFiles === true);
  if (!edit) return [];
  const title = visible(`Add “${word}” to the words of this workspace`);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(document, finding)], edit }];
}

/** The file under the name that it should have, beside where it lies. */
function renameAction(document: RationaleDocument, finding: Finding, client: ActionClient): CodeAction[] {
  if (finding.rename === undefined || client.renamesFiles !== true) return [];
  const to = Utils.joinPath(Utils.dirname(URI.parse(document.uri)), finding.rename).toString();
  const edit = { documentChanges: [RenameFile.create(document.uri, to, { overwrite: false })] };
  const title = visible(`Rename the file to “${finding.rename}”`);
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(document, finding)], edit, isPreferred: true }];
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const diagnosticOf = (document: RationaleDocument, { span, code, message, severity }: Finding): Diagnostic => ({
  range: document.rangeOf(span),
  code,
  message: visible(message), // as the client has it
  severity: severities[severity],
  source: 'Review Rationale',
});

/** Findings about the comments themselves, or about a file that cannot be read, are not silenced. */
const alwaysSpeak: ReadonlySet<string> = new Set(['syntax', 'unused-suppression', 'suppression-without-reason']);

function silenceAction(document: RationaleDocument, finding: Finding, client: ActionClient): CodeAction[] {
  if (document.kind !== 'determination' || alwaysSpeak.has(finding.code)) return [];
  const edit = silence(document, finding);
  const title = rules.find((rule) => rule.code === finding.code)?.title ?? finding.code;
  return [
    {
      title: `Silence “${title}” here, with a reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(document, finding)],
      edit: workspaceEdit(document, [edit], true, client),
    },
  ];
}

/** Edits with tab stops where the editor takes them; else as their words. */
function workspaceEdit(
  document: RationaleDocument,
  edits: readonly TextEdit[],
  stops: boolean,
  client: ActionClient,
): WorkspaceEdit {
  if (!stops) return { changes: { [document.uri]: toLspEdits(document, edits) } };
  if (!client.snippetEdits) return { changes: { [document.uri]: toLspEdits(document, withoutStops(edits)) } };
  const snippets = fromLineStarts(document, edits).map(({ span, newText }): SnippetTextEdit => ({
    range: document.rangeOf(span),
    snippet: { kind: 'snippet', value: newText },
  }));
  return { documentChanges: [TextDocumentEdit.create({ uri: document.uri, version: document.version }, snippets)] };
}

function fixAll(document: RationaleDocument, findings: readonly Finding[]): CodeAction[] {
  const edits = safeEdits(document, findings);
  if (edits.length === 0) return [];
  return [
    {
      title: 'Fix all that can be fixed safely',
      kind: fixAllKind,
      edit: { changes: { [document.uri]: toLspEdits(document, edits) } },
    },
  ];
}

const safelyFixed: ReadonlySet<string> = new Set(rules.filter(({ fixable }) => fixable === 'safe').map(({ code }) => code));

/** The first safe fix of each finding, as far as they do not touch one another: a fix is applied whole or not at all. */
export function safeEdits(document: RationaleDocument, findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  const chosen: Fix[] = [];
  const goesOn = patience();
  for (const finding of findings) {
    if (!goesOn()) break; // what is left is found when these are applied
    // of the others no fix is safe, and to find them costs as much as the check
    if (!safelyFixed.has(finding.code)) continue;
    const fix = finding.fixes?.().find((one) => one.safe);
    const edits = fix && plainEdits(fix);
    if (!edits || edits.some((edit) => taken.some((other) => touches(edit.span, other.span)))) continue;
    taken.push(...edits);
    chosen.push(fix);
  }
  return soundTogether(document, chosen)
    .flatMap(plainEdits)
    .sort((a, b) => a.span.start - b.span.start);
}

const plainEdits = (fix: Fix): readonly TextEdit[] => (fix.snippet ? withoutStops(fix.edits) : fix.edits);

const touches = (a: Span, b: Span): boolean => (a.start < b.end && b.start < a.end) || a.start === b.start;
