/** Entry of the thread on Node that reads letters. */
import { parentPort } from 'node:worker_threads';
import type { LetterToRead } from './platform/reading';
import { brokenOff } from './readers/problems';

// a library that forgets one of its promises has not failed for that
process.on('unhandledRejection', () => undefined);

parentPort!.on('message', ({ bytes, fileName, wordsOnly }: LetterToRead) => {
  void import('./readers')
    .then(({ readers }) => readers.readLetterFile(bytes, fileName, wordsOnly))
    .catch(() => brokenOff)
    .then((file) => parentPort!.postMessage(file));
});
