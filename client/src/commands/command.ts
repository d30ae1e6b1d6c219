/** What a command is, and what it is given to work with. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Previews } from '../preview/previews';
import { tellInformation } from '../tell';

export interface Workbench {
  readonly context: vscode.ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly output: vscode.LogOutputChannel;
  readonly previews: Previews;
}

export interface Command {
  readonly id: string;
  run(workbench: Workbench, ...given: unknown[]): unknown;
}

/** The document a command is about: what a menu hands over, else the preview's or the editor's in front. Says so when there is none. */
export const chosenDocument = ({ previews }: Workbench, given: unknown): vscode.Uri | undefined =>
  given instanceof vscode.Uri ? given : (previews.active ?? activeDetermination()?.document.uri);

/** The active editor when it holds a determination. Says so when it does not. */
export function activeDetermination(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === 'rationale') return editor;
  void tellInformation(vscode.l10n.t('Open a determination first (a file that ends with .rationale.yaml).'));
  return undefined;
}

/** A position as the server takes it. */
export const toPosition = ({ line, character }: vscode.Position) => ({ line, character });

/** A range of the server as the editor takes it. */
export const toRange = (range: {
  start: { line: number; character: number };
  end: { line: number; character: number };
}): vscode.Range => new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
