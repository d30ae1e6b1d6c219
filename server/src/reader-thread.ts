/** Entry of the thread on Node that reads letters. */
import { parentPort } from 'node:worker_threads';
import type { LetterToRead } from './platform/reading';

// a library that forgets one of its promises has not failed for that
process.on('unhandledRejection', () => undefined);

parentPort!.on('message', ({ bytes, fileName, wordsOnly }: LetterToRead) => {
  void import('./readers')
    .then(({ readers }) => readers.readLetterFile(bytes, fileName, wordsOnly))
    .then((file) => parentPort!.postMessage(file));
});
