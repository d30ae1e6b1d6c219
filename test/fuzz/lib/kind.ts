/**
 * A kind of input that nobody would write and somebody will send. Each file beside `lib` exports one as `kind`; the runner
 * (`fuzz.test.ts`) finds it there, so that a new kind is a new file and nothing else.
 */
import type fc from 'fast-check';

export interface Kind<T = unknown> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<T>;
  /** How many inputs of it are tried for every hundred runs that are asked for; cheap kinds more, dear ones fewer. */
  readonly share: number;
  /**
   * Gives an input to the product and asserts that there was an answer, of a valid shape. Whatever is thrown is a failure; time
   * and memory are measured by the runner.
   */
  run(input: T): void | Promise<void>;
  /**
   * How long an input may be computed on, in milliseconds of processor time: several times what the dearest was seen to take, for
   * processor time too grows where others use the same caches.
   */
  readonly milliseconds: number;
  /** The input as it is kept for who has to find out what hung. */
  show?(input: T): string;
}

export const kindOf = <T>(kind: Kind<T>): Kind => kind as unknown as Kind;
