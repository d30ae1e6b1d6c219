/** Checks files one after the other with one service and one view of the workspace; runs here or in a worker. */
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { createFiles } from '../../platform/files';
import { createService } from '../../service';
import { RationaleDocument } from '../../service/document';
import type { RuleSetting } from '../../service/model/schemas/fields';
import type { Finding } from '../../service/check/rule';
import { createWorkspace, type FileProblem, type Surroundings } from '../../service/workspace';
import { readText, type SourceText } from '../read';
import { reasonOf, shown, type Failure } from '../trouble';
import { writeWhole } from '../write';
import { applySafeFixes } from './fix';
import type { FileReport } from './report';
import { reportFinding } from './report-finding';
import { describeProblem, isSerious } from './problems';

export interface CheckSettings {
  readonly cwd: string;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly fix: boolean;
  /** Whether the report says what is still to write. */
  readonly readiness: boolean;
}

export interface Checked {
  readonly files: readonly FileReport[];
  readonly failures: readonly Failure[];
  /** Trouble with library files and the like, that a person should see but that stops nothing. */
  readonly notes: readonly Failure[];
}

export interface Checker {
  check(paths: readonly string[]): Promise<Checked>;
  /** A text that is in no file yet; `path` says which configuration serves it. */
  checkText(source: SourceText, path: string): Promise<Checked & { readonly text: string }>;
}

export function createChecker({ cwd, rules, fix, readiness }: CheckSettings): Checker {
  const logged: string[] = [];
  const files = createFiles();
  const service = createService({ log: (message) => void logged.push(message) });
  const workspace = createWorkspace(files);
  const told = new Set<FileProblem>();

  const examine = async (source: SourceText, path: string) => {
    const uri = URI.file(path).toString();
    const surroundings = await workspace.surroundings(uri);
    const document = new RationaleDocument(uri, source.text);
    const check = (one: RationaleDocument) => service.check(one, surroundings, rules);
    const result = fix ? applySafeFixes(document, check) : { document, findings: check(document), applied: 0 };
    const steps = readiness ? service.readiness(result.document, surroundings, result.findings) : [];
    const unfinished = steps.filter((step) => !step.done).map((step) => step.label);
    return { ...result, unfinished, problems: await tell(surroundings) };
  };
  const tell = async ({ problems, configurationUri }: Surroundings): Promise<Checked> => {
    const told_: { failures: Failure[]; notes: Failure[] } = { failures: [], notes: [] };
    for (const problem of problems) {
      if (told.has(problem)) continue;
      told.add(problem);
      const failure = describeProblem(problem, await files.read(problem.uri), cwd);
      told_[isSerious(problem, configurationUri) ? 'failures' : 'notes'].push(failure);
    }
    return { files: [], ...told_ };
  };
  const failuresOfRules = (): Failure[] => logged.splice(0).map((message) => ({ file: undefined, message }));

  const checkFile = async (path: string): Promise<Checked> => {
    const file = shown(path, cwd);
    const read = readText(path);
    if (!read.ok) return { files: [], failures: [{ file, message: read.message }], notes: [] };
    const { document, problems, ...result } = await examine(read.source, path);
    const failures = [...problems.failures, ...failuresOfRules()];
    if (document.text !== read.source.text) {
      try {
        await writeWhole(path, (read.source.byteOrderMark ? '\ufeff' : '') + document.text);
      } catch (error) {
        return { files: [], failures: [...failures, { file, message: reasonOf(error) }], notes: problems.notes };
      }
    }
    return { files: [reportOf(file, document, result)], failures, notes: problems.notes };
  };

  return {
    async check(paths) {
      const results: Checked[] = [];
      for (const path of paths) {
        results.push(await checkFile(path).catch((error: unknown) => brokenDown(shown(path, cwd), error)));
      }
      return merge(results);
    },
    async checkText(source, path) {
      const { document, problems, ...result } = await examine(source, resolve(cwd, path));
      const file = shown(resolve(cwd, path), cwd);
      const failures = [...problems.failures, ...failuresOfRules()];
      return { text: document.text, files: [reportOf(file, document, result)], failures, notes: problems.notes };
    },
  };
}

/** A mistake of ours on one file; the message never holds the error's own words, which may be the document's. */
export const brokenDown = (file: string, error: unknown): Checked => ({
  files: [],
  failures: [
    { file, message: `The tool failed on this file (${error instanceof Error ? error.name : 'unknown'}). Please report it.` },
  ],
  notes: [],
});

export const merge = (results: readonly Checked[]): Checked => ({
  files: results.flatMap((result) => result.files),
  failures: distinct(results.flatMap((result) => result.failures)),
  notes: distinct(results.flatMap((result) => result.notes)),
});

/** Workers each read the configuration and may each have the same to say of it. */
function distinct(failures: readonly Failure[]): Failure[] {
  return [...new Map(failures.map((failure) => [`${failure.file}\n${failure.message}`, failure])).values()];
}

function reportOf(
  file: string,
  document: RationaleDocument,
  { findings, applied, unfinished }: { findings: readonly Finding[]; applied: number; unfinished: readonly string[] },
): FileReport {
  return { file, findings: findings.map((finding) => reportFinding(document, finding)), fixed: applied, unfinished };
}
