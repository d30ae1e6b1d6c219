/** TeX in bibliographies to plain text: accents, dashes, quotation marks, braces. Commands it does not know lose only their name. */

/** By accent command, the combining character that follows its letter. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
};

const symbols: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  textmu: 'µ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  mu: 'µ',
  pm: '±',
  geq: '≥',
  leq: '≤',
  times: '×',
};

export function plainText(tex: string): string {
  return tex
    .replace(
      /\\([`'^~="."])\s*(?:\{\\?(\p{L})\}|\\?(\p{L}))/gu,
      (_, accent: string, inner?: string, bare?: string) => `${inner ?? bare}${accents[accent]}`,
    )
    .replace(
      /\\([uvHrcdk])(?:\s*\{\\?(\p{L})\}|\s+\\?(\p{L}))/gu,
      (_, accent: string, inner?: string, bare?: string) => `${inner ?? bare}${accents[accent]}`,
    )
    .replace(/\\([a-zA-Z]+)(?:\{\}|\s+|(?![a-zA-Z]))/g, (_, name: string) => symbols[name] ?? '')
    .replace(/\\([&%$#_{} ])/g, (_, character: string) =>
      character === '{' ? '\ue000' : character === '}' ? '\ue001' : character,
    )
    .replace(/[{}$]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/~/g, ' ')
    .replace(/\ue000/g, '{')
    .replace(/\ue001/g, '}')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
