/**
 * How much pdf.js may unpack. It unpacks by itself and into arrays of bytes alone, so these are counted before they are made,
 * and refused where they are too large or too many: a browser's worker has no other bound, and on Node the bound of a thread
 * does not count them. Counted is what is made while a reading runs; the names are put back behind it.
 */
import { Unzlib } from 'fflate';
import { mostAtOnce, mostOperators, mostText, mostUnpacked } from './limits';

export interface Budget {
  /** Whether more was asked for than may be. pdf.js reads on behind an error, so this is asked when it is done. */
  readonly isSpent: boolean;
  /** Counts the text that was found, in UTF-16 code units. Throws where it is too much. */
  takeText(length: number): void;
  /** Counts what a page draws, piece by piece. Throws where it is too much. */
  takeOperators(count: number, before: number): void;
  /** What was made so far counts no more. */
  renew(): void;
}

interface Bounds {
  /** Bytes. */
  readonly together: number;
  readonly atOnce: number;
  /** UTF-16 code units. */
  readonly text: number;
  readonly operators: number;
}

const bounds: Bounds = { together: mostUnpacked, atOnce: mostAtOnce, text: mostText, operators: mostOperators };

/** Readings follow one another, so that each counts its own. */
let last: Promise<unknown> = Promise.resolve();

/** Does a work within a budget. Rejects where the work does. */
export function withinBudget<T>(work: (budget: Budget) => Promise<T>, within: Bounds = bounds): Promise<T> {
  const counted = async (): Promise<T> => {
    const names = globalThis as Record<string, unknown>;
    const { Uint8Array: Bytes, DecompressionStream: Unpacker } = globalThis;
    const budget = createBudget(within);
    names['Uint8Array'] = counting(Bytes, budget.takeBytes);
    names['DecompressionStream'] = countingUnpacker(budget.takeUnpacked);
    try {
      return await work(budget);
    } finally {
      names['Uint8Array'] = Bytes;
      names['DecompressionStream'] = Unpacker;
    }
  };
  const done = last.then(counted);
  last = done.catch(() => undefined);
  return done;
}

function createBudget({
  together,
  atOnce,
  text,
  operators,
}: Bounds): Budget & { takeBytes(size: number): void; takeUnpacked(size: number, before: number): void } {
  let [bytes, units] = [together, text];
  let isSpent = false;
  const spend = (): never => {
    isSpent = true;
    throw new RangeError('more than a letter has');
  };
  return {
    get isSpent() {
      return isSpent;
    },
    takeUnpacked(size, before) {
      bytes -= size;
      if (before + size > atOnce || bytes < 0) spend();
    },
    takeBytes(size) {
      bytes -= size;
      if (size > atOnce || bytes < 0) spend();
    },
    takeText(length) {
      units -= length;
      if (units < 0) spend();
    },
    takeOperators(count, before) {
      if (before + count > operators) spend();
    },
    renew() {
      [bytes, units] = [together, text];
      isSpent = false;
    },
  };
}

/** The same class in all but that `take` is told of every new array that is as large as a number says. */
function counting(Bytes: Uint8ArrayConstructor, take: (size: number) => void): Uint8ArrayConstructor {
  const counted: Uint8ArrayConstructor = new Proxy(Bytes, {
    construct(target, values: unknown[], made) {
      if (typeof values[0] === 'number') take(values[0]);
      return Reflect.construct(target, values, made === counted ? target : made) as Uint8Array;
    },
  });
  return counted;
}

/** Bytes that are unpacked at a time: they give a thousand times as many at most. */
const piece = 16_384;

/**
 * In the place of the platform's own unpacking, which pdf.js asks for first: `take` is told of what comes out, and of how much
 * that was before. Node's own waits for ever where a stream is damaged; this one fails, and pdf.js saves what it can.
 */
const countingUnpacker = (take: (size: number, before: number) => void) =>
  class {
    readonly writable: unknown;
    readonly readable: unknown;
    constructor(format: string) {
      if (format !== 'deflate') throw new TypeError('left to pdf.js');
      let before = 0;
      let give = (_: Uint8Array): void => undefined;
      const unpacker = new Unzlib((unpacked) => {
        take(unpacked.length, before);
        before += unpacked.length;
        if (unpacked.length > 0) give(unpacked);
      });
      const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>({
        start: (controller) => void (give = (unpacked) => controller.enqueue(unpacked)),
        transform(packed) {
          for (let at = 0; at < packed.length; at += piece) unpacker.push(packed.subarray(at, at + piece));
        },
        flush: () => unpacker.push(new Uint8Array(0), true),
      });
      this.writable = writable;
      this.readable = readable;
    }
  };
