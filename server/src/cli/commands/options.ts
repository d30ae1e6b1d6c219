/** Values of options, read from what a person typed; what cannot be right is wrong usage, with what to write instead. */
import { InvalidArgumentError, Option } from 'commander';
import { meant } from '../meant';

/** A whole number of at least `least`. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`Give a whole number of at least ${least}.`);
    return Number(text);
  };

export interface Shard {
  readonly index: number;
  readonly count: number;
}

export function shard(text: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index < 1 || index > count) throw new InvalidArgumentError('Give the part and the number of parts, such as 1/4.');
  return { index, count };
}

/** Collects the values of an option that may be repeated. */
export const each = (text: string, earlier: readonly string[] = []): string[] => [...earlier, text];

/** `--library`: a configuration names no place outside its folder, a person may. */
export const libraryOption = (): Option =>
  new Option('--library <place>', 'read this library too: a file, a folder or a pattern; may be repeated').argParser(each);

/** A list of words parted by commas, each one of `allowed`, each once. */
export const listOf =
  <T extends string>(allowed: readonly T[]) =>
  (text: string): T[] => {
    const words = text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
    const wrong = words.find((word) => !(allowed as readonly string[]).includes(word));
    if (wrong !== undefined || words.length === 0) {
      throw new InvalidArgumentError(
        `${wrong === undefined ? '' : meant(wrong, allowed)}Give one or more of ${allowed.join(', ')}, with commas between.`,
      );
    }
    return [...new Set(words)] as T[];
  };
