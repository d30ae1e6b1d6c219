/** What a determination's file is called, by which everybody knows it; imports nothing, for the client asks it too. */

const ending = /\.rationale\.ya?ml$/i;
/** Files of other kinds that this product reads. */
const others = /\.(?:guideline|profile|phrases)\.ya?ml$|(?:^|\/)rationale\.config\.ya?ml$/i;

/** Whether a file of this name, or at this place, is read as a determination. */
export const isDeterminationName = (path: string): boolean => ending.test(path);

/** The name that a determination at this place should have: its own, with the ending that tells what it is. */
export const determinationName = (path: string): string =>
  `${path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.rationale)?(?:\.(?:ya?ml|txt))?$/i, '')}.rationale.yaml`;

/** The keys of a determination that no other file has at its margin. */
const keys = ['case', 'reviewer', 'records', 'case_summary', 'issues'];

/** Whether a file that is called otherwise is a determination, by its name and the beginning of its text. */
export function isMisnamed(path: string, text: string): boolean {
  if (ending.test(path) || others.test(path)) return false;
  const lines = text.slice(0, looked).split(/\r?\n/, 2000);
  return keys.filter((key) => lines.some((line) => line.startsWith(`${key}:`))).length >= 3;
}

/** So much of a text is looked at, in UTF-16 code units. */
const looked = 64_000;
