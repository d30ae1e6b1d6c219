/** The inverse of filling a template: which values, filled in, give these words. White space does not count. */
import { literally } from '../text';

const names = /\{([a-z_]+)\}/;

/** The words with white space allowed everywhere, since line ends may part them anywhere. */
export const loosePattern = (words: string): string =>
  words
    .split(/(\s+)/)
    .map((part) => (/^\s+$/.test(part) ? '\\s*' : [...part].map(literally).join('\\s*')))
    .join('');

/** What may stand for a name; `undefined`: anything, but something. */
export type Allowed = Readonly<Record<string, string | undefined>>;

/**
 * A pattern of the template's words; every `{name}` becomes a group of that name (the first time) unless `fixed` has its
 * words. Anchored at both ends where `whole`.
 */
export function templatePattern(template: string, fixed: Allowed = {}, whole = true): RegExp {
  const seen = new Set<string>();
  const source = template.split(/(\{[a-z_]+\})/).map((part) => {
    const name = names.exec(part)?.[1];
    if (name === undefined) return loosePattern(part);
    const words = fixed[name];
    if (words !== undefined) return loosePattern(words);
    if (seen.has(name)) return `\\k<${name}>`;
    seen.add(name);
    return `(?<${name}>\\S.*?)`;
  });
  return new RegExp(whole ? `^\\s*${source.join('')}\\s*$` : `^\\s*${source.join('')}`, 's');
}

/** The values that make the template these words; undefined where none do. */
export function matchTemplate(template: string, text: string, fixed: Allowed = {}): Record<string, string> | undefined {
  const match = templatePattern(template, fixed).exec(text);
  if (!match) return undefined;
  return Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, value.trim()]));
}
