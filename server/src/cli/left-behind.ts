/** Temporary files of this process and its threads: whoever ends it in the middle (Ctrl+C, `kill`) leaves none behind. */
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const open = new Set<string>();
/** What other threads may still have on its way when the signal comes, in milliseconds. */
const onTheWay = 50;

/** From a thread, to which no signal comes: a file that is there now, or is no more. */
interface News {
  readonly path: string;
  readonly there: boolean;
}
const channelName = `rationale-temporary-${process.pid}`;
let channel: BroadcastChannel | undefined;

function openChannel(): BroadcastChannel {
  if (channel) return channel;
  channel = new BroadcastChannel(channelName);
  channel.unref();
  return channel;
}

/** Takes the files away and ends the process as the signal would have. */
async function end(signal: NodeJS.Signals): Promise<void> {
  if (channel) await pause(onTheWay);
  for (const path of open) {
    try {
      rmSync(path, { force: true });
    } catch {
      // the disk may be gone; ending matters more
    }
  }
  stopListening();
  process.kill(process.pid, signal);
}

const listener = (signal: NodeJS.Signals): void => void end(signal);
const listen = (): void => signals.forEach((signal) => void process.on(signal, listener));
const stopListening = (): void => signals.forEach((signal) => void process.off(signal, listener));

function note({ path, there }: News): void {
  if (!isMainThread) return openChannel().postMessage({ path, there } satisfies News);
  if (open.size === 0 && there && !channel) listen();
  if (there) open.add(path);
  else open.delete(path);
  if (open.size === 0 && !channel) stopListening();
}

/** Does the work with a file that is not to outlive this process. Without such a file signals are nobody's business here. */
export async function whileThere<T>(path: string, work: () => Promise<T>): Promise<T> {
  note({ path, there: true });
  try {
    return await work();
  } finally {
    note({ path, there: false });
  }
}

/** Hears of the files of other threads, until what is given back is called. */
export function hearThreads(): () => void {
  const heard = openChannel();
  heard.onmessage = ({ data }: { data: unknown }) => note(data as News);
  listen();
  return () => {
    stopListening();
    heard.close();
    channel = undefined;
  };
}
