/** Reads the files a workspace names as its library: guidelines in YAML, references in CSL-JSON or BibTeX. */
import { readBibtex } from './bibtex';
import { readCslJson } from './csl';
import type { LibraryFile } from './file';
import { readGuidelineFile } from './guideline-file';
import { said, unreadable } from '../model/unreadable';

export type { LibraryFile, LibraryFileEntry, LibraryProblem, LibraryProblemCode } from './file';

/** More is wrong with a file than anybody mends one by one. */
const mostProblems = 1000;

/** The entries of a file and what is wrong with it. Never throws; what can be read of a broken file is read. */
export function readLibraryFile(fileName: string, text: string): LibraryFile {
  const trouble = unreadable(text);
  if (trouble) return { entries: [], problems: [{ code: 'syntax', span: trouble.span, message: said(trouble) }] };
  const file = readAs(fileName, text);
  return { ...file, problems: file.problems.slice(0, mostProblems) };
}

function readAs(fileName: string, text: string): LibraryFile {
  if (/\.bib$/i.test(fileName)) return readBibtex(text);
  if (/\.json$/i.test(fileName)) return readCslJson(text);
  if (/\.ya?ml$/i.test(fileName)) return readGuidelineFile(text);
  const message = 'The library takes *.guideline.yaml, CSL-JSON (*.json) and BibTeX (*.bib). Leave this file out of “library”.';
  return { entries: [], problems: [{ code: 'invalid-value', span: { start: 0, end: 0 }, message }] };
}
