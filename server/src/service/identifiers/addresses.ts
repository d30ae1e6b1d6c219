/** Postal addresses: streets, post office boxes, ZIP codes. */
import { matches, type Folded } from '../prose/fold';
import type { Identifier } from './identifier';
import { isLikelyName, isMedical, isTrade } from './known-words';

const kinds =
  '(?:Street|St\\b\\.?|Avenue|Ave\\b\\.?|Av\\.|Road|Rd\\b\\.?|Boulevard|Blvd\\b\\.?|Drive|Dr\\b\\.?|Lane|Ln\\b\\.?|Court|Ct\\b\\.?|Circle|Cir\\.|Highway|Hwy\\b\\.?|Freeway|Fwy\\b\\.?|Parkway|Pkwy\\b\\.?|Place|Pl\\b\\.?|Terrace|Ter\\.|Trail|Way|Square|Sq\\.|Alley|Loop|Plaza|Crescent|Expressway|Close|Mews|Gardens)';
const unit = '(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Rm|Room|Floor|Fl|#)\\.? ?#?[\\p{L}\\p{N}-]{1,6}| #[\\p{L}\\p{N}-]{1,6})?';
const state =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Calif\\.|California|Nevada|Arizona|Oregon)';
const stateAndZip = `${state} \\d{5}(?:-\\d{4})?(?!\\p{N})`;
const city = '(?:\\p{Lu}\\p{Ll}{1,20} ){0,2}\\p{Lu}\\p{Ll}{1,20},?';
const behind = `(?: (?:NW|NE|SW|SE|[NSEW])(?![\\p{L}\\p{N}]))?${unit}(?:,? ${city} ${stateAndZip}|, ${city}(?=[.;)]|$|\\n))?`;
const nameWord = "(?: \\p{Lu}[\\p{L}'.-]{0,20}| \\d{1,3}(?:st|nd|rd|th)| de(?: la| los| las)?| del| of)";

const forms: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\p{N}#.-])\\d{1,6}(?:-?\\p{Lu})?(?: [NSEW]{1,2}\\.?)?${nameWord}{1,4} ${kinds}(?!\\p{L})${behind}`,
    'gu',
  ),
  // Spanish names have the kind of street in front: "17 Calle de los Robles", "3301 South El Camino Real"
  new RegExp(
    `(?<![\\p{L}\\p{N}#.-])\\d{1,6}(?: (?:North|South|East|West|[NSEW]\\.?))? (?:Calle|Camino|El Camino|Avenida|Via|Paseo|Rue|Rua)${nameWord}{1,4}${behind}`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}\\p{N}])\\d{1,3}(?:st|nd|rd|th) ${kinds}(?!\\p{L})(?: (?:and|at|&) \\p{Lu}\\p{L}{2,20})?`, 'gu'),
  /(?<![\p{L}\p{N}])(?:P\.? ?O\.?|Post Office|POST OFFICE) ?(?:Box|BOX|Bx\.?) #?[\p{L}\p{N}-]{1,10}|(?<![\p{L}\p{N}])p\.? ?o\.? bo?x #?\d{1,6}(?!\p{N})/gu,
  /(?<![\p{L}\p{N}])(?:Rural (?:Route|Rte\.?)|R\.?R\.?|Star Route|HCR?|RFD) ?#?\d{1,4},? (?:Box|BOX) #?[\p{L}\p{N}-]{1,8}|(?<![\p{L}\p{N}])Rural (?:Route|Rte\.?) \d{1,4}/gu,
  /(?<![\p{L}\p{N}])(?:Highway|Hwy\.?|Interstate|Route|Freeway|State Route|SR|I)[ -](?!125\b|131\b)\d{1,3}(?![\p{N}-])(?! (?:of|to|seed|implant))/gu,
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${city} )?${stateAndZip}`, 'gu'),
  /(?<![\p{L}\p{N}])(?:corner|intersection) of \p{Lu}[\p{L}\p{N}]{1,20}(?: (?:St|Street|Ave|Avenue)\.?)? and \p{Lu}[\p{L}\p{N}]{1,20}(?: (?:St|Street|Ave|Avenue)\.?)?/gu,
  /(?<=(?<!\p{L})(?:[Zz][Ii][Pp](?: ?[Cc]ode)?|ZIP CODE|[Pp]ostal [Cc]ode)(?: is|,)?:? )\d{5}(?:-\d{4})?(?!\p{N})/gu,
  /(?<!\p{N})\d{5}(?:-\d{4})?(?=,? (?:zip|ZIP|Zip|postal) ?(?:code|Code)?)/gu,
];

/** "2 Nerve Block Place" counts something: before these kinds of street no word of medicine stands. */
function isCount(words: string): boolean {
  const [, name] = /^\d+ (.*) (?:Way|Place|Pl|Court|Ct|Circle|Trail|Loop|Square|Plaza|Close|Gardens)$/u.exec(words) ?? [];
  return name?.split(' ').some((word) => isTrade(word) || isMedical(word)) ?? false;
}

/** Behind "Address:" everything to the end of the line or of the statement. */
const labelled =
  /(?<!\p{L})(?:(?:[Hh]ome |[Mm]ailing |[Ss]treet |[Ww]ork )?(?:[Aa]ddress|ADDRESS)(?: is)?:? |Street: )((?=[^\n;.]{0,20}\d)[^\n;]{3,80}?)(?=[.;\n]?(?:\n|$)|; |\. (?:\p{Lu}|$))/gu;

const unnumbered = new RegExp(
  `(?<=(?<!\\p{L})(?:[Oo]n|[Aa]t|[Oo]ff|[Nn]ear|[Dd]own|[Aa]long|[Aa]nd|[Cc]rossing) )((?:\\p{Lu}[\\p{L}'-]{1,20} ){1,3})${kinds}(?![\\p{L}])(?: (?:and|&|at) (?:\\p{Lu}\\p{Ll}{2,20}|\\d{1,3}(?:st|nd|rd|th))(?: ${kinds})?(?=[.,;)]|$|\\n))?${behind}`,
  'gu',
);

export function* addresses(folded: Folded): Iterable<Identifier> {
  for (const form of forms)
    for (const { span, groups } of matches(folded, form, true)) if (!isCount(groups[0])) yield { kind: 'address', span };
  for (const { groups, end } of matches(folded, labelled, true))
    yield { kind: 'address', span: folded.source(end - (groups[1] ?? '').length, end) };
  for (const { groups, span } of matches(folded, unnumbered, true)) {
    const words = (groups[1] ?? '').trim().split(' ');
    if (
      !words.some((word) => isMedical(word) || (isTrade(word) && !/^(?:North|South|East|West)$/u.test(word))) &&
      (words.some(isLikelyName) || words.length < 3)
    )
      yield { kind: 'address', span, unsure: true };
  }
}
