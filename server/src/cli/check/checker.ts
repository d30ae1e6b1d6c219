/** Checks files one after the other with one service and one view of the workspace; runs here or in a worker. */
import { dirname, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { createFiles } from '../../platform/files';
import { createService } from '../../service';
import { RationaleDocument } from '../../service/document';
import type { RuleSetting } from '../../service/model/schemas/fields';
import { createWorkspace, type Surroundings } from '../../service/workspace';
import type { Formatter } from '../formatters/formatter';
import { sharedLibrary } from '../library';
import { readText, type SourceText } from '../read';
import { reasonOf, shown, type Failure } from '../trouble';
import { writeWhole } from '../write';
import { applySafeFixes } from './fix';
import type { FileReport } from './report';
import { reportFindings } from './report-finding';
import { createTelling } from './problems';

export interface CheckSettings {
  readonly cwd: string;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly fix: boolean;
  /** Places of the person's own library, as given in the call. */
  readonly library: readonly string[];
}

export interface CheckedFile {
  /** Undefined where the file could not be checked; `failures` say why. */
  readonly report: FileReport | undefined;
  readonly failures: readonly Failure[];
  /** Trouble with library files and the like, that a person should see but that stops nothing. */
  readonly notes: readonly Failure[];
}

export interface Checker {
  check(path: string): Promise<CheckedFile>;
  /** A text that is in no file yet; `path` says which configuration serves it. */
  checkText(source: SourceText, path: string): Promise<CheckedFile & { readonly text: string }>;
}

/** What is reported beyond the findings is what the format prints. */
export function createChecker(settings: CheckSettings, format: Pick<Formatter, 'printsFixes' | 'printsReadiness'>): Checker {
  const { cwd, fix } = settings;
  const logged: string[] = [];
  const files = createFiles();
  const service = createService({ log: (message) => void logged.push(message) });
  const workspace = createWorkspace(files, sharedLibrary(settings.library, cwd, files));
  const byFolder = new Map<string, Surroundings>();
  const tell = createTelling(files, cwd);

  const surroundingsOf = async (path: string, uri: string): Promise<Surroundings> => {
    const folder = dirname(path);
    const surroundings = byFolder.get(folder) ?? (await workspace.surroundings(uri));
    byFolder.set(folder, surroundings);
    return surroundings;
  };
  const examine = async (source: SourceText, path: string) => {
    const uri = URI.file(path).toString();
    const surroundings = await surroundingsOf(path, uri);
    const original = new RationaleDocument(uri, source.text);
    const check = (one: RationaleDocument) => service.check(one, surroundings, settings.rules);
    const { document, findings, applied } = fix
      ? applySafeFixes(original, check)
      : { document: original, findings: check(original), applied: 0 };
    const steps = format.printsReadiness ? service.readiness(document, surroundings, findings) : [];
    const report: FileReport = {
      file: shown(path, cwd),
      findings: reportFindings(document, findings, format.printsFixes === true),
      fixed: applied,
      unfinished: steps.filter((step) => !step.done).map((step) => step.label),
    };
    const { failures, notes } = await tell(surroundings);
    return { report, text: document.text, failures: [...failures, ...failuresOfRules()], notes };
  };
  const failuresOfRules = (): Failure[] => logged.splice(0).map((message) => ({ file: undefined, message }));

  const checkFile = async (path: string): Promise<CheckedFile> => {
    const read = readText(path);
    if (!read.ok) return notChecked({ file: shown(path, cwd), message: read.message });
    const { text, ...checked } = await examine(read.source, path);
    if (text === read.source.text) return checked;
    try {
      await writeWhole(path, (read.source.byteOrderMark ? '\ufeff' : '') + text);
      return checked;
    } catch (error) {
      const failure = { file: shown(path, cwd), message: reasonOf(error) };
      return { ...checked, report: undefined, failures: [...checked.failures, failure] };
    }
  };

  return {
    check: (path) => checkFile(path).catch((error: unknown) => notChecked(brokenDown(shown(path, cwd), error))),
    checkText: (source, path) => examine(source, resolve(cwd, path)),
  };
}

const notChecked = (failure: Failure): CheckedFile => ({ report: undefined, failures: [failure], notes: [] });

/** A mistake of ours on one file; the message never holds the error's own words, which may be the document's. */
export const brokenDown = (file: string, error: unknown): Failure => ({
  file,
  message: `The tool failed on this file (${error instanceof Error ? error.name : 'unknown'}). Please report it.`,
});
