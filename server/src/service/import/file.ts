/** One import for editor and command line: the bytes of a letter → the text of a determination. */
import type { Surroundings } from '../workspace';
import { importLetter, type ImportProblem, type LetterForm } from './index';
import type { Readers } from './reader';

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

/** Never rejects: what cannot be imported is told in words. */
export async function importFile(
  bytes: Uint8Array,
  fileName: string,
  { library, profiles }: Surroundings,
  readers: () => Promise<Readers>,
): Promise<FileImport> {
  const file = await (await readers()).readLetterFile(bytes, fileName);
  const name = `${fileName.replace(/^.*[/\\]/, '').replace(/\.(pdf|docx|txt)$/i, '')}.rationale.yaml`;
  if (file.kind === 'problem') return { kind: 'failed', message: file.message };
  if (file.kind === 'source') return { kind: 'imported', yaml: file.yaml, problems: [], form: 'source', fileName: name };
  const outcome = importLetter(file.text, { profiles, library, fileName });
  return outcome.kind === 'failed' ? outcome : { ...outcome, fileName: name };
}
