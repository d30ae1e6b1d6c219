/** Many files over several threads; few files here, because a thread takes longer to start than they take to check. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { shown } from '../trouble';
import { brokenDown, createChecker, merge, type Checked, type CheckSettings } from './checker';

/** Below this many files for each thread, another thread does not pay. */
const leastFilesPerThread = 100;
const filesPerTask = 20;

/** How many threads serve best. `asked` is the person's word. */
export function chooseThreads(files: number, asked: number | undefined, cores = availableParallelism()): number {
  const most = asked ?? Math.min(cores, 8);
  return Math.max(1, Math.min(most, asked === undefined ? Math.floor(files / leastFilesPerThread) : files));
}

export async function checkFiles(paths: readonly string[], settings: CheckSettings, jobs: number | undefined): Promise<Checked> {
  const threads = chooseThreads(paths.length, jobs);
  const filename = join(__dirname, 'check-worker.js'); // stands beside the bundle; run from source there is none
  if (threads === 1 || !existsSync(filename)) return createChecker(settings).check(paths);
  const { Piscina } = await import('piscina');
  const pool = new Piscina({ filename, minThreads: threads, maxThreads: threads });
  try {
    const tasks = slices(paths, Math.min(filesPerTask, Math.ceil(paths.length / threads)));
    // a thread that breaks down takes its own files with it, and no others
    const check = (part: readonly string[]): Promise<Checked> =>
      pool
        .run({ settings, paths: part })
        .catch((error: unknown) => merge(part.map((path) => brokenDown(shown(path, settings.cwd), error))));
    return merge(await Promise.all(tasks.map(check)));
  } finally {
    await pool.destroy();
  }
}

function slices<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < all.length; at += size) parts.push(all.slice(at, at + size));
  return parts;
}
