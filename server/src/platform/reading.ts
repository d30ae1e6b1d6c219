/**
 * Letters are read in a thread of their own, one after the other: whoever asked is free meanwhile, and a file that takes
 * more time or memory than a letter does ends with the thread. The next letter gets a new one.
 */
import { brokenOff, tooMuch } from '../readers/problems';
import type { LetterFile, Readers } from '../service/import/reader';

export interface LetterToRead {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly wordsOnly: boolean;
}

export interface ReaderThread {
  /** Hands over a letter; one is answered before the next. */
  read(letter: LetterToRead): void;
  stop(): void;
}

/** What a thread has to say. */
export interface ThreadNews {
  /** Once for each letter. */
  answer(file: LetterFile): void;
  /** It ended by itself. */
  lost(reason: 'memory' | 'failure'): void;
}

/** A minute is a hundred times what a letter takes; a thread that nobody needs is let go, for it keeps its memory. */
const inSeconds = { longest: 60, idle: 20 };

export function readInThread(
  start: (news: ThreadNews) => ReaderThread,
  { longest, idle }: typeof inSeconds = inSeconds,
): Readers {
  let thread: ReaderThread | undefined;
  let settle: ((file: LetterFile) => void) | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const stop = (): void => {
    thread?.stop();
    thread = undefined;
  };
  const begin = (): ReaderThread => {
    const own: ReaderThread = start({
      answer: (file) => thread === own && settle?.(file),
      lost: (reason) => {
        if (thread !== own) return;
        thread = undefined;
        settle?.(reason === 'memory' ? tooMuch : brokenOff);
      },
    });
    return (thread = own);
  };
  const read = (letter: LetterToRead): Promise<LetterFile> =>
    new Promise((resolve) => {
      clearTimeout(resting);
      const limit = setTimeout(() => {
        stop();
        settle?.(tooMuch);
      }, longest * 1000);
      settle = (file) => {
        settle = undefined;
        clearTimeout(limit);
        resting = setTimeout(stop, idle * 1000);
        (resting as { unref?: () => void }).unref?.(); // on Node: it keeps no process alive
        resolve(file);
      };
      try {
        (thread ?? begin()).read(letter);
      } catch {
        stop();
        settle(brokenOff);
      }
    });

  return {
    readLetterFile(bytes, fileName, wordsOnly = false) {
      const file = last.then(() => read({ bytes, fileName, wordsOnly }));
      last = file.catch(() => undefined);
      return file;
    },
  };
}
