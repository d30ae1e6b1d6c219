/** Lists of names in running text: a name may hold the very comma that parts it from the next. */
import { longestFirst } from '../text';

/** Where the first name of a list can end: at a comma outside brackets. */
function firstPart(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(' || text[at] === '[') depth += 1;
    else if ((text[at] === ')' || text[at] === ']') && depth > 0) depth -= 1;
    else if (depth === 0 && text[at] === ',') return at;
  }
  return text.length;
}

/**
 * Splits at commas, but never inside a name that is known (longest first) nor inside brackets. Joined again with a comma,
 * the names are the text.
 */
export function splitNames(text: string, known: readonly string[]): string[] {
  const byLength = longestFirst(known);
  const names: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const name = byLength.find((candidate) => rest.startsWith(candidate) && /^\s*(?:,|$)/.test(rest.slice(candidate.length)));
    const length = name === undefined ? firstPart(rest) : name.length;
    names.push(rest.slice(0, length).trim());
    rest = rest.slice(length).trim();
    // a comma with nothing behind it stays with its name, so that no character is lost
    if (rest === ',') names.push(`${names.pop()!},`);
    rest = rest.replace(/^,\s*/, '');
  }
  return names.filter((name) => name !== '');
}
