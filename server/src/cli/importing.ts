/** One published letter → a determination on disk or on standard output; never over one that is there, unless asked. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { createFiles } from '../platform/files';
import { loadReaders } from '../platform/lazy';
import { readFile } from '../platform/read-file';
import { determinationName, importFile, largestLetter, tooLarge } from '../service/import/file';
import { createWorkspace, newIn } from '../service/workspace';
import { createTelling } from './check/problems';
import { sharedLibrary } from './library';
import { codeOf, reasonAt, reasonOf, shown, type Failure } from './trouble';
import { exists, writeNew, writeWhole } from './write';

export interface ImportSettings {
  readonly cwd: string;
  /** Undefined: beside the letter. */
  readonly folder: string | undefined;
  readonly force: boolean;
  /** Places of the person's own library, as given in the call. */
  readonly library: readonly string[];
}

/** What the importer was unsure of; the line is of the determination, from 1. */
export interface ReportedDoubt {
  readonly line: number;
  readonly message: string;
}

export type ImportedFile =
  | { readonly kind: 'written'; readonly path: string; readonly doubts: readonly ReportedDoubt[] }
  | { readonly kind: 'output'; readonly text: string; readonly doubts: readonly ReportedDoubt[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Importer {
  /** `toOutput` hands the text back in place of writing it. */
  import(path: string, toOutput: boolean): Promise<ImportedFile>;
  /** What is wrong with the configuration and library that the letters were read with, each told once. */
  readonly troubles: { readonly failures: readonly Failure[]; readonly notes: readonly Failure[] };
}

export function createImporter({ cwd, folder, force, library }: ImportSettings): Importer {
  const files = createFiles();
  const workspace = createWorkspace(files, sharedLibrary(library, cwd, files));
  const tell = createTelling(files, cwd);
  const troubles: { failures: Failure[]; notes: Failure[] } = { failures: [], notes: [] };
  const written = new Set<string>();

  const determinationOf = async (path: string, target: string): Promise<{ text: string; doubts: ReportedDoubt[] } | string> => {
    const letter = {
      bytes: readFile(path, largestLetter),
      fileName: basename(path),
      folder: URI.file(dirname(target)).toString(),
    };
    const outcome = await importFile(letter, { workspace, readers: loadReaders });
    const { failures, notes } = await tell(await workspace.surroundings(newIn(letter.folder)));
    troubles.failures.push(...failures);
    troubles.notes.push(...notes);
    if (outcome.kind === 'failed') return outcome.message;
    return { text: outcome.yaml, doubts: outcome.problems.map(({ line, message }) => ({ line: line + 1, message })) };
  };

  return {
    troubles,
    async import(path, toOutput) {
      const from = resolve(cwd, path);
      const target = join(folder === undefined ? dirname(from) : resolve(cwd, folder), determinationName(basename(from)));
      const fail = (file: string, message: string): ImportedFile => ({
        kind: 'failed',
        failure: { file: shown(file, cwd), message },
      });
      let at = from;
      try {
        // a name that is taken is told before the letter is read
        if (!toOutput && written.has(target))
          return fail(target, 'Another letter of this call has the same name. Import it to another folder with --out.');
        if (!toOutput && !force && (await exists(target)))
          return fail(
            target,
            'There is already a determination of this name. Choose another folder with --out, or replace it with --force.',
          );
        const determination = await determinationOf(from, target);
        if (typeof determination === 'string') return fail(from, determination);
        if (toOutput) return { kind: 'output', ...determination };
        at = target;
        await mkdir(dirname(target), { recursive: true });
        await (force ? writeWhole : writeNew)(target, determination.text);
        written.add(target);
        return { kind: 'written', path: target, doubts: determination.doubts };
      } catch (error) {
        if (at === from) return fail(from, codeOf(error) === 'LARGE' ? tooLarge : reasonAt(from, error));
        return fail(at, reasonOf(error));
      }
    },
  };
}
