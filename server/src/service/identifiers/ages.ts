/** Ages over 89 in every wording; over-careful where it may be another's. */
import { matches, type Folded } from '../prose/fold';
import type { Identifier } from './identifier';

const tens = 'ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?';
const spelled = `(?:${tens}|(?:(?:one|a)[ -])?hundred(?:[ -]and)?(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?)`;
const old = `(?:9\\d|1[01]\\d|${spelled})`;
const years = "[ -]?(?:years?|yrs?)\\.?(?:[ -](?:of age|old)|'? old|(?=[ -]old))|[ -]?(?:y\\/o|yo|y\\.o\\.?|y\\/?o)(?!\\p{L})";
const person = '(?:he|she|they|patient|claimant|worker|applicant|employee|man|woman|who|mother|father|wife|husband|i)';

/** The last group is the age. */
const forms: readonly RegExp[] = [
  new RegExp(`(?<![\\p{N}\\p{L}.-])(${old})(?=${years})`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:age|aged|ages)(?: of| is| was| at|:)? (${old})(?![\\p{N}%]|\\.\\d|-\\d)`, 'gu'),
  new RegExp(
    `(?<!\\p{L})${person} (?:recently |just |has |has just |will soon )?(?:is|was|turned|turns|just turned|became|will be|reached|is now|is over|is almost|is nearly|has turned) (?:over |almost |nearly |about |now )?(${old})(?=[,.;)]|$| (?:and (?:lives|was|is|has|still|can|cannot|walks)|last|this|next|now|in|today|when|at the time)(?!\\p{L})(?! degrees))`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:in|into) (?:her|his|their|the) (?:early |mid |mid-|late )?((?:nineties|hundreds|'?90'?s|'?100'?s))`,
    'gu',
  ),
  new RegExp(`(?<!\\p{L})${person}, (?:age |aged )?(${old}),`, 'gu'),
  /(?<!\p{L})(nonagenarian|centenarian|supercentenarian)/gu,
  /(?<![\p{N}.-])((?:9\d|1[01]\d)(?:st|nd|rd|th)|(?:ninetieth|ninety-\p{L}+|hundredth)) (?=birthday|year of (?:life|age))/gu,
];

export function* oldAges(folded: Folded): Iterable<Identifier> {
  for (const form of forms) {
    for (const { groups, start } of matches(folded, form)) {
      const age = groups[1] ?? '';
      const from = start + groups[0].lastIndexOf(age);
      yield { kind: 'age', span: folded.source(from, from + age.length), rest: '90+' };
    }
  }
}
