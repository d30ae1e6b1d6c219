/** Names of authors in BibTeX and BibLaTeX, as medical papers print them: "de Jong K", "Berg P Jr", "World Pain Group". */
import { authorName } from './study';

type Plain = (tex: string) => string;

/** "Last, First and {An Organization} and First von Last and family=…, given=… and others". */
export function authorsOf(field: string, plain: Plain): string[] {
  return splitOutsideBraces(field, /\s{1,40}and\s{1,40}/iy)
    .filter((name) => name !== '')
    .map((name) => (/^\{?others\}?$/i.test(name) ? 'et al' : nameOf(name, plain)))
    .filter((name) => name !== '');
}

function nameOf(name: string, plain: Plain): string {
  if (isGroup(name)) return plain(name);
  if (/^[a-z-]{1,20}\s*=/i.test(name)) return extended(name, plain);
  const parts = splitOutsideBraces(name, /\s{0,40},\s{0,40}/y).map(plain);
  if (parts.length > 2) return authorName(parts[0]!, parts.slice(2).join(' '), parts[1]);
  if (parts.length === 2) return isSuffix(parts[1]!) ? inOrder(parts[0]!.split(' '), parts[1]) : authorName(parts[0]!, parts[1]);
  return inOrder(splitOutsideBraces(name, /[\s~]{1,40}/y).map(plain));
}

const isSuffix = (words: string): boolean => /^(?:Jr|Sr|II|III|IV|2nd|3rd)\.?$/.test(words);

/** "First von Last": the last name begins at the first small word, else it is the last word. */
function inOrder(words: readonly string[], after = ''): string {
  const suffix = words.length > 2 && isSuffix(words.at(-1)!) ? words.at(-1)! : after;
  const all = suffix === after ? words : words.slice(0, -1);
  const particle = all.findIndex((word, index) => index < all.length - 1 && /^\p{Ll}/u.test(word));
  const last = particle >= 0 ? particle : all.length - 1;
  return authorName(all.slice(last).join(' '), all.slice(0, last).join(' '), suffix);
}

/** BibLaTeX's extended form, `family=Jong, given=K., prefix=de, useprefix=true`; values may stand in quotation marks. */
function extended(name: string, plain: Plain): string {
  const parts = new Map(
    splitOutsideBraces(name, /\s{0,40},\s{0,40}/y).map((part) => {
      const at = part.indexOf('=');
      const value = part.slice(at + 1).trim();
      return [part.slice(0, at).trim().toLowerCase(), plain(/^".*"$/s.test(value) ? value.slice(1, -1) : value)];
    }),
  );
  const family = [parts.get('prefix'), parts.get('family')].filter(Boolean).join(' ');
  const given = parts.get('given') ?? parts.get('given-i');
  return family === '' ? (given ?? '') : authorName(family, given, parts.get('suffix'));
}

/** Whether one pair of braces holds all of it, as an organization's name. */
function isGroup(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === '\\') at++;
    else if (name[at] === '{') depth++;
    else if (name[at] === '}' && --depth === 0) return at === name.length - 1;
  }
  return false;
}

/** Parts of a text between separators (a sticky pattern) that stand in no braces and no quotation marks of a value. */
function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
      continue;
    }
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === '"' && (quoted || text[at - 1] === '=')) quoted = !quoted;
    if (depth !== 0 || quoted || !/[\s,~]/.test(text[at]!)) continue;
    separator.lastIndex = at;
    const match = separator.exec(text);
    if (!match || match[0] === '') continue;
    parts.push(text.slice(from, at).trim());
    from = at + match[0].length;
    at = from - 1;
  }
  return [...parts, text.slice(from).trim()];
}
