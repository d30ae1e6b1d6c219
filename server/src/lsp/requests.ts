/** The product's own requests: preview, export, import, citations, readiness, workspace check. */
import type { Connection } from 'vscode-languageserver';
import * as protocol from '../protocol';
import type { Service } from '../service';
import { contextOf } from '../service/check/context';
import { composeLetter } from '../service/letter/compose';
import type { RationaleDocument } from '../service/document';
import { exportFolder } from '../service/export-folder';
import type { Replacement } from '../service/letter/deidentify/deidentify';
import { deidentifyNotice } from '../service/letter/deidentify/notice';
import { exportLetter } from '../service/letter/export';
import { writeHtmlBody } from '../service/letter/html';
import { importFile, tooLarge } from '../service/import/file';
import * as pasteWords from '../service/import/paste-words';
import { toLspEdits } from '../service/features/edits';
import { visible } from '../service/visible';
import { newIn, type Files, type Workspace } from '../service/workspace';
import type { Documents } from './documents';
import type { Guard } from './guard';
import type { Readers } from '../service/import/reader';
import type { Writers } from '../service/letter/export';
import type { WorkspaceCheck } from './workspace-check';

/** Where each stretch stood (lines from 1, for people), and what no program finds. */
const deidentified = (document: RationaleDocument, replacements: readonly Replacement[]): protocol.Deidentified => ({
  takenOut: replacements.map(({ kind, replacement, span }) => ({
    kind,
    replacement,
    line: document.positionAt(span.start).line + 1,
  })),
  notice: deidentifyNotice,
});

export function registerRequests(parts: {
  connection: Connection;
  guard: Guard;
  service: Service;
  documents: Documents;
  /** In bytes. */
  largestLetter: number;
  writers: () => Promise<Writers>;
  readers: () => Promise<Readers>;
  workspace: Workspace;
  workspaceCheck: WorkspaceCheck;
  files: Files;
}): void {
  const { connection, guard, service, documents, largestLetter, writers, readers, workspace, workspaceCheck, files } = parts;
  const closed = 'The determination is not open any more. Open it and try again.';

  const on = <P, R>(method: string, otherwise: R, handle: (params: P) => R | Promise<R>) =>
    connection.onRequest(method, guard(method, otherwise, handle));

  const noPreview: protocol.PreviewResult = { title: '', language: 'en', body: '', style: '' };
  on(protocol.previewRequest, noPreview, async ({ uri }: protocol.PreviewParams): Promise<protocol.PreviewResult> => {
    const open = await documents.open(uri);
    if (!open) return noPreview;
    const { document, surroundings } = open;
    // a preview shows what is missing, but is not marked as a draft all over
    const letter = composeLetter({ ...contextOf(document, surroundings), draft: true });
    const { body, style } = writeHtmlBody({ ...letter, draftMark: undefined }, (offset) => document.positionAt(offset).line);
    return { title: letter.title, language: letter.language, body, style };
  });

  const notExported: protocol.ExportResult = { kind: 'failed', message: 'The letter could not be exported. See the log.' };
  on(
    protocol.exportRequest,
    notExported,
    async ({ uri, format, draft, attachSource, deidentify }: protocol.ExportParams): Promise<protocol.ExportResult> => {
      const open = await documents.open(uri);
      if (!open) return { kind: 'failed', message: closed };
      const { document, surroundings } = open;
      const outcome = await exportLetter({
        document,
        surroundings,
        findings: documents.findings(open),
        format,
        draft,
        attachSource,
        deidentify,
        writers,
      });
      if (outcome.kind === 'written')
        return {
          kind: 'written',
          base64: protocol.toBase64(outcome.bytes),
          fileName: outcome.fileName,
          hasSource: outcome.hasSource,
          signs: outcome.signs.map(({ message }) => visible(message)),
          ...(deidentify && { deidentified: deidentified(document, outcome.replacements) }),
        };
      if (outcome.kind === 'failed') return outcome;
      const told = outcome.errors.map(({ message, span }) => ({ message: visible(message), range: document.rangeOf(span) }));
      return { kind: 'refused', errors: told };
    },
  );

  on(
    protocol.exportDefaultsRequest,
    {},
    async ({ uri, wanted }: protocol.ExportDefaultsParams): Promise<protocol.ExportDefaultsResult> => {
      const surroundings = (await documents.open(uri))?.surroundings ?? (await workspace.surroundings(uri));
      const { formats } = surroundings.configuration.export ?? {};
      return { formats, ...(await exportFolder(surroundings, wanted, files)) };
    },
  );

  const notImported: protocol.ImportResult = { kind: 'failed', message: 'The letter could not be imported. See the log.' };
  on(
    protocol.importRequest,
    notImported,
    async ({ fileName, base64, folder }: protocol.ImportParams): Promise<protocol.ImportResult> => {
      if (base64.length > largestLetter * 1.4) return { kind: 'failed', message: tooLarge };
      const letter = { bytes: protocol.fromBase64(base64), fileName, folder };
      const outcome = await importFile(letter, { workspace, readers });
      if (outcome.kind === 'failed') return outcome;
      return { kind: 'imported', text: outcome.yaml, fileName: outcome.fileName, unsure: outcome.problems.length };
    },
  );

  on(
    protocol.citationsRequest,
    { choices: [] },
    async ({ uri, position }: protocol.CitationsParams): Promise<protocol.CitationsResult> => {
      const open = await documents.open(uri);
      return open ? service.citationChoices(open.document, position, open.surroundings) : { choices: [] };
    },
  );

  const nothingInserted: protocol.InsertCitationResult = { edit: undefined, refused: closed };
  on(protocol.insertCitationRequest, nothingInserted, async ({ uri, position, keys }: protocol.InsertCitationParams) => {
    const open = await documents.open(uri);
    return open ? service.insertCitation(open.document, position, keys, open.surroundings) : nothingInserted;
  });

  on(protocol.addCriteriaRequest, nothingInserted, async ({ uri, position }: protocol.AddCriteriaParams) => {
    const open = await documents.open(uri);
    return open ? service.addCriteria(open.document, position, open.surroundings) : nothingInserted;
  });

  on(
    protocol.newDeterminationRequest,
    { profiles: [], snippet: '' },
    async ({ profile, number, folder }: protocol.NewDeterminationParams) => {
      const surroundings = await workspace.surroundings(newIn(folder));
      const profiles = surroundings.profiles.all().map(({ id, title }) => ({ id, title }));
      return { profiles, snippet: service.newDetermination(profile, surroundings, number) };
    },
  );

  on(protocol.readinessRequest, { steps: [] }, async ({ uri }: protocol.ReadinessParams): Promise<protocol.ReadinessResult> => {
    const open = await documents.open(uri);
    return open ? { steps: service.readiness(open.document, open.surroundings, documents.findings(open)) } : { steps: [] };
  });

  const nothingSet: protocol.SetFieldResult = { edits: [], refused: closed };
  on(
    protocol.setFieldRequest,
    nothingSet,
    async ({ uri, path, value }: protocol.SetFieldParams): Promise<protocol.SetFieldResult> => {
      const open = await documents.open(uri);
      if (!open) return nothingSet;
      const { document } = open;
      const result = service.setField(document, path, value ?? undefined);
      return 'refused' in result
        ? { edits: [], refused: result.refused }
        : { edits: toLspEdits(document, result.edits), version: document.version };
    },
  );

  on(protocol.pasteRequest, {}, async ({ uri, range, text }: protocol.PasteParams): Promise<protocol.PasteResult> => {
    const open = await documents.open(uri);
    const pasted = open && service.paste(open.document, open.document.spanOf(range), text, pasteWords);
    if (!pasted) return {};
    return pasted.instead ? { edits: toLspEdits(open.document, pasted.instead) } : { insert: pasted.insert };
  });

  on(protocol.checkWorkspaceRequest, { files: 0, errors: 0, warnings: 0 }, () => workspaceCheck.run());
}
