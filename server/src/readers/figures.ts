/** Raised and lowered figures → signs that are raised and lowered by themselves: 10³ is not 103. */

const raisedSigns: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, figure) => [String(figure), sign])),
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻', '=': '⁼', '(': '⁽', ')': '⁾', n: 'ⁿ', i: 'ⁱ', o: '°' },
};
const loweredSigns: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((sign, figure) => [String(figure), sign])),
  ...{ '+': '₊', '-': '₋', '−': '₋', '–': '₋', '=': '₌', '(': '₍', ')': '₎' },
};

/** Raised out of habit: on the line they mean the same. */
const sameOnTheLine = /^(?:st|nd|rd|th|tm|sm)$/i;

/** What needs no sign of its own: marks, and figures that are raised or lowered already. */
const asItIs = /[^\p{L}\p{N}]|[¹²³\u2070-\u209c]/u;

export interface Figures {
  readonly text: string;
  /** It stands on the line now, and may mean something else there. */
  readonly flat: boolean;
}

/** What is raised or lowered, with a sign for each character that has one. */
export function figuresOf(text: string, place: 'raised' | 'lowered'): Figures {
  const signs = place === 'raised' ? raisedSigns : loweredSigns;
  // a letter alone is a power or a degree; several are a word
  const word = (text.match(/\p{L}/gu) ?? []).length > 1;
  const signOf = (sign: string) => (word && /\p{L}/u.test(sign) ? undefined : signs[sign]);
  const mapped = [...text].map((sign) => signOf(sign) ?? (asItIs.test(sign) ? sign : undefined));
  if (!mapped.includes(undefined)) return { text: mapped.join(''), flat: false };
  // figures among letters: only brackets keep them together
  if (/\p{N}/u.test(text)) return { text: `${place === 'raised' ? '^' : '_'}(${text})`, flat: true };
  return { text, flat: !sameOnTheLine.test(text.replace(/[^\p{L}]/gu, '')) };
}
