/** Files written whole or not at all: a temporary file in the same folder, flushed to the disk, then renamed. */
import { randomBytes } from 'node:crypto';
import { access, constants, link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { whileThere } from './left-behind';

/** Makes a file where there is none. Rejects with the file system's error (`EEXIST` where there is one), and then nothing was made. */
export const writeNew = (path: string, content: string | Uint8Array): Promise<void> =>
  writeBeside(path, content, undefined, (temporary) => putWhereNoneIs(temporary, path));

/** Replaces or makes a file. Rejects with the file system's error, and then nothing was changed. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  // a rename would replace even a file that may not be written, and a link in place of what it points at
  if (before) await access(path, constants.W_OK);
  const target = before ? await realpath(path) : path;
  await writeBeside(target, content, before && before.mode & 0o777, (temporary) => rename(temporary, target));
}

/** `put` brings the finished file to its place. */
function writeBeside(
  target: string,
  content: string | Uint8Array,
  mode: number | undefined,
  put: (temporary: string) => Promise<void>,
): Promise<void> {
  // no part of the name, which may be as long as a name can be
  const temporary = join(dirname(target), `.rationale-${randomBytes(6).toString('hex')}`);
  return whileThere(temporary, () => writeAndPut(temporary, content, mode, put));
}

async function writeAndPut(
  temporary: string,
  content: string | Uint8Array,
  mode: number | undefined,
  put: (temporary: string) => Promise<void>,
): Promise<void> {
  try {
    const file = await open(temporary, 'wx', mode ?? 0o666);
    try {
      await file.writeFile(content);
      // the mask of the process may have taken rights away that the file had
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await put(temporary);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A second name, then without the first: unlike a rename that never replaces a file. Some disks know no second names. */
async function putWhereNoneIs(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || (await exists(target))) throw error;
    await rename(temporary, target);
    return;
  }
  await rm(temporary);
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
