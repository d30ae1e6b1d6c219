/** Threads that check beside this one. A thread that dies takes the files it was at with it, and no others. */
import { Worker } from 'node:worker_threads';
import type { Line } from './line';
import type { Part, PartSettings } from './part';

/** To a thread: files to check. */
export interface Task {
  readonly index: number;
  readonly paths: readonly string[];
}

/** From a thread: that it can begin, or what it has to tell of a task. */
export type Answer = 'ready' | { readonly index: number; readonly part: Part };

export interface Crew {
  /** Gives the threads what they have not enough of. */
  feed(): void;
  /** Resolves when a thread has answered or died after this call. */
  news(): Promise<void>;
  /** Resolves when every thread is ready, or has died before. */
  readonly begun: Promise<unknown>;
  end(): Promise<void>;
}

/** One that a thread is at and one that waits, so that it never waits for this thread. */
const tasksPerThread = 2;

export function startCrew(parts: {
  size: number;
  /** The file the threads run. */
  filename: string;
  settings: PartSettings;
  line: Line<Part>;
  pathsOf: (index: number) => readonly string[];
  lost: (index: number, error: unknown) => Part;
}): Crew {
  const { line, pathsOf } = parts;
  const atWork = new Map<Worker, number[]>();
  let wake = (): void => undefined;

  const feedOne = (worker: Worker, tasks: number[]): void => {
    while (tasks.length < tasksPerThread) {
      const index = line.take();
      if (index === undefined) return;
      tasks.push(index);
      worker.postMessage({ index, paths: pathsOf(index) } satisfies Task);
    }
  };
  const start = (): Worker => {
    const worker = new Worker(parts.filename, { workerData: parts.settings });
    let reason: unknown;
    worker.on('message', (answer: Answer) => {
      if (answer === 'ready') atWork.set(worker, []);
      else {
        line.done(answer.index, answer.part);
        atWork.get(worker)?.shift(); // it answers in the order it was asked
      }
      feedOne(worker, atWork.get(worker) ?? []);
      wake();
    });
    worker.on('error', (error) => (reason = error));
    worker.on('exit', () => {
      const [broken, ...waiting] = atWork.get(worker) ?? [];
      atWork.delete(worker);
      if (broken !== undefined) line.done(broken, parts.lost(broken, reason));
      for (const index of waiting) line.giveBack(index);
      wake();
    });
    return worker;
  };
  const workers = Array.from({ length: parts.size }, start);
  return {
    begun: Promise.all(workers.map(begins)),
    feed: () => atWork.forEach((tasks, worker) => feedOne(worker, tasks)),
    news: () => new Promise((resolve) => (wake = resolve)),
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

const begins = (worker: Worker): Promise<void> =>
  new Promise((resolve) => {
    worker.once('message', () => resolve());
    worker.once('exit', () => resolve());
  });
