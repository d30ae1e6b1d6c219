/** How the time of some work grows with the length of its text: the power `p` of `time = c · lengthᵖ`. */

export interface Work {
  readonly name: string;
  /** Makes ready a text of that length; the work on it is what is timed. */
  prepare(length: number, salt: number): () => unknown;
  /** How much longer its texts are, where what does not hang on them takes its time too. */
  readonly scale?: number;
}

export interface Growth {
  readonly power: number;
  /** Of the longest text, in milliseconds. */
  readonly time: number;
  readonly length: number;
}

let salt = 0;

/** Milliseconds this process has computed; unlike the clock it stands still while another one does. */
const computed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The least of several times, which has the least of what comes by chance. */
async function timeOf(work: Work, length: number, runs: number): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const go = work.prepare(length, ++salt);
    const start = computed();
    await go();
    best = Math.min(best, computed() - start);
  }
  return best;
}

const shortest = 1024;
const longest = 256 * 1024;
/** Nobody waits for what takes no longer than this, in milliseconds, on the longest text; what it grew by is chance. */
const noWait = 200;

/** Doubles the text until the work takes `enough` milliseconds; the power is that of the last three doublings, for of two too much is chance. */
async function lookCarefully(work: Work, runs: number, enough: number): Promise<Growth> {
  const times: number[] = [];
  let length = shortest;
  for (; ; length *= 2) {
    times.push(await timeOf(work, length, runs));
    if (times.length > 3 && (times.at(-1)! > enough || length >= longest)) break;
  }
  const time = times.at(-1)!;
  const power = length >= longest && time < noWait ? 1 : Math.log2(time / times.at(-4)!) / 3;
  return { power, time, length };
}

const short = 2 * 1024;
const long = 8 * 1024;
/** What is over in so many milliseconds on the longer text has no power that could be told from the noise. */
const soon = 1;

/** The longer text first: where that takes no time there is nothing to compare. Once, for who seems steep is looked at again. */
async function lookQuickly(work: Work): Promise<Growth> {
  const { scale = 1 } = work;
  const length = long * scale;
  const time = await timeOf(work, length, 1);
  if (time < soon) return { power: 1, time, length };
  const before = await timeOf(work, short * scale, 1);
  return { power: Math.log2(time / before) / 2, time, length };
}

/** A quick look, and careful ones at longer texts where that says too much: what comes by chance comes neither each time nor with the length. */
export async function growthOf(work: Work, most: number): Promise<Growth> {
  let growth = await lookQuickly(work);
  for (const [runs, enough] of [
    [3, 30],
    [5, 60],
    [7, 120],
    [5, 1000],
  ] as const) {
    if (growth.power <= most) return growth;
    growth = await lookCarefully(work, runs, enough);
  }
  return growth;
}
