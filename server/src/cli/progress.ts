/** Which of many files is worked on, for a person at a terminal; nothing where the output goes to a file. */
import { visible } from '../service/visible';
import type { Io } from './io';

export interface Progress {
  show(file: string): void;
  /** Takes the line away, before anything else is printed and at the end. */
  clear(): void;
}

export function createProgress(total: number, io: Io): Progress {
  if (!io.errIsTerminal || total < 2) return { show: () => undefined, clear: () => undefined };
  let done = 0;
  const clear = () => io.err('\r\u001b[K');
  return {
    clear,
    show(file) {
      clear();
      const words = `${++done} of ${total}: ${visible(file)}`;
      io.err([...words].slice(0, Math.max(10, io.columns - 1)).join(''));
    },
  };
}
