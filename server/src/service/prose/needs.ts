/**
 * Which words a pattern needs: read from its source, so that nobody has to keep a list beside each. What is not understood is
 * taken for anything at all, so that no match is ever missed.
 */

/** What a part of a pattern matches: one of a few texts, or something that holds one text of each of these lists. */
interface Part {
  readonly exact?: readonly string[];
  readonly needs: readonly (readonly string[])[];
}

/** The end of a word: beside it stands no letter and no digit. */
const edge = '\0';
const nothing: Part = { exact: [''], needs: [] };
const atEdge: Part = { exact: [edge], needs: [] };
const anything: Part = { needs: [] };

/** Longer lists are not multiplied out. */
const mostProducts = 256;
const mostChoices = 4000;
/** More lists are not looked for: the first that is not there is enough. */
const mostNeeds = 4;
const shortest = 3;

/** Stands in a list for any digit. */
export const someDigit = '0-9';

/**
 * Lists of words in small letters, of each of which one must stand in any text in which the pattern is found, once every sign that
 * is no letter of the alphabet and no digit is a blank, and blanks stand around the text; or any digit (`someDigit`). Without lists
 * it may be found anywhere.
 */
export function needsOf({ source, flags }: RegExp): readonly (readonly string[])[] {
  // “ſ” is an “s” where case is ignored, and is none in small letters
  if (/[iv]/.test(flags)) return [];
  const reader = new Reader(source);
  return needsIn(reader.choice()).toSorted(byUse).slice(0, mostNeeds);
}

/** Words that are long, and few. */
const byUse = (a: readonly string[], b: readonly string[]): number => shortestOf(b) - shortestOf(a) || a.length - b.length;
const shortestOf = (words: readonly string[]): number => words.reduce((least, { length }) => Math.min(least, length), 9);

/** The lists of a part, where one of a few texts is a list of its own if all are long enough. */
function needsIn({ exact, needs }: Part): readonly (readonly string[])[] {
  if (!exact) return needs;
  const words = [...new Set(exact.map(asWords))];
  return words.every(({ length }) => length >= shortest) ? [words] : [];
}

/** As it stands in a text of letters, digits and blanks. */
function asWords(text: string): string {
  const plain = text.toLowerCase().replace(/[^a-z0-9\0]/g, ' ');
  return plain.replace(/^\0+(?=[a-z0-9])|(?<=[a-z0-9])\0+$/g, ' ').replace(/\0/g, '');
}

/** Reads the source from left to right. */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the bracket that closes. */
  choice(): Part {
    const branches = [this.sequence()];
    while (this.takes('|')) branches.push(this.sequence());
    if (branches.length === 1) return branches[0]!;
    if (branches.every(({ exact }) => exact)) {
      const exact = branches.flatMap((branch) => branch.exact!);
      return exact.length > mostChoices ? anything : { exact, needs: [] };
    }
    const best = branches.map((branch) => needsIn(branch).toSorted(byUse)[0]);
    return best.every((words) => words !== undefined) ? { needs: [best.flat()] } : anything;
  }

  private sequence(): Part {
    const needs: (readonly string[])[] = [];
    let run: readonly string[] = [''];
    let isExact = true;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const part = this.repeated(this.atom());
      if (part.exact && run.length * part.exact.length <= Math.max(mostProducts, run.length, part.exact.length)) {
        run = run.flatMap((text) => part.exact!.map((more) => text + more));
        continue;
      }
      isExact = false;
      needs.push(...needsIn({ exact: run, needs: [] }), ...part.needs);
      run = part.exact ?? [''];
    }
    return isExact ? { exact: run, needs: [] } : { needs: [...needs, ...needsIn({ exact: run, needs: [] })] };
  }

  /** A part with the sign behind it that says how often. */
  private repeated(part: Part): Part {
    if (!'?*+{'.includes(this.source[this.at] ?? ' ')) return part;
    const often = /^(?:[?*+]|\{(\d{1,6})(,?)(\d{0,6})\})\??/.exec(this.source.slice(this.at, this.at + 20));
    if (!often) return part;
    this.at += often[0].length;
    const [sign, least, comma, most] = [often[0][0]!, often[1], often[2], often[3]];
    const isOptional = sign === '?' || sign === '*' || least === '0';
    const isOnce = sign === '?' || (sign === '{' && (comma ? most : least) === '1');
    if (isOptional) return isOnce && part.exact ? { exact: ['', ...part.exact], needs: [] } : anything;
    return isOnce ? part : { needs: needsIn(part) };
  }

  private atom(): Part {
    plain.lastIndex = this.at;
    const [letters] = plain.exec(this.source) ?? [];
    if (letters) {
      this.at += letters.length;
      return { exact: [letters], needs: [] };
    }
    const char = this.source[this.at++]!;
    if (char === '(') return this.group();
    if (char === '[') return this.characters();
    if (char === '\\') return this.escaped();
    if (char === '.') return anything;
    return char === '^' || char === '$' ? atEdge : { exact: [char], needs: [] };
  }

  private group(): Part {
    const opened = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '';
    this.at += opened.length;
    const from = this.at;
    const inside = this.choice();
    const looks = this.source.slice(from, this.at);
    this.at++;
    if (opened === '?!' || opened === '?<!') return beside.test(looks) ? atEdge : nothing;
    if (opened !== '?=' && opened !== '?<=') return inside;
    // what is looked at stands in the text too, beside or within what is matched
    const needs = needsIn(inside);
    return needs.length > 0 ? { needs } : nothing;
  }

  private characters(): Part {
    const from = this.at;
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    const inside = this.source.slice(from, this.at++);
    if (fewCharacters.test(inside)) return { exact: [...inside], needs: [] };
    return onlyDigits.test(inside) ? { needs: [[someDigit]] } : anything;
  }

  private escaped(): Part {
    const char = this.source[this.at++]!;
    if (char === 'b') return atEdge;
    if (char === 's') return { exact: [' '], needs: [] };
    if (char === 'd') return { needs: [[someDigit]] };
    if ('pPukxc'.includes(char)) {
      const more = /^(?:\{[^}]*\}|<[^>]*>|[0-9a-fA-F]{2,4})/.exec(this.source.slice(this.at, this.at + 60));
      this.at += more?.[0].length ?? 0;
      return anything;
    }
    if (/[\dA-Za-z]/.test(char)) return char === 'B' ? nothing : anything;
    return { exact: [char], needs: [] };
  }

  private takes(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at++;
    return true;
  }
}

/** Of a class in brackets, with no range. */
const fewCharacters = /^(?:[^\\^-]{1,4}|[^\\^-]{1,3}-|-[^\\^-]{1,3})$/;
const onlyDigits = /^(?:\d-\d|\d)+$/;
/** Signs that mean themselves, the last of them once. */
const plain = /[^\\()[\]{}|?*+.^$]+(?![?*+{])/y;
/** A look at what stands beside a word, which is neither a letter nor a digit. */
const beside = /^(?:\\w|\[(?:\\w|\\p\{L\}\\p\{N\})[^\]]*\])$/;
