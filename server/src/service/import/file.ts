/** One import for editor and command line: the bytes of a letter → the text of a determination. */
import { newIn, type Workspace } from '../workspace';
import { importLetter, type ImportProblem, type LetterForm } from './index';
import type { Readers } from './reader';
import { isDetermination, sourceLeftOut } from './source';

export interface LetterToImport {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** URI of the folder the determination will lie in, whose library and letter forms count; undefined where there is none. */
  readonly folder: string | undefined;
}

export type FileImport =
  | {
      readonly kind: 'imported';
      readonly yaml: string;
      /** Places the importer asks a person to check. */
      readonly problems: readonly ImportProblem[];
      /** `source`: the very determination a letter of ours was exported from. */
      readonly form: LetterForm | 'source';
      /** A name for the new file. */
      readonly fileName: string;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** More bytes than any letter has. */
export const largestLetter = 50_000_000;

export const tooLarge = 'This file is too large to be a letter. Choose another one.';

/** The name of the determination that a letter becomes; `a.rationale.pdf` gives `a.rationale.yaml`. */
export const determinationName = (fileName: string): string =>
  `${fileName.replace(/\.(pdf|docx?|txt|text)$/i, '').replace(/\.rationale$/i, '')}.rationale.yaml`;

/** What cannot be imported is told in words. */
export async function importFile(
  { bytes, fileName, folder }: LetterToImport,
  { workspace, readers }: { readonly workspace: Workspace; readonly readers: () => Promise<Readers> },
): Promise<FileImport> {
  if (bytes.length > largestLetter) return { kind: 'failed', message: tooLarge };
  const { readLetterFile } = await readers();
  const name = determinationName(fileName);
  let file = await readLetterFile(bytes, fileName);
  let leftOut = file.kind === 'text' && file.sourceLeftOut === true;
  if (file.kind === 'source') {
    if (isDetermination(file.yaml)) return { kind: 'imported', yaml: file.yaml, problems: [], form: 'source', fileName: name };
    leftOut = true;
    file = await readLetterFile(bytes, fileName, true);
  }
  if (file.kind !== 'text') return { kind: 'failed', message: file.kind === 'problem' ? file.message : sourceLeftOut };
  const { library, profiles } = await workspace.surroundings(newIn(folder));
  const { text, unwrapped } = file;
  const remarks = [...(leftOut ? [{ message: sourceLeftOut }] : []), ...(file.remarks ?? [])];
  const outcome = importLetter(text, { library, profiles, fileName, remarks, unwrapped });
  return outcome.kind === 'failed' ? outcome : { ...outcome, fileName: name };
}
