/** What must hold of every file that is read: an answer or one clear message, in its time, and nothing that fails unseen. */
import assert from 'node:assert/strict';
import { readLetterFile, type LetterFile } from '../../server/src/readers';

/** Milliseconds of the processor for a file of a few kilobytes: a hundred times what one takes on a slow machine. */
const mostTime = 20_000;
/** Bytes that may stay behind a whole run. */
const mostKept = 400_000_000;

export interface Fuzzed {
  readonly read: number;
  readonly told: Readonly<Record<string, number>>;
}

/** Reads so many files, each made from a number of its own, which is told when it goes wrong. */
export async function readAll(runs: number, seed: number, fileName: string, make: (seed: number) => Uint8Array): Promise<Fuzzed> {
  const unseen: unknown[] = [];
  const see = (reason: unknown): void => void unseen.push(reason);
  process.on('unhandledRejection', see);
  const told: Record<string, number> = {};
  let read = 0;
  try {
    const before = process.memoryUsage().rss;
    for (let run = 0; run < runs; run += 1) {
      const own = (seed + run) >>> 0;
      const message = await check(own, fileName, make(own));
      if (message === undefined) read += 1;
      else told[message] = (told[message] ?? 0) + 1;
      if (run % 50 === 49) await new Promise((resolve) => setImmediate(resolve));
      assert.deepEqual(unseen, [], `${fileName} of seed ${own}: a promise failed unseen`);
    }
    const kept = process.memoryUsage().rss - before;
    assert.ok(kept < mostKept, `${Math.round(kept / 1e6)} MB stayed behind ${runs} files`);
    return { read, told };
  } finally {
    process.off('unhandledRejection', see);
  }
}

let waiting: ReturnType<typeof setTimeout>;

/** A promise that nobody settles would end the process without a word. */
const neverRead = (): Promise<never> =>
  new Promise((_, reject) => {
    waiting = setTimeout(() => reject(new Error('no answer in two minutes')), 120_000);
  });

/** The message; undefined where the file was read. */
async function check(seed: number, fileName: string, bytes: Uint8Array): Promise<string | undefined> {
  const where = `${fileName} of seed ${seed}`;
  const before = process.cpuUsage();
  const file = await Promise.race([readLetterFile(bytes, fileName), neverRead()]).catch((error: unknown): LetterFile =>
    assert.fail(`${where}: ${String(error)}`),
  );
  clearTimeout(waiting);
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < mostTime, `${where}: ${user / 1000} ms`);
  if (file.kind === 'text') assert.equal(typeof file.text, 'string', where);
  else if (file.kind === 'source') assert.equal(typeof file.yaml, 'string', where);
  else assert.match(file.message, /^[A-Z][^\n]+\.$/, where);
  return file.kind === 'problem' ? file.message : undefined;
}
