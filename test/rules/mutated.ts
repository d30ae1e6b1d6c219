/** Counts which of the planted defects the rules find. */
import type { Finding } from '../../server/src/service/check/rule';
import type { Library } from '../../server/src/service/library/library';
import type { Defect, Letter } from './defects';

export interface Count {
  readonly defect: string;
  planted: number;
  found: number;
}

/** A defect is found when one of its rules says more of the changed letter than of the letter as it was. */
export function count(
  defects: readonly Defect[],
  letters: readonly Letter[],
  library: Library,
  check: (text: string) => readonly Finding[],
  onMissed: (defect: string, letter: string, text: string) => void,
): Count[] {
  const tellings = (findings: readonly Finding[], { codes }: Defect): Map<string, number> => {
    const told = new Map<string, number>();
    for (const { code, message, suppressed } of findings)
      if (codes.includes(code) && !suppressed) told.set(`${code} ${message}`, (told.get(`${code} ${message}`) ?? 0) + 1);
    return told;
  };
  const before = new Map(letters.map((letter) => [letter, check(letter.text)]));
  return defects.map((defect) => {
    const sum: Count = { defect: defect.name, planted: 0, found: 0 };
    letters.forEach((letter, at) => {
      const others = [...letters.slice(at + 1), ...letters.slice(0, at)];
      const known = tellings(before.get(letter)!, defect);
      for (const text of defect.plant(letter, others, library)) {
        if (text === letter.text) continue; // it had the defect already
        const isFound = [...tellings(check(text), defect)].some(([said, times]) => times > (known.get(said) ?? 0));
        sum.planted++;
        if (isFound) sum.found++;
        else onMissed(defect.name, letter.name, text);
      }
    });
    return sum;
  });
}

export const sumOf = (counts: readonly Count[]): Count =>
  counts.reduce((sum, one) => ({ ...sum, planted: sum.planted + one.planted, found: sum.found + one.found }), {
    defect: 'all',
    planted: 0,
    found: 0,
  });

/** The counts as lines of text. */
export function tableOf(counts: readonly Count[]): string {
  const width = Math.max(...counts.map(({ defect }) => defect.length)) + 2;
  const line = ({ defect, planted, found }: Count): string =>
    `${defect.padEnd(width)}${String(found).padStart(5)} of ${String(planted).padStart(4)}${planted > 0 ? `${((100 * found) / planted).toFixed(1).padStart(8)} %` : ''}`;
  return [...counts, sumOf(counts)].map(line).join('\n');
}
