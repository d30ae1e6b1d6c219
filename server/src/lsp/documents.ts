/** The open documents, each with its parsed form and findings kept for as long as nothing changed. */
import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { kindOf, RationaleDocument } from '../service/document';
import type { Service } from '../service';
import type { Finding } from '../service/check/rule';
import type { Surroundings, Workspace } from '../service/workspace';
import type { Settings, SettingsReader } from './settings';
import { createPractice } from './practice';
import { createWarmUp } from './warm-up';

/** A document with all that an answer about it needs. */
export interface Open {
  readonly document: RationaleDocument;
  readonly surroundings: Surroundings;
  readonly settings: Settings;
}

export interface Documents {
  /** Undefined when the document is not open. */
  open(uri: string): Promise<Open | undefined>;
  findings(open: Open): readonly Finding[];
  close(uri: string): void;
}

interface Checked extends Open {
  readonly findings: readonly Finding[];
}

export function createDocuments(
  texts: TextDocuments<TextDocument>,
  service: Service,
  workspace: Workspace,
  settings: SettingsReader,
  folders: () => readonly string[],
): Documents {
  const parsed = new Map<string, RationaleDocument>();
  const checked = new Map<string, Checked>();
  const warmUp = createWarmUp();
  const practise = createPractice();

  const document = (uri: string): RationaleDocument | undefined => {
    const text = texts.get(uri);
    if (!text) return undefined;
    const known = parsed.get(uri);
    if (known?.version === text.version) return known;
    const kind = kindOf(uri, text.languageId);
    const made =
      known?.kind === kind
        ? known.edited(text.getText(), text.version)
        : new RationaleDocument(uri, text.getText(), text.version, kind);
    parsed.set(uri, made);
    return made;
  };

  /** A document that was never saved belongs to the first folder of the workspace. */
  const placeOf = (uri: string): string =>
    uri.startsWith('untitled:') && folders()[0] ? `${folders()[0]}/new.rationale.yaml` : uri;

  return {
    async open(uri) {
      const [surroundings, own] = await Promise.all([workspace.surroundings(placeOf(uri)), settings.of(uri)]);
      warmUp(surroundings.library);
      const current = document(uri); // after the wait: the newest text
      return current && { document: current, surroundings, settings: own };
    },
    findings(open) {
      const known = checked.get(open.document.uri);
      const same =
        known?.document === open.document && known.surroundings === open.surroundings && known.settings === open.settings;
      if (same) return known.findings;
      const findings = service.check(open.document, open.surroundings, open.settings.rules);
      checked.set(open.document.uri, { ...open, findings });
      practise(open);
      return findings;
    },
    close(uri) {
      parsed.delete(uri);
      checked.delete(uri);
    },
  };
}
