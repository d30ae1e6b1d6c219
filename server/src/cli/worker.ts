/** The entry of a thread of `rationale check`: keeps its checker, so that library and configuration are read once. */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Task } from './check/crew';
import type { PartSettings } from './check/part';

async function work(): Promise<void> {
  const { part } = await import('./tasks');
  const { createPartChecker } = await part();
  const check = await createPartChecker(workerData as PartSettings);
  const tasks = on(parentPort!, 'message') as AsyncIterable<[Task]>;
  const answer = (content: Answer) => parentPort!.postMessage(content);
  answer('ready');
  for await (const [{ index, paths }] of tasks) answer({ index, part: await check(paths) });
}

void work();
