/** The worker in a browser in which letters are read: the server is a worker itself, and starts another one. */
import type { LetterFile } from '../service/import/reader';
import type { ReaderThread, ThreadNews } from './reading';

/** As much of a browser's worker as is used here. */
interface BrowserWorker {
  onmessage: (event: { readonly data: LetterFile }) => void;
  onerror: () => void;
  postMessage(message: unknown): void;
  terminate(): void;
}
declare const Worker: new (url: string) => BrowserWorker;

/** Gives what the worker runs; undefined where that cannot be read. */
export type Script = () => Promise<string | undefined>;

/** The script is given as text, not by its place: a worker may not be of another origin, and the extension lies at one of its own. */
export function startBrowserThread(script: Script, { answer, lost }: ThreadNews): ReaderThread {
  let isStopped = false;
  const starting = start(script, answer, lost);
  starting.catch(() => {
    if (!isStopped) lost('failure');
  });
  return {
    read: (letter) => void starting.then((worker) => worker.postMessage(letter)).catch(() => undefined),
    stop() {
      isStopped = true;
      void starting.then((worker) => worker.terminate()).catch(() => undefined);
    },
  };
}

async function start(script: Script, answer: ThreadNews['answer'], lost: ThreadNews['lost']): Promise<BrowserWorker> {
  const text = await script();
  if (text === undefined) throw new Error('The reader is not there.');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.onmessage = ({ data }) => {
    URL.revokeObjectURL(url);
    answer(data);
  };
  worker.onerror = () => {
    worker.terminate();
    lost('failure');
  };
  return worker;
}
