/** Entry of the worker of a browser that reads letters. */
import type { LetterToRead } from './platform/reading';
import { readers } from './readers';

declare const self: {
  onmessage: (event: { readonly data: LetterToRead }) => void;
  postMessage(message: unknown): void;
};

self.onmessage = ({ data: { bytes, fileName, wordsOnly } }) => {
  void readers.readLetterFile(bytes, fileName, wordsOnly).then((file) => self.postMessage(file));
};
