/** One determination → its letters on disk or on standard output; never the source, never somebody's own file unasked. */
import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { URI, Utils } from 'vscode-uri';
import { createFiles } from '../platform/files';
import { loadWriters } from '../platform/lazy';
import { readFile } from '../platform/read-file';
import { createService, type Service } from '../service';
import { RationaleDocument } from '../service/document';
import { exportLetter, type ExportFormat } from '../service/letter/export';
import type { LetterOptions } from '../service/letter/compose';
import type { DeidentifyMode, Replacement } from '../service/letter/deidentify/deidentify';
import type { Span } from '../service/text';
import { createWorkspace, type Surroundings, type Workspace } from '../service/workspace';
import { createTelling } from './check/problems';
import { sharedLibrary } from './library';
import { readText, type SourceText } from './read';
import { reasonOf, shown, type Failure } from './trouble';
import { exists, writeWhole } from './write';
import { isOwnExport, largestExport } from './own';

export interface ExportSettings {
  readonly cwd: string;
  /** Undefined: as the configuration says, else PDF. */
  readonly formats: readonly ExportFormat[] | undefined;
  /** Undefined: as the configuration says, else beside the source. */
  readonly folder: string | undefined;
  readonly draft: boolean;
  readonly force: boolean;
  /** Undefined: as the configuration says, else not. */
  readonly attachSource: boolean | undefined;
  /** Places of the person's own library, as given in the call. */
  readonly library: readonly string[];
  readonly deidentify: DeidentifyMode | undefined;
  readonly letter: LetterOptions;
}

export interface PlacedMessage {
  readonly message: string;
  /** From 1, for people. */
  readonly line: number;
  readonly column: number;
}

/** What was taken out, and where; never the words themselves, for this is printed and kept in logs. */
export interface TakenOut {
  readonly kind: string;
  readonly replacement: string;
  /** From 1, for people. */
  readonly line: number;
  readonly column: number;
}

export type FileOutcome =
  /** `hasSource`: the determination is inside, which is told. */
  | { readonly kind: 'written'; readonly path: string; readonly hasSource: boolean }
  | { readonly kind: 'output'; readonly bytes: Uint8Array; readonly hasSource: boolean }
  | { readonly kind: 'refused'; readonly errors: readonly PlacedMessage[] }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Trouble with a library file that a person should see but that stops nothing. */
  | { readonly kind: 'note'; readonly failure: Failure }
  | { readonly kind: 'deidentified'; readonly takenOut: readonly TakenOut[] }
  /** Said once, before the letters are written. */
  | { readonly kind: 'signs'; readonly signs: readonly PlacedMessage[] };

export interface Exporter {
  /** Every format of one file. `toOutput` hands the bytes back in place of writing them. */
  export(path: string, toOutput: boolean): Promise<readonly FileOutcome[]>;
}

export function createExporter(settings: ExportSettings): Exporter {
  const { cwd } = settings;
  const logged: string[] = [];
  const service = createService({ log: (message) => void logged.push(message) });
  const files = createFiles();
  const workspace = createWorkspace(files, sharedLibrary(settings.library, cwd, files));
  const tell = createTelling(files, cwd);
  /** Written in this call, by whom: two sources of one name must not take each other's place. */
  const written = new Map<string, string>();

  return {
    async export(path, toOutput) {
      const fail = (message: string, file = path): FileOutcome => ({
        kind: 'failed',
        failure: { file: shown(file, cwd), message },
      });
      const read = readText(path);
      if (!read.ok) return [fail(read.message)];
      const document = new RationaleDocument(URI.file(path).toString(), read.source.text);
      const { surroundings, findings } = await check(document, service, workspace);
      const broken = logged.splice(0)[0];
      if (broken !== undefined) return [fail(broken)]; // what was not checked is not exported as if it were
      const { failures, notes } = await tell(surroundings);
      const outcomes: FileOutcome[] = [
        ...notes.map((failure) => ({ kind: 'note', failure }) as const),
        ...failures.map((failure) => ({ kind: 'failed', failure }) as const),
      ];
      for (const format of formatsFor(settings, surroundings)) {
        const { draft, attachSource, deidentify, letter } = settings;
        const request = {
          document,
          surroundings,
          findings,
          format,
          draft,
          attachSource,
          sourceBytes: bytesOf(read.source),
          deidentify,
          options: letter,
          writers: loadWriters,
        };
        const outcome = await exportLetter(request);
        if (outcome.kind === 'written' && deidentify && !outcomes.some(({ kind }) => kind === 'deidentified')) {
          outcomes.push({ kind: 'deidentified', takenOut: takenOutOf(outcome.replacements, document) });
        }
        if (outcome.kind === 'written' && outcome.signs.length > 0 && !outcomes.some(({ kind }) => kind === 'signs')) {
          outcomes.push({ kind: 'signs', signs: placesOf(outcome.signs, document) });
        }
        if (outcome.kind === 'failed') outcomes.push(fail(outcome.message));
        else if (outcome.kind === 'refused')
          return [...outcomes, { kind: 'refused', errors: placesOf(outcome.errors, document) }];
        else if (toOutput) outcomes.push({ kind: 'output', bytes: outcome.bytes, hasSource: outcome.hasSource });
        else {
          const target = join(folderFor(path, settings, surroundings), outcome.fileName);
          const message = await write(target, { source: path, bytes: outcome.bytes, format, force: settings.force, written });
          outcomes.push(
            message === undefined ? { kind: 'written', path: target, hasSource: outcome.hasSource } : fail(message, target),
          );
        }
      }
      return outcomes;
    },
  };
}

/** The very file: its text is UTF-8, so it only lacks the mark. */
const bytesOf = ({ text, byteOrderMark }: SourceText): Uint8Array => Buffer.from(byteOrderMark ? `\ufeff${text}` : text);

async function check(document: RationaleDocument, service: Service, workspace: Workspace) {
  const surroundings = await workspace.surroundings(document.uri);
  return { surroundings, findings: service.check(document, surroundings) };
}

const formatsFor = ({ formats }: ExportSettings, { configuration }: Surroundings): readonly ExportFormat[] =>
  formats ?? (configuration.export?.formats?.length ? configuration.export.formats : ['pdf']);

/** A folder of the configuration counts from where the configuration lies. */
function folderFor(path: string, { folder, cwd }: ExportSettings, { configuration, configurationUri }: Surroundings): string {
  if (folder !== undefined) return resolve(cwd, folder);
  const configured = configuration.export?.folder;
  if (configured === undefined || configurationUri === undefined) return dirname(path);
  return resolve(Utils.dirname(URI.parse(configurationUri)).fsPath, configured);
}

function placeOf({ span }: { readonly span: Span }, document: RationaleDocument): { line: number; column: number } {
  const { line, character } = document.positionAt(span.start);
  return { line: line + 1, column: character + 1 };
}

const placesOf = (errors: readonly { message: string; span: Span }[], document: RationaleDocument): PlacedMessage[] =>
  errors.map((error) => ({ message: error.message, ...placeOf(error, document) }));

const takenOutOf = (replacements: readonly Replacement[], document: RationaleDocument): TakenOut[] =>
  replacements.map((one) => ({ kind: one.kind, replacement: one.replacement, ...placeOf(one, document) }));

interface Target {
  readonly source: string;
  readonly bytes: Uint8Array;
  readonly format: ExportFormat;
  readonly force: boolean;
  readonly written: Map<string, string>;
}

/** Why it was not written; undefined when it was. */
async function write(path: string, { source, bytes, format, force, written }: Target): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const other = written.get(path);
    if (other !== undefined) return 'Another file of this call has the same name. Export it to another folder with --out.';
    if (await exists(path)) {
      if ((await realpath(path)) === (await realpath(source)))
        return 'The letter would take the place of its own determination. Choose another folder with --out.';
      const before = force ? undefined : readFile(path, largestExport);
      if (before && Buffer.compare(before, bytes) !== 0 && !isOwnExport(before, format)) {
        return 'There is already a file of this name, and it may be the only copy of a letter. Choose another folder with --out, or replace it with --force.';
      }
    }
    await writeWhole(path, bytes);
    written.set(path, source);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
