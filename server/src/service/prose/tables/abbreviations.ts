/** Abbreviations: those whose full stop ends no sentence, and those a physician need not explain. */

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** Never the end of a sentence. */
export const openAbbreviations = set(
  'dr drs mr mrs ms prof vs v e.g i.e eg ie cf viz sec secs sect ch chap fig figs pg pgs p pp vol approx resp incl esp ref refs art para wt ht',
);

/** The end of a sentence only when a capital follows that is no number. */
export const numberAbbreviations = set('no nos jan feb mar apr jun jul aug sep sept oct nov dec ed eds tab tabs cap caps al inc');

/** Abbreviations so common in this trade that a reader is not held up by them, or that are names. */
export const familiarAbbreviations = set(
  `MTUS ACOEM ODG MRI CT IMR UR DWC WCAB CCR USA US FDA CMS CDC AMA DOS DOI NSAID NSAIDS II III IV VI VII VIII IX XI XII AM PM OK TV
   COVID HIV DNA MD DO PHD RN ID NO VAS BMI CA NY TX AND OR NOT THE IS ARE WAS FOR OF IN ON TO BY WITH`,
);
