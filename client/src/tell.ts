/** What is said to the reviewer: names of files and words of a case may hold signs that are not seen, which stand there by their number. */
import * as vscode from 'vscode';
import { visible } from '../../server/src/service/visible';

/** Each gives the button that was pressed; undefined where none was. */
export const tellInformation = (message: string, ...buttons: string[]): Thenable<string | undefined> =>
  vscode.window.showInformationMessage(visible(message), ...buttons);

export const tellWarning = (message: string, ...buttons: string[]): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(visible(message), ...buttons);

export const tellError = (message: string, ...buttons: string[]): Thenable<string | undefined> =>
  vscode.window.showErrorMessage(visible(message), ...buttons);

/** A question that has to be answered before anything goes on; `detail` in small print, a line each. */
export const askFirst = (question: string, button: string, detail: readonly string[] = []): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(visible(question), { modal: true, detail: detail.map(visible).join('\n') }, button);

/** For ten seconds in the status bar. */
export const tellBriefly = (message: string): void => void vscode.window.setStatusBarMessage(visible(message), 10_000);
