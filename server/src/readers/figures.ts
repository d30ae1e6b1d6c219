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
const sameOnTheLine = /^(?:st|nd|rd|th|st,|TM|SM|[\s.,;:®™©°º*†‡§“”‘’"']*|.*[⁰¹²³⁴-⁹₀-₉].*)$/iu;

export interface Figures {
  readonly text: string;
  /** It stands on the line now, and may mean something else there. */
  readonly flat: boolean;
}

/** What is raised or lowered, with a sign for each character that has one. */
export function figuresOf(text: string, place: 'raised' | 'lowered'): Figures {
  const signs = place === 'raised' ? raisedSigns : loweredSigns;
  const all = [...text];
  const mapped = all.map((sign) => signs[sign] ?? (/[\p{L}\p{N}]/u.test(sign) ? undefined : sign));
  if (!mapped.includes(undefined)) return { text: mapped.join(''), flat: false };
  // figures among letters: only brackets keep them together
  const mixed = /\p{N}/u.test(text) && !sameOnTheLine.test(text);
  if (mixed) return { text: `${place === 'raised' ? '^' : '_'}(${text})`, flat: true };
  return { text, flat: !sameOnTheLine.test(text) };
}
