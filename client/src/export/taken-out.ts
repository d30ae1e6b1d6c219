/** What is said of a letter from which was taken out what identifies a person: how much of which kind, where, and what no program finds. */
import type { Deidentified } from '../../../server/src/protocol';

const several = (kind: string): string =>
  /[^aeiou]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : /s$/.test(kind) ? `${kind}es` : `${kind}s`;

/** By kind, in the order of the letter: `2 names, 14 dates`; `nothing` where nothing was found. */
export function describeTakenOut(takenOut: Deidentified['takenOut']): string {
  const counts = new Map<string, number>();
  for (const { kind } of takenOut) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${count === 1 ? kind : several(kind)}`).join(', ') || 'nothing';
}

/** The whole list, as a text: never the words themselves, for it may be kept. */
export function listTakenOut(letters: readonly { readonly name: string; readonly deidentified: Deidentified }[]): string {
  const parts = letters.map(({ name, deidentified: { takenOut } }) =>
    [
      `${name}: taken out: ${describeTakenOut(takenOut)}`,
      ...takenOut.map(
        ({ kind, replacement, line }) => `  line ${line} of the determination: ${kind} replaced by “${replacement}”`,
      ),
    ].join('\n'),
  );
  return [...parts, (letters[0]?.deidentified.notice ?? []).join('\n')].join('\n\n') + '\n';
}
