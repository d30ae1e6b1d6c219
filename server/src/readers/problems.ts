/** Why a file was not read, in words for a person: what it is, and what to do. */
import type { LetterFile } from '../service/import/reader';

export const problem = (message: string): LetterFile => ({ kind: 'problem', message });

export const damagedPdf = problem('This is no PDF, or it is damaged. Get the file again, or import the letter as text.');
export const damagedWord = problem('This is no Word file, or it is damaged. Get the file again, or import the letter as text.');
export const cutOff = problem('The end of this file is missing. Get the file again.');
export const empty = problem('This file is empty. Choose another one.');

/** Told whatever it was that ran out: pages, text, time, memory. */
export const tooMuch = problem(
  'There is more in this file than in any letter, or it is damaged. Print the pages of the letter to a new PDF, and import that.',
);

/** Thrown where a file has it; `tooMuch` is what a person is told. */
export class TooMuch extends Error {}

/** The reading ended without an answer. */
export const brokenOff = problem(
  'This file could not be read to its end. Print the letter to a new PDF, or save it as text, and import that.',
);
