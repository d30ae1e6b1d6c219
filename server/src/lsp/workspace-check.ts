/** Checks every determination of the workspace, asked for or at the start where the settings say so; findings of files that are not open are published, those of open ones the client has. */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckWorkspaceResult } from '../protocol';
import type { Service } from '../service';
import { RationaleDocument } from '../service/document';
import { unreadable } from '../service/surroundings';
import type { Files, Workspace } from '../service/workspace';
import { toDiagnostics } from './diagnostics';
import type { SettingsReader } from './settings';

export interface WorkspaceCheck {
  /** Undefined when the person cancelled. */
  run(): Promise<CheckWorkspaceResult>;
  /** Where the person’s settings ask for it: once, and again when it was switched off and on. */
  runIfWanted(): Promise<void>;
  /** A file was opened: its published findings would stand there twice. */
  opened(uri: string): void;
}

export function createWorkspaceCheck(parts: {
  connection: Connection;
  service: Service;
  workspace: Workspace;
  settings: SettingsReader;
  files: Files;
  texts: TextDocuments<TextDocument>;
  folders: () => readonly string[];
}): WorkspaceCheck {
  const { connection, service, workspace, settings, files, texts, folders } = parts;
  let published = new Set<string>();

  const clear = (uri: string) => {
    if (published.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  };

  let wanted = false;

  const check: WorkspaceCheck = {
    opened: clear,
    async runIfWanted() {
      const [folder] = folders();
      const before = wanted;
      wanted = folder !== undefined && (await settings.of(folder)).checkWorkspace;
      if (wanted && !before) await check.run();
    },
    async run() {
      const found = (
        await Promise.all(folders().map((folder) => files.find(folder, ['**/*.rationale.yaml', '**/*.rationale.yml'])))
      ).flat();
      const progress = await connection.window.createWorkDoneProgress();
      progress.begin('Checking determinations', 0, undefined, true);
      const before = published;
      published = new Set();
      const sum = { files: 0, errors: 0, warnings: 0 };
      for (const uri of found) {
        if (progress.token.isCancellationRequested) break;
        progress.report(Math.round((100 * sum.files) / found.length), `${sum.files + 1} of ${found.length}`);
        const content = texts.get(uri)?.getText() ?? (await files.read(uri));
        if (content === undefined) continue;
        const document = new RationaleDocument(uri, typeof content === 'string' ? content : '');
        const findings =
          typeof content === 'string'
            ? service
                .check(document, await workspace.surroundings(uri), (await settings.of(uri)).rules)
                .filter((one) => !one.suppressed)
            : [{ ...unreadable(uri, content, 'This determination'), severity: 'error' as const }];
        sum.files++;
        sum.errors += findings.filter((one) => one.severity === 'error').length;
        sum.warnings += findings.filter((one) => one.severity === 'warning').length;
        if (texts.get(uri)) continue;
        published.add(uri);
        void connection.sendDiagnostics({ uri, diagnostics: toDiagnostics(document, findings) });
      }
      for (const uri of before) if (!published.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
      progress.done();
      return sum;
    },
  };
  return check;
}
