/** The last name of an author, as prose cites a study by it. */

const isInitials = (word: string): boolean => /^(?:\p{Lu}\.?){1,3}$/u.test(word);
const isSuffix = (word: string): boolean => /^(?:Jr|Sr|II|III|IV|2nd|3rd)\.?$/u.test(word);

/** "Dreyfuss" of "Dreyfuss P", "Dreyfuss, P.", "Dreyfuss P Jr" or "Paul Dreyfuss"; of a body its whole name. */
export function surname(author: string | undefined): string | undefined {
  if (!author) return undefined;
  const [before] = author.split(',');
  if (author.includes(',')) return before!.trim();
  const words = author.trim().split(/\s+/);
  while (words.length > 1 && (isInitials(words.at(-1)!) || isSuffix(words.at(-1)!))) words.pop();
  while (words.length > 1 && isInitials(words[0]!)) words.shift();
  return words.join(' ');
}
