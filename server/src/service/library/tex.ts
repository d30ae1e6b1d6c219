/**
 * TeX in bibliographies to plain text: accents, signs, dashes, quotation marks, braces, raised and lowered figures. Of a
 * command that nobody knows here the name is told and left out; its words stay.
 */
import { accents, letters, looks, signs, spaces, subscript, superscript } from './tex-symbols';

/** Deeper braces are no reference. */
const deepest = 100;

/** `unknown` is told the names of commands that are not known. */
export const plainText = (tex: string, unknown: (command: string) => void = () => undefined): string =>
  new Reader(tex, unknown).all().replace(/\s+/g, ' ').trim().normalize('NFC');

class Reader {
  private at = 0;
  private depth = 0;
  private inMath = false;

  constructor(
    private readonly tex: string,
    private readonly unknown: (command: string) => void,
  ) {}

  all(): string {
    let text = '';
    // a brace too many closes nothing
    for (; this.at < this.tex.length; this.at++) text += this.until('}');
    return text;
  }

  /** To the brace or bracket that closes it, which is not read. */
  private until(end: '}' | ']'): string {
    let text = '';
    while (this.at < this.tex.length && this.tex[this.at] !== end) text += this.one();
    return text;
  }

  /** The next sign, command or group. */
  private one(): string {
    const { tex } = this;
    const char = tex[this.at++]!;
    switch (char) {
      case '\\':
        return this.command();
      case '{':
        return this.group();
      case '}':
        return '';
      case '$':
        this.inMath = !this.inMath;
        return '';
      case '~':
        return ' ';
      case '^':
      case '_':
        return this.inMath ? (char === '^' ? superscript : subscript)(this.argument()) : char;
      case '-':
        return this.inMath ? '-' : this.run('-', ['-', '–', '—']);
      case '`':
        return this.run('`', ['‘', '“']);
      case "'":
        return this.inMath ? '′' : this.run("'", ["'", '”']);
      default:
        return char;
    }
  }

  /** As many of a sign as stand for one. */
  private run(char: string, meant: readonly string[]): string {
    let count = 1;
    while (count < meant.length && this.tex[this.at] === char) {
      this.at++;
      count++;
    }
    return meant[count - 1]!;
  }

  private group(): string {
    if (this.depth >= deepest) return '';
    this.depth++;
    const text = this.until('}');
    this.depth--;
    this.at++;
    return text;
  }

  /** What a command is applied to: a group, a command or one character. */
  private argument(): string {
    this.space();
    if (this.at >= this.tex.length || this.tex[this.at] === '}') return '';
    return this.tex[this.at] === '{' || this.tex[this.at] === '\\' ? this.one() : String.fromCodePoint(this.take());
  }

  private take(): number {
    const point = this.tex.codePointAt(this.at)!;
    this.at += point > 0xffff ? 2 : 1;
    return point;
  }

  /** Whether white space stood here; it is passed over. */
  private space(): boolean {
    const from = this.at;
    while (/\s/.test(this.tex.charAt(this.at))) this.at++;
    return this.at > from;
  }

  private command(): string {
    const name = /[a-zA-Z]+/y;
    name.lastIndex = this.at;
    const word = name.exec(this.tex)?.[0];
    if (word === undefined) return this.sign(this.tex.charAt(this.at++));
    this.at += word.length;
    // `\'{o}` needs no name of letters, `\c c` and `\c{c}` do; `\circ` is none of them
    if (accents.has(word)) return this.accented(word);
    return this.named(word);
  }

  /** A command of one sign: `\&`, `\"o`, `\,`. */
  private sign(char: string): string {
    if (accents.has(char)) return this.accented(char);
    if (char === '-' || char === '/' || char === '!') return '';
    if (/[\s,;:>\\]/.test(char)) return ' ';
    return /[()[\]]/.test(char) ? this.math(char) : char;
  }

  /** `\(x\)` is `$x$`. */
  private math(char: string): string {
    this.inMath = char === '(' || char === '[';
    return '';
  }

  private accented(accent: string): string {
    const [first = '', ...rest] = this.argument();
    const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
    return /\p{L}/u.test(base) ? base + accents.get(accent)! + rest.join('') : first + rest.join('');
  }

  private named(name: string): string {
    if (name === 'textsuperscript' || name === 'sp') return superscript(this.argument());
    if (name === 'textsubscript' || name === 'sb') return subscript(this.argument());
    if (name === 'mkbibquote' || name === 'enquote') return `“${this.argument()}”`;
    if (name === 'frac') return `${this.argument()}/${this.argument()}`;
    if (name === 'ensuremath') return this.mathematics();
    if (name === 'noopsort') {
      this.argument(); // for the order of a list, never printed
      return '';
    }
    if (name === 'href') {
      this.argument();
      return this.argument();
    }
    const letter = letters.get(name);
    const sign = spaces.has(name) ? ' ' : signs.get(name);
    const spaced = this.ends();
    if (letter !== undefined) return letter;
    if (sign !== undefined) return spaced ? `${sign} ` : sign;
    if (!looks.has(name) && !name.startsWith('mkbib')) this.unknown(name);
    return '';
  }

  private mathematics(): string {
    const before = this.inMath;
    this.inMath = true;
    const text = this.argument();
    this.inMath = before;
    return text;
  }

  /** Passes over what only ends a command's name: white space or `{}`. Whether it was white space. */
  private ends(): boolean {
    if (this.tex.startsWith('{}', this.at)) {
      this.at += 2;
      return false;
    }
    return this.space();
  }
}
