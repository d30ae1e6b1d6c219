/** Writes a file whole or not at all. */
import type { FileSystem, Uri } from 'vscode';

/** What is needed of `vscode.workspace.fs`. */
export type Files = Pick<FileSystem, 'writeFile' | 'rename' | 'delete'>;

/**
 * Writes beside the target under a temporary name and then renames over it, so that a full disk leaves no half letter.
 * A virtual file system may not rename over a file: it takes a write as one act, and is written to directly.
 */
export async function writeWhole(files: Files, target: Uri, bytes: Uint8Array): Promise<void> {
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const folder = target.path.slice(0, target.path.length - name.length);
  const temporary = target.with({ path: `${folder}.${name}.${Math.random().toString(36).slice(2, 10)}.part` });
  try {
    await files.writeFile(temporary, bytes);
    await files.rename(temporary, target, { overwrite: true });
  } catch (error) {
    await files.delete(temporary).then(undefined, () => undefined);
    if (target.scheme === 'file') throw error;
    await files.writeFile(target, bytes);
  }
}
