/** A line of numbered pieces of work: handed out in order, done in any order, given back in order; never far ahead of what was given back. */
export interface Line<T> {
  /** The next number to work on; undefined while there is none, or what is done waits for an earlier one and would heap up. */
  take(): number | undefined;
  /** A number that was taken and not begun: somebody else has to. */
  giveBack(index: number): void;
  done(index: number, result: T): void;
  /** The results whose turn it is, in order, each once. */
  ready(): Iterable<T>;
  /** Whether every result was given. */
  readonly finished: boolean;
}

/** `ahead`: how many may be taken beyond the first that is not given yet. */
export function createLine<T>(count: number, ahead: number): Line<T> {
  const results = new Map<number, T>();
  const returned: number[] = [];
  let taken = 0;
  let given = 0;
  return {
    take: () => returned.shift() ?? (taken < Math.min(count, given + ahead) ? taken++ : undefined),
    giveBack: (index) => void returned.push(index),
    done: (index, result) => void results.set(index, result),
    *ready() {
      for (let result = results.get(given); result !== undefined; result = results.get(given)) {
        results.delete(given++);
        yield result;
      }
    },
    get finished() {
      return given === count;
    },
  };
}
