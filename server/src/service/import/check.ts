/** The last step of an import: the determination is printed, and its words are held against those of the letter. */
import type { Library } from '../library/library';
import { RationaleDocument } from '../document';
import type { Profile } from '../model/schemas/profile';
import { composeLetter } from '../letter/compose';
import { writeText } from '../letter/text';
import { asPrinted } from '../prose/signs';

/** White space and hyphens do not count: line ends move the one and make or break the other. */
const squash = (text: string): string => text.replace(/[\s\u00ad-]+/g, '');

/** A text and where each of its compared characters stands. */
const wordsAround = (text: string, at: number): string => {
  let seen = 0;
  let place = 0;
  while (place < text.length && seen < at) {
    if (!/[\s\u00ad-]/.test(text[place]!)) seen += 1;
    place += 1;
  }
  const before = text.slice(0, place).search(/(?<!\S)\S+\s+\S*$/);
  return text
    .slice(Math.max(0, before), place + 40)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
};

/** Where the printed letter first leaves the words of the imported one; undefined where it never does. */
export function firstDifference(
  yaml: string,
  body: string,
  heading: string,
  profile: Profile,
  library: Library,
): string | undefined {
  const document = new RationaleDocument('import.rationale.yaml', yaml);
  const letter = composeLetter({ determination: document.determination, profile, library, configuration: {}, draft: false });
  const printed = writeText(letter);
  const start = printed.indexOf(heading);
  const ours = squash(start < 0 ? printed : printed.slice(start));
  const theirs = squash(asPrinted(body));
  if (ours === theirs) return undefined;
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  return wordsAround(body, at);
}
