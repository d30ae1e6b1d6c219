/** Slides, an encyclopedia, an insurer's bulletin, a bare address: what is no guideline and no study. */
import { allMatches, literally, longestFirst, type Span } from '../text';
import { basisOf } from '../case/basis';
import type { Rule } from '../check/rule';

export const weakSource: Rule = {
  code: 'weak-source',
  title: 'Weak source',
  summary:
    'A decision rests on guidelines and peer-reviewed studies, not on slides, encyclopedias, insurers’ bulletins or a bare web address.',
  severity: 'warning',
  fixable: 'no',
  sources: ['8 CCR 9792.21.1(a)(2)', '8 CCR 9792.21.1(d)', 'Labor Code 4610.5(c)(2)'],
  checks: [
    {
      reads: 'issue',
      of: ['guidelineBasis'],
      *check(issue, { document, library, profile }) {
        const basis = basisOf(issue, library);
        for (const { entry, guideline, words, span } of basis) {
          const url = guideline && (guideline.kind === 'other' || guideline.kind === 'guideline') ? guideline.url : undefined;
          const found = weakIn(url && !guideline?.publisher ? `${words} ${url}` : words, profile.citations.no_titles);
          if (!found) continue;
          // the words themselves, where they stand in the document as they are read
          const at = entry.text ? document.text.slice(span.start, span.end).indexOf(found.words) : -1;
          const place: Span = at < 0 ? span : { start: span.start + at, end: span.start + at + found.words.length };
          yield { span: place, message: `${found.what} Cite the guideline or the study behind it.` };
        }
      },
    },
  ],
};

interface Weak {
  readonly words: string;
  readonly what: string;
}

/** Names of sources by what they are; hosts with and without their endings. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\b(?:https?:\/\/)?(?:www\.)?(?:slideshare|slideplayer|prezi|scribd)\.\S*/iu, 'Slides are no guideline and no study.'],
  [/\bpower ?point\b|\bslides\b/iu, 'Slides are no guideline and no study.'],
  [
    /\b(?:https?:\/\/)?(?:\w{2,3}\.)?wikipedia(?:\.\S*)?|\bencyclop(?:a|ae|æ)dia\b/iu,
    'An encyclopedia is no guideline and no study.',
  ],
  [
    /\b(?:https?:\/\/)?(?:www\.)?uptodate(?:\.com\S*)?/iu,
    'UpToDate is a textbook that changes daily, and no guideline or study.',
  ],
  [
    /\b(?:https?:\/\/)?(?:www\.)?(?:webmd|medscape|emedicine\.\w+|healthline|mayoclinic|drugs|rxlist|verywell\w*|spine-health|emedicinehealth|medicinenet|youtube|facebook|reddit|quora|about)\.(?:com|org)\S*|\b(?:WebMD|Medscape|eMedicine|Healthline|RxList)\b/iu,
    'A health website is no guideline and no study.',
  ],
  [
    /\b(?:https?:\/\/)?(?:www\.)?(?:aetna|cigna|anthem|humana|uhcprovider|unitedhealthcare|bcbs\w*|bluecross\w*|blueshield\w*|premera|wellcare|molina\w*|regence|healthnet|evicore|magellan\w*|oxhp|hcsc)\.\S*|\b(?:Aetna|Cigna|Anthem|Humana|UnitedHealthcare|Blue Cross(?: (?:and )?Blue Shield)?)(?: [A-Z]\w+){0,3}? (?:[Cc]linical [Pp]olicy|[Cc]overage|[Mm]edical [Pp]olicy|[Pp]olicy [Bb]ulletin)[\w ]*/u,
    'An insurer’s bulletin says what it pays for, not what the evidence shows.',
  ],
  [
    /\bvendor(?:'s)? (?:brochure|website)\b|\bmanufacturer(?:'s|’s)? (?:brochure|website|literature)\b/iu,
    'What the maker says is no guideline and no study.',
  ],
];

const address = /(?:https?:\/\/|www\.)[^\s,;]+[^\s,;.)]|(?<![\w@.-])[a-z0-9-]+\.(?:com|org|net)(?:\/[^\s,;]*[^\s,;.)])?(?!\w)/giu;
/** Public bodies, and where studies are published or found. */
const soundHost =
  /(?:^|[/.])(?:pubmed|cochrane|(?:[a-z0-9-]+\.gov|[a-z0-9-]+\.gov\.[a-z]{2}|nih\.gov|doi\.org|who\.int|[a-z0-9-]+\.edu|nice\.org\.uk|jamanetwork\.com|nejm\.org|bmj\.com|thelancet\.com|sciencedirect\.com|springer\.com|wiley\.com|oup\.com|sagepub\.com|lww\.com|acoem\.org|odg-twc\.com|worklossdata\.com|aaos\.org|orthoguidelines\.org|guidelines?\.gov)(?:[/:?#]|$))/iu;

/** The weak part of a citation, if any. */
function weakIn(citation: string, noTitles: readonly string[] = []): Weak | undefined {
  for (const [pattern, what] of kinds) {
    const found = pattern.exec(citation);
    if (found) return { words: found[0].trim(), what };
  }
  for (const found of allMatches(citation, address)) {
    const rest = citation.replace(found[0], '').slice(Math.max(0, found.index - 200), found.index + 40);
    if (soundHost.test(found[0]) || isTitled(citation.slice(0, found.index), rest, noTitles)) continue;
    return { words: found[0], what: 'A web address alone does not say what was read.' };
  }
  return undefined;
}

/** An address behind the title of a work only tells where to find it. */
function isTitled(before: string, rest: string, noTitles: readonly string[]): boolean {
  const opening = longestFirst(noTitles).map(literally).join('|') || '(?!)';
  const own = before.split(new RegExp(`\\.\\s+|${opening}|,\\s+(?=(?:https?:|www\\.))`, 'u')).at(-2) ?? before;
  const title = before.split(new RegExp(opening, 'u')).at(-1) ?? before;
  return /(?<!\p{L})\p{L}{3,}\s+\p{L}{2,}\s+\p{L}{3,}/u.test(title) && /\b(?:19|20)\d\d\b/u.test(`${own} ${rest}`);
}
