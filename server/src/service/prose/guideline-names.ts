/** Guidelines named in running prose, and whether they are called upon or named as silent. */
import { apart, type Span } from '../text';
import { monthNames } from './calendar';
import { fold, matches } from './fold';
import { anyOf, type WordList } from './lexicon';
import { once } from './texts';
import { bySentence } from './by-sentence';
import { isQuoted } from './quotations';

export type NamedKind = 'mtus' | 'acoem' | 'odg' | 'chapter';

export interface GuidelineName {
  readonly span: Span;
  readonly kind: NamedKind;
  /** "Low Back Complaints", "chronic pain": what of it is named, lower case; undefined for the guideline as a whole. */
  readonly subject: string | undefined;
  /** ACOEM's number: 12 is low back. */
  readonly chapter: number | undefined;
  /** The edition, where a year is named with it. */
  readonly year: number | undefined;
  /**
   * `silent`: said not to address the matter; `claimed`: named as what another relied on; `support` otherwise. Silence is
   * no support, and no denial.
   */
  readonly use: 'support' | 'silent' | 'claimed';
  /** It stands inside quoted guideline text, which may itself name others. */
  readonly quoted: boolean;
}

const subjects = anyOf('guideline_subject');

const year = `(?:,? ?\\(?(?:(?:${monthNames.join('|')}) )?(?:\\d{1,2}, )?((?:19|20)\\d\\d)(?!\\d)\\)?)?`;
const words = `(?: ?,? ?${anyOf('guideline_word')}){0,4}`;
/** In full, with or without the short name in brackets behind it, or the short name. */
const named = (full: WordList, short: WordList): string => `(?:${anyOf(full)}(?: \\(${anyOf(short)}\\))?|${anyOf(short)})`;
const acoem = named('acoem_in_full', 'acoem');
const odg = named('odg_in_full', 'odg');
const mtus = named('mtus_in_full', 'mtus');
const short = anyOf('mtus', 'acoem', 'odg');

/** The year may stand before the subject, "MTUS 2016 Chronic Pain Guidelines", or behind it. */
const topic = `(?:,? ((?:19|20)\\d\\d)(?!\\d))?(?:,? ?[-(]? ?(?:guidelines? )?(?:for |on |regarding )?(?:the )?(${subjects})(?![\\p{L}-]))?`;
const head = '(?<![\\p{L}\\p{N}])(?<!\\bnon[- ])(?:((?:19|20)\\d\\d) )?';

/** Groups: year before, number of the chapter, year, subject, year behind. */
const patterns: readonly (readonly [NamedKind, RegExp])[] = [
  [
    'acoem',
    new RegExp(
      `${head}(?:ca |california )?(?:${anyOf('mtus')} ?[/ -] ?(?:guidelines? in )?)?${acoem}(?:(?:(?: occupational medicine)? practice)? guidelines?)?,?(?: \\d(?:st|nd|rd|th) (?:ed(?:ition|\\.)?),?)?(?: ?\\(?(?:chapter|ch\\.) (\\d{1,2})\\)?)?${topic}${words}${year}`,
      'gu',
    ),
  ],
  [
    'odg',
    new RegExp(
      `${head}${odg}()(?:'s)?[,:]?${topic}(?: ?[-(] ?(?:acute (?:&|and) chronic|lumbar (?:&|and) thoracic)[)]?){0,2}${words}${year}`,
      'gu',
    ),
  ],
  ['mtus', new RegExp(`${head}(?:ca |california )?${mtus}()(?! ?/ ?${anyOf('acoem')})(?:'s)?${topic}${words}${year}`, 'gu')],
  ['mtus', new RegExp(`${head}(?:ca |california )?()()(${anyOf('schedule_part')}) guidelines?${year}`, 'gu')],
  [
    'chapter',
    new RegExp(
      `(?<![\\p{L}\\p{N}])()(?:${anyOf('acoem')} )?(?:chapter (\\d{1,2})|()the (${subjects}) (?:complaints )?(?:chapter|guidelines?))(?![\\p{L}])`,
      'gu',
    ),
  ],
];

const silence =
  /^((?:[^.;]{0,90}? )?)(?:(?:do|does|did|are|is|were|was)(?: not|n't)(?: specifically| directly| explicitly| clearly| adequately| fully| otherwise| provide(?: any| exact| specific| clear)?| contain(?: any| specific)?| offer(?: any| specific)?| make(?: any| specific)?| have(?: any| specific)?)* (?:address|discuss|mention|cover|comment|speak|reference|refer|apply|applicable|specify|recommendations?|guidance|exact|information|pertain|include|deal|specific|criteria)|(?:is|are|remains?|was|were) (?:largely |essentially |completely |generally |otherwise |relatively )?(?:silent|mute)|(?:has|have|offers?|provides?|contains?|makes?|gives?) no (?:specific |direct |clear |explicit |applicable |relevant )*(?:recommendations?|mention|guidance|guidelines?|discussion|provisions?|information|position|criteria|reference)|fails? to (?:address|discuss|mention|cover))/u;
const silentBefore = new RegExp(
  `(?:\\b(?:not (?:specifically |directly |explicitly )?(?:addressed|discussed|mentioned|covered|found|included|referenced|listed)(?: \\w+){0,3}? (?:in|by|within|under)|(?:silent|no (?:specific )?(?:recommendations?|mention|guidance)(?: \\w+){0,4}?) (?:in|within|under|from)|outside(?: of)?|absent from|silence of|in the absence of))(?: (?:the|either|ca|california|or|and|guidelines?|current|${short})|,|/){0,5} ?$`,
  'u',
);
const claimed = new RegExp(
  `\\b(?:claims? administrator|${anyOf('utilization_review')}(?:er)?|${anyOf('utilization_review_short')}|provider|physician|denial)(?:'s)?(?: [a-z,'-]{1,20}){0,8}? (?:cited?|cites|citing|referenced?|references|relied on|relied upon|relying on|used|based on|invoked?|quoted?)(?: [a-z,'/-]{1,20}){0,4}? ?$`,
  'u',
);
/** Another subject takes the verb before the silence does: "ODG, since MTUS does not address". */
const newSubject = new RegExp(`\\b(?:${short}|official disability|since|because|although|while|as)\\b`, 'u');
/** Several guidelines joined into one subject. */
const joined = new RegExp(
  `^(?:[,/ ]|and|or|nor|both|the|ca|california|${short}|${anyOf('odg_in_full')}|guidelines?|treatment|medical|utilization|schedule|\\(|\\)|chapter|chronic|pain|low|back|neck)*`,
  'u',
);

function useOf(lower: string, start: number, end: number): GuidelineName['use'] {
  const tail = lower.slice(end, end + 200);
  const head = lower.slice(Math.max(0, start - 160), start);
  if (silentBefore.test(head)) return 'silent';
  if (claimed.test(head)) return 'claimed';
  const rest = tail.slice(joined.exec(tail)?.[0].length ?? 0);
  const silent = silence.exec(rest);
  if (silent && !newSubject.test(silent[1] ?? '')) return 'silent';
  return 'support';
}

function findNames(text: string): Omit<GuidelineName, 'quoted'>[] {
  const folded = fold(text);
  const found: Omit<GuidelineName, 'quoted'>[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of matches(folded, pattern)) {
      const length = match.groups[0].replace(/(?<![ ,(:-])[ ,(:-]+$/u, '').length;
      const at = folded.source(match.start, match.start + length);
      const [, before, chapter, middle, subject, behind] = match.groups;
      const edition = before ?? middle ?? behind;
      found.push({
        span: at,
        kind,
        subject: subject || undefined,
        chapter: chapter ? Number(chapter) : undefined,
        year: edition && /^\d{4}$/u.test(edition) ? Number(edition) : undefined,
        use: useOf(folded.lower, match.start, match.start + length),
      });
    }
  }
  return apart(found);
}

const inSentences = bySentence(findNames);

/** The guidelines a text names, in order. */
export const guidelineNames = once((text: string): readonly GuidelineName[] =>
  inSentences(text).map((name) => ({ ...name, quoted: isQuoted(text, name.span.start) })),
);
