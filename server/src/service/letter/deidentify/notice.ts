/** What is said with every de-identified letter, and never in it. */

/** One sentence a line. */
export const deidentifyNotice: readonly string[] = [
  'A person must read this letter before it is published: no program finds everything that identifies someone.',
  'It cannot find every name that is also a word, a test or a device, such as “Hope” or “Spurling”, and stands without a title or a role.',
  'It cannot find initials without a cue, short numbers without a word that says what they are, or places and firms named by words of English that nothing introduces.',
  'It takes out some words that name nobody, where they begin with a capital and are in no list: a new drug, a device, a slip of the hand.',
  'It cannot tell that an accident, a rare disease, an occupation or a family’s story is known to others, nor look into pictures.',
];
