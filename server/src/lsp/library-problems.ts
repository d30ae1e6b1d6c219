/**
 * What is wrong with the files around determinations, published where it stands: a library that cannot be read shows in
 * the list of problems also while nobody has it open. An open file has findings of its own, and is left out.
 */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { RationaleDocument } from '../service/document';
import { newIn, severityOf, textOf, type FileProblem, type Files, type Surroundings, type Workspace } from '../service/workspace';
import { toDiagnostics } from './diagnostics';
import type { Guard } from './guard';

/** Where a document lies that has none: the person's own library may have trouble all the same. */
const noConfiguration = newIn(undefined);

export interface LibraryProblems {
  /** The workspace, with the trouble of everything it reads published. */
  readonly workspace: Workspace;
  /** Files changed. */
  refresh(): Promise<void>;
  /** A file was opened: its published problems would stand there twice. */
  opened(uri: string): void;
  closed(uri: string): void;
}

export function createLibraryProblems(parts: {
  connection: Connection;
  guard: Guard;
  workspace: Workspace;
  files: Files;
  texts: TextDocuments<TextDocument>;
}): LibraryProblems {
  const { connection, guard, workspace, files, texts } = parts;
  /** By configuration file. */
  let shown = new Map<string, Surroundings>();
  let published: ReadonlySet<string> = new Set();
  let round = 0;

  const publish = guard<void, void>('publishing problems of the library', undefined, async () => {
    const own = ++round;
    const byFile = new Map<string, FileProblem[]>();
    for (const problem of [...shown.values()].flatMap(({ problems }) => problems)) {
      const there = byFile.get(problem.uri) ?? [];
      const known = there.some((one) => one.message === problem.message && one.span.start === problem.span.start);
      if (!texts.get(problem.uri) && !known) byFile.set(problem.uri, [...there, problem]);
    }
    const before = published;
    const documents = await Promise.all(
      [...byFile].map(async ([uri, problems]) => ({
        problems,
        document: new RationaleDocument(uri, (await textOf(files, uri)) ?? ''),
      })),
    );
    if (own !== round) return; // what was read meanwhile is newer
    published = new Set(byFile.keys());
    for (const { document, problems } of documents) {
      if (texts.get(document.uri)) continue;
      const findings = problems.map((one) => ({
        ...one,
        severity: severityOf(one),
      }));
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: toDiagnostics(document, findings) });
    }
    for (const uri of before) {
      // an open file of a client that is pushed to has its own findings now
      if (!published.has(uri) && !texts.get(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  });

  return {
    workspace: {
      changed: (uri) => workspace.changed(uri),
      forget: () => workspace.forget(),
      async surroundings(uri) {
        const surroundings = await workspace.surroundings(uri);
        const { configurationUri = noConfiguration } = surroundings;
        if (shown.get(configurationUri) !== surroundings) {
          shown.set(configurationUri, surroundings);
          void publish();
        }
        return surroundings;
      },
    },
    opened(uri) {
      if (!published.has(uri)) return;
      published = new Set([...published].filter((one) => one !== uri));
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    closed(uri) {
      if ([...shown.values()].some(({ problems }) => problems.some((one) => one.uri === uri))) void publish();
    },
    async refresh() {
      const anew = await Promise.all([...shown.keys()].map((uri) => workspace.surroundings(uri)));
      shown = new Map(anew.map((one) => [one.configurationUri ?? noConfiguration, one]));
      await publish();
    },
  };
}
