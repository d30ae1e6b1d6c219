/** Files written whole or not at all: a temporary file in the same folder, flushed to the disk, then renamed. */
import { access, constants, stat } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';

/** Replaces or makes a file. Rejects with the file system's error, and then nothing was changed. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  // a rename would replace even a file that may not be written
  if (await exists(path)) await access(path, constants.W_OK);
  await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
