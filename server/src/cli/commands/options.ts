/** Values of options, read from what a person typed; what cannot be right is wrong usage, with what to write instead. */
import { InvalidArgumentError } from 'commander';
import type { RuleSetting } from '../../service/model/schemas/fields';
import { nearest } from '../../service/prose/nearest';
import { UsageError } from '../io';

export const severities: readonly RuleSetting[] = ['off', 'hint', 'info', 'warning', 'error'];

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

/** Collects `--rule CODE=SEVERITY`. */
export const ruleText = (text: string, earlier: readonly string[] = []): string[] => [...earlier, text];

/** What `--rule` asks for; a later one of the same rule has the last word. */
export function ruleSettings(texts: readonly string[], codes: readonly string[]): Record<string, RuleSetting> {
  const settings: Record<string, RuleSetting> = {};
  for (const text of texts) {
    const [code = '', value = ''] = text.split('=', 2).map((part) => part.trim());
    const severity = severities.find((one) => one === value);
    if (!codes.includes(code)) {
      throw new UsageError(`There is no rule “${code}” for --rule. ${meant(code, codes)}Run "rationale explain" for the list.`);
    }
    if (severity === undefined)
      throw new UsageError(`--rule ${text} has no severity that is known. Write ${code}= and one of ${severities.join(', ')}.`);
    settings[code] = severity;
  }
  return settings;
}

/** “Did you mean x? ”, or nothing. */
export function meant(word: string, candidates: Iterable<string>): string {
  const [first] = nearest(word, candidates, 1);
  return first === undefined ? '' : `Did you mean “${first}”? `;
}

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
