/** Many files over several threads, this one among them; few files here alone, because a thread takes longer to start than they take to check. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { hearThreads } from '../left-behind';
import { shown } from '../trouble';
import { brokenDown } from './checker';
import { startCrew } from './crew';
import { createLine } from './line';
import { createPartChecker, failedPart, type Part, type PartSettings } from './part';

/** Below this many files for each thread, another thread does not pay. */
const leastFilesPerThread = 100;
const filesPerTask = 8;
/** So many tasks may be done before an earlier one: what they have to tell is kept until it is told in order. */
const tasksAhead = 250;

/** How many threads serve best. `asked` is the person's word. */
export function chooseThreads(files: number, asked: number | undefined, cores = availableParallelism()): number {
  const most = asked ?? Math.min(cores, 8);
  return Math.max(1, Math.min(most, asked === undefined ? Math.floor(files / leastFilesPerThread) : files));
}

/** What a thread runs; stands beside the bundle. */
const workerFile = join(__dirname, 'check-worker.js');

/** Hands over what there is to tell in the order of the files, while later ones are still being checked. */
export async function checkFiles(
  paths: readonly string[],
  settings: PartSettings,
  threads: number,
  tell: (part: Part) => Promise<void>,
  filename = workerFile,
): Promise<void> {
  const size = Math.max(1, Math.min(filesPerTask, Math.ceil(paths.length / threads)));
  const line = createLine<Part>(Math.ceil(paths.length / size), tasksAhead);
  const pathsOf = (index: number) => paths.slice(index * size, (index + 1) * size);
  const lost = (index: number, error: unknown) =>
    failedPart(pathsOf(index).map((path) => brokenDown(shown(path, settings.cwd), error)));
  // run from source there is no file for a thread
  const others = existsSync(filename) ? threads - 1 : 0;
  const stopHearing = others > 0 && settings.fix ? hearThreads() : undefined;
  const crew = startCrew({ size: others, filename, settings, line, pathsOf, lost });
  // V8 takes the compiled form of a bundle only under the flags it was compiled with, so not before every thread has loaded it
  if (paths.length > leastFilesPerThread) void crew.begun.then(sweepOften);
  try {
    // this thread looks up between two files, so that the others do not wait for it
    const check = await createPartChecker(settings, others > 0 ? turn : undefined);
    for (;;) {
      const news = crew.news();
      for (const part of line.ready()) await tell(part);
      if (line.finished) break;
      crew.feed();
      const index = line.take();
      if (index === undefined) await news;
      else line.done(index, await check(pathsOf(index)));
    }
  } finally {
    await crew.end();
    stopHearing?.();
  }
}

/** The heap of every thread may grow twofold before it is swept, not fourfold: over thousands of files nothing is kept. */
const sweepOften = (): void => setFlagsFromString('--heap-growing-percent=100');
