/** Files written whole or not at all: a temporary file in the same folder, flushed to the disk, then renamed. */
import { randomBytes } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Replaces or makes a file. Rejects with the file system's error, and then nothing was changed. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  // a rename would replace even a file that may not be written, and a link in place of what it points at
  if (before) await access(path, constants.W_OK);
  const target = before ? await realpath(path) : path;
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(temporary, 'wx', before ? before.mode & 0o777 : 0o666);
    try {
      await file.writeFile(content);
      // the mask of the process may have taken rights away that the file had
      if (before) await file.chmod(before.mode & 0o777);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
