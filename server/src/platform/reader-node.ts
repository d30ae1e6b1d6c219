/** The thread on Node in which letters are read. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LetterFile } from '../service/import/reader';
import type { ReaderThread, ThreadNews } from './reading';

/** What the thread runs; stands beside the bundle. Run from source there is none. */
export const threadFile = join(__dirname, 'reader-thread.js');
export const hasThread = (): boolean => existsSync(threadFile);

/**
 * Megabytes, so that thread and server together stay below 500. A letter of 158 pages is read with half of it; arrays of bytes are counted
 * by the reader.
 */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

export function startNodeThread({ answer, lost }: ThreadNews, file = threadFile): ReaderThread {
  // what a library prints must not get into the output, which may be a letter or the protocol
  const worker = new Worker(file, { resourceLimits, stdout: true, stderr: true });
  let reason: 'memory' | 'failure' = 'failure';
  worker.on('message', (letter: LetterFile) => {
    worker.unref(); // who waits for the next letter has a clock running
    answer(letter);
  });
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') reason = 'memory';
  });
  worker.on('exit', () => lost(reason));
  return {
    read: (letter) => worker.postMessage(letter),
    stop: () => void worker.terminate(),
  };
}
