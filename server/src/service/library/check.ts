/** What is wrong between the files of a library, which no file shows alone. */
import { editionLine, rangesOverlap } from './editions';
import type { LibraryProblem } from './file';
import type { Library, LibraryEntry } from './library';

export interface PlacedProblem extends LibraryProblem {
  readonly uri: string;
}

/**
 * Ids used by two files, and editions of the workspace whose days in force overlap those of another edition under the
 * same section of law. `own` are all entries of the workspace's files, `library` the library made of them.
 */
export function checkLibrary(own: readonly LibraryEntry[], library: Library): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const report = ({ uri, span }: LibraryEntry, code: LibraryProblem['code'], message: string) => {
    if (uri !== undefined) problems.push({ uri, span: span ?? { start: 0, end: 0 }, code, message });
  };
  const first = new Map<string, LibraryEntry>();
  for (const entry of own) {
    const { id } = entry.guideline;
    const other = first.get(id);
    if (!other) first.set(id, entry);
    else if (other.uri !== entry.uri)
      report(
        entry,
        'duplicate-id',
        `“${id}” also stands in ${fileName(other.uri)}, and the last file read counts. Give one of them another id.`,
      );
  }
  for (const entry of own) {
    const { guideline } = entry;
    const line = editionLine(guideline);
    if (line === undefined || guideline.in_force === undefined) continue;
    const other = library
      .all()
      .find(
        (candidate) =>
          candidate.id !== guideline.id &&
          editionLine(candidate) === line &&
          rangesOverlap(candidate.in_force, guideline.in_force),
      );
    if (other)
      report(
        entry,
        'overlapping-dates',
        `On some days both this and “${other.id}” are in force under ${guideline.regulation}. Correct “in_force” of one of them.`,
      );
  }
  return problems;
}

const fileName = (uri: string | undefined): string => decodeURIComponent((uri ?? '').split('/').at(-1) ?? '');
