/** What LaTeX commands stand for, as reference managers write them. */

/** "ss ß  ae æ": names and what they stand for, by turns. */
function pairs(words: string): ReadonlyMap<string, string> {
  const all = words.trim().split(/\s+/);
  return new Map(all.flatMap((name, index) => (index % 2 === 0 ? [[name, all[index + 1]!] as const] : [])));
}

/** By accent command, the combining character that follows its letter. */
export const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
    G: '\u030f',
    d: '\u0323',
    c: '\u0327',
    k: '\u0328',
    b: '\u0331',
    t: '\u0361',
  }),
);

/** Letters: the space behind such a command only ends its name. */
export const letters = pairs(`
  ss ß  ae æ  AE Æ  oe œ  OE Œ  o ø  O Ø  aa å  AA Å  l ł  L Ł  i ı  j ȷ  dh ð  DH Ð  dj đ  DJ Đ  th þ  TH Þ  ng ŋ
  NG Ŋ  SS ẞ  alpha α  beta β  gamma γ  delta δ  epsilon ε  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ  iota ι
  kappa κ  lambda λ  mu µ  nu ν  xi ξ  pi π  rho ρ  sigma σ  tau τ  upsilon υ  phi φ  varphi φ  chi χ  psi ψ  omega ω
  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Phi Φ  Psi Ψ  Omega Ω  textalpha α  textbeta β
  textgamma γ  textdelta δ  textmu µ  textkappa κ  textohm Ω  micro µ
`);

/** Signs: the space that the writer left behind one is kept, as in "> 65 years". */
export const signs = pairs(`
  textless <  textgreater >  lt <  gt >  le ≤  leq ≤  leqslant ≤  ge ≥  geq ≥  geqslant ≥  ll ≪  gg ≫  ne ≠  neq ≠
  approx ≈  sim ∼  textasciitilde ~  simeq ≃  equiv ≡  pm ±  textpm ±  mp ∓  times ×  texttimes ×  div ÷  cdot ·
  textperiodcentered ·  textcdot ·  ast ∗  circ ∘  degree °  textdegree °  textordmasculine º  textordfeminine ª
  infty ∞  partial ∂  sum ∑  prod ∏  sqrt √  rightarrow →  to →  leftarrow ←  leftrightarrow ↔  uparrow ↑
  downarrow ↓  Rightarrow ⇒  textrightarrow →  textleftarrow ←  prime ′  textprimstress ′  perthousand ‰
  textperthousand ‰  percent %  bullet •  textbullet •  dagger †  textdagger †  dag †  ddag ‡  textdaggerdbl ‡  S §
  textsection §  P ¶  textparagraph ¶  copyright ©  textcopyright ©  textregistered ®  texttrademark ™  texteuro €
  euro €  pounds £  textsterling £  textyen ¥  textcent ¢  textdollar $  dots …  ldots …  textellipsis …  cdots ⋯
  textendash –  textemdash —  textquotesingle '  textquotedbl "  textquoteleft ‘  textquoteright ’
  textquotedblleft “  textquotedblright ”  quotedblbase „  quotesinglbase ‚  guillemotleft «  guillemotright »
  guilsinglleft ‹  guilsinglright ›  textquestiondown ¿  textexclamdown ¡  textbackslash \\  backslash \\
  textasciicircum ^  textunderscore _  textbraceleft {  textbraceright }  textbar |  vert |  textasciigrave \`
  textonehalf ½  textonequarter ¼  textthreequarters ¾  textonesuperior ¹  texttwosuperior ²  textthreesuperior ³
  neg ¬  in ∈  cap ∩  cup ∪  minus −  textminus −  textnumero №  checkmark ✓  textasteriskcentered *  slash /
  textslash /  textbrokenbar ¦  hbar ħ  ell ℓ  male ♂  female ♀  textmale ♂  textfemale ♀
`);

export const spaces: ReadonlySet<string> = new Set('quad qquad space textvisiblespace nobreakspace'.split(' '));

/** They change how their words look; the words stay. */
export const looks: ReadonlySet<string> = new Set(
  (
    'textit textbf textsc textrm textsf texttt textup textsl textmd textnormal textln text emph mbox hbox underline uline ' +
    'mathrm mathit mathbf mathsf mathtt mathcal mathbb boldsymbol bm operatorname enlargethispage bibstring ' +
    'uppercase lowercase MakeUppercase MakeLowercase MakeSentenceCase NoCaseChange url path nolinkurl texorpdfstring ' +
    'it bf sc rm sf tt em sl itshape bfseries scshape upshape mdseries rmfamily sffamily ttfamily normalfont selectfont ' +
    'relax protect left right big Big limits displaystyle textstyle small large footnotesize unskip ignorespaces ' +
    'par newline linebreak allowbreak break hfill'
  ).split(' '),
);

const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '–': '⁻',
  '−': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
  '∘': '°',
  '°': '°',
  '′': '′',
  '*': '*',
  '®': '®',
  '™': '™',
  ' ': '',
};
const lowered: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '–': '₋',
  '−': '₋',
  '=': '₌',
  '(': '₍',
  ')': '₎',
  ' ': '',
};

/** "³" of "3"; words that have no such signs stay, and figures among them are told apart by a mark: 10^(3a). */
function shifted(words: string, table: Readonly<Record<string, string>>, mark: string): string {
  const signs = [...words].map((one) => table[one]);
  if (!signs.includes(undefined)) return signs.join('');
  return /\d/.test(words) ? `${mark}(${words})` : words;
}
export const superscript = (words: string): string => shifted(words, raised, '^');
export const subscript = (words: string): string => shifted(words, lowered, '_');
