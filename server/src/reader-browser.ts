/** Entry of the worker of a browser that reads letters. */
import type { LetterToRead } from './platform/reading';
import { readers } from './readers';
import { brokenOff } from './readers/problems';

declare const self: {
  onmessage: (event: { readonly data: LetterToRead }) => void;
  postMessage(message: unknown): void;
};

self.onmessage = ({ data: { bytes, fileName, wordsOnly } }) => {
  void readers
    .readLetterFile(bytes, fileName, wordsOnly)
    .catch(() => brokenOff)
    .then((file) => self.postMessage(file));
};
