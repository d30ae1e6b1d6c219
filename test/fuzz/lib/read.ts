/** What must hold of every file that is read: an answer or one clear message, and nothing that fails unseen. */
import assert from 'node:assert/strict';
import { readLetterFile } from '../../../server/src/readers';

/** Rejects with what went wrong; also where nobody settles the promise, which would end the process without a word. */
export async function isAnswered(bytes: Uint8Array, fileName: string): Promise<void> {
  const unseen: unknown[] = [];
  const see = (reason: unknown): void => void unseen.push(reason);
  process.on('unhandledRejection', see);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<never>((_, reject) => {
    waiting = setTimeout(() => reject(new Error('no answer in two minutes')), 120_000);
  });
  try {
    const file = await Promise.race([readLetterFile(bytes, fileName), never]);
    if (file.kind === 'text') assert.equal(typeof file.text, 'string');
    else if (file.kind === 'source') assert.equal(typeof file.yaml, 'string');
    else assert.match(file.message, /^[A-Z][^\n]+\.$/);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(unseen, [], 'a promise failed unseen');
  } finally {
    clearTimeout(waiting);
    process.off('unhandledRejection', see);
  }
}
