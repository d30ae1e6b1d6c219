// What a process has cost so far, as Linux tells it; elsewhere nothing is known, and the tables have a dash.
import { readdirSync, readFileSync } from 'node:fs';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // another system, or a process that has ended
  }
};

/** Milliseconds of processor time of all threads that are alive. */
export function cpuOf(pid) {
  let threads = [];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    return NaN;
  }
  return threads.reduce((sum, thread) => sum + Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0]), 0) / 1e6;
}

/** Megabytes in memory: now, and the most there ever were. */
export function memoryOf(pid) {
  const status = read(`/proc/${pid}/status`);
  const megabytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? NaN) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** Seconds of processor time of the children that have ended. */
export function cpuOfChildren() {
  const stat = read('/proc/self/stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
