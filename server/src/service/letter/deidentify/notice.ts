/** What is said with every de-identified letter, and never in it. */

/** One sentence a line. */
export const deidentifyNotice: readonly string[] = [
  'A person must read this letter before it is published: no program finds everything that identifies someone.',
  'It cannot find every name that stands without a title or a role, nor one that is also a word or a test, such as “Hope” or “Spurling”.',
  'It cannot find initials without a cue, numbers without a word that says what they are, places and firms that nothing introduces, or what is misspelt.',
  'It cannot tell that an accident, a rare disease, an occupation or a family’s story is known to others, nor look into pictures.',
];
