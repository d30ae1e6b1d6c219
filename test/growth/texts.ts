/** Texts of any length, ordinary and hostile: what somebody pastes, and what makes a careless pattern look again and again. */

/** Words that begin what an analysis looks for, without its end. */
const beginnings = [
  'not found by ',
  'acoem is not ',
  'the guidelines do not ',
  'as surgery is approved ',
  'because the procedure is ',
  'the request for ',
  'determined the request for ',
  'according to ',
  'no evidence of ',
  'no treatment was ',
  'whether or not ',
  'if the patient ',
  'the reviewer finds that ',
  'was not considered ',
  'it is not as is not ',
  'remaining ',
  'i affirm the ',
  'ur relied on ',
  'MTUS Guidelines updated ',
  'Dr. Jane ',
  'Jane Roe, M',
  'Di ',
  'Mr. ',
  '12 Main ',
  '1,000',
  '12/31/',
  'January 1 ',
  'since January ',
  'L4-5-',
  'left and right ',
  '3 x 4 visits per ',
  '10/325 mg ',
  'twenty-',
  '47 year old obese ',
  'doi: ',
  'www.',
  'http://a.',
  'criteria: ',
  'Humana ',
  'denial letter ',
  'had initial reported ',
];

const ordinary =
  'The injured worker is a 47-year-old woman who was injured at work on August 14, 2015, when she lifted a crate [@report]. ' +
  'The MTUS “recommends physical therapy” for the shoulder, 8 visits over 4 weeks, where weakness points to a tear. ' +
  'In this case, there is no documentation of failed exercises. Therefore, the request is not medically necessary. ';

/** By name, what is repeated. */
const repeated: Readonly<Record<string, string>> = {
  ordinary,
  'no full stops': ordinary.replaceAll('.', ' and').replaceAll(',', ''),
  spaces: ' ',
  tabs: '\t',
  letters: 'a',
  capitals: 'A',
  digits: '0',
  commas: ',',
  'full stops': '.',
  'full stops and spaces': '. ',
  hyphens: '-',
  slashes: '/',
  'straight quotes': '"',
  'quotes and spaces': '" ',
  'curly quotes': '“',
  'curly pairs': '“a” ',
  apostrophes: "'",
  parentheses: '( ',
  'closed parentheses': '(a) ',
  brackets: '[',
  citations: '[@',
  'closed citations': '[@a] ',
  'list items': '- ',
  words: 'word ',
  'short words': 'a b ',
  'capital words': 'Jane ',
  initials: 'J. ',
  numbers: '12 ',
  ampersands: '& ',
  ellipses: '[.. ',
  tags: '<i ',
  'wide characters': '検',
};

export const names: readonly string[] = [...Object.keys(repeated), ...beginnings];

/** A text of about that many characters, on one line; `salt` makes it another one, which nothing remembered answers. */
export function textOf(name: string, length: number, salt: number): string {
  const part = repeated[name] ?? name;
  return `${salt} ${part.repeat(Math.ceil(length / part.length))}`;
}
