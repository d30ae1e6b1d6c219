/** "No documentation of X", and the case summary, a record's title or a criterion's evidence names X. */
import type { Issue, Prose, Records } from '../model/model';
import { absoluteNegatives, type AbsoluteNegative } from '../prose/negation';
import { anyOf } from '../prose/lexicon';
import { reasoning, type Told } from '../prose/own-reasoning';
import { lateralities, type Side } from '../prose/laterality';
import { isQuoted } from '../prose/quotations';
import { regionsMeet, regionsOf, type Region } from '../prose/regions';
import { sentenceAt } from '../prose/sentences';
import { stem, stopWords, words } from '../prose/words';
import { affirmed, root, rootsOf, sameRoot } from '../prose/affirmed';
import type { Related, Remark, Rule, RuleContext } from '../check/rule';
import { answersTo, claimsOfAbsence, type Claim } from '../prose/clinical/claims';
import { mentions, type Mention } from '../prose/clinical/mentions';
import { concerns, toldIn } from '../case/told';
import { lazily } from '../lazily';
import { allMatches, overlaps } from '../text';

export const absoluteNegative: Rule = {
  code: 'absolute-negative',
  title: '“No documentation” of what is documented',
  summary: 'What is said not to be documented at all is not named in the case summary, the records or the criteria.',
  severity: 'warning',
  fixable: 'no',
  sources: ['Labor Code 4610.6(h)(5)', 'Labor Code 4610.6(b)', 'Bowen v. County of San Bernardino (2019)'],
  checks: [
    {
      reads: 'issue',
      with: ['caseSummary', 'records'],
      *check(issue, context) {
        const prose = issue.rationale?.value;
        if (!prose) return;
        const about = regionsOf(issue.service?.value ?? '');
        // a fracture of the wrist is none of the spine
        const named = lazily(() => namedIn(issue, context).filter(({ regions }) => meet(regions, about)));
        const asked = lazily(() => new Set(words(issue.service?.value ?? '').map((word) => root(word.lower))));
        const told = context.determination.caseSummary?.value;
        const meant = told ? claimsAnswered(prose, told, about, issue.service?.value ?? '') : [];
        yield* meant;
        for (const negative of absoluteNegatives(prose.text)) {
          if (negative.kind !== 'none') continue;
          const place = prose.sourceSpan(negative.span.start, negative.span.end);
          if (meant.some(({ span }) => overlaps(span, place))) continue;
          const places = partsOf(prose.text, negative).flatMap((part) => evidenceOf(part, asked, named) ?? []);
          if (places.length === 0) continue;
          yield {
            span: place,
            message: `This says that nothing of the kind is documented, and ${places[0]!.where} names it. Say what is there, and why it is not enough.`,
            related: places.map(({ related }) => related),
          };
        }
      },
    },
  ],
};

/** What the rationale says to be nowhere and the summary tells: by meaning, whatever the words are. */
function claimsAnswered(prose: Prose, summary: Prose, about: readonly Region[], service: string): Remark[] {
  const asked =
    [service, prose.text].map((text) => lateralities(text).map(({ side }) => side)).find((some) => some.length > 0) ?? [];
  const claims = claimsOfAbsence(prose.text).filter(
    ({ mention: { span } }) =>
      !isQuoted(prose.text, span.start) && !besides.test(prose.text.slice(Math.max(0, span.start - 30), span.start)),
  );
  if (claims.length === 0) return [];
  const guideline = reasoning(prose.text).filter(({ by }) => by === 'guideline');
  const weighed = new Set(
    mentions(prose.text).flatMap((mention) =>
      isSaid(mention) &&
      !claims.some((claim) => isOfClaim(prose.text, claim, mention)) &&
      isOfCase(prose.text, mention, guideline)
        ? [mention.concept]
        : [],
    ),
  );
  const told = toldIn(summary).filter((one) => !weighed.has(one.concept) && !isRuledOn(summary.text, one));
  const result: Remark[] = [];
  for (const claim of claims) {
    const of = claim.mention.regions.length > 0 ? claim.mention.regions : about;
    const sides = claim.mention.sides.length > 0 ? claim.mention.sides : asked;
    const near = told.filter((one) => concerns(one.concept, one.regions, of) && !isOtherSide(one.sides, sides));
    const answers = answersTo(claim, near).filter(
      ({ mention, certainty }) => certainty === 'shows' || !isAnswered(claim, mention, summary, of),
    );
    const best = answers.filter(({ certainty }) => certainty === 'shows');
    const shown = onePerClause(best.length > 0 ? best : answers).slice(0, 2);
    const whole = absoluteNegatives(prose.text).find((negative) => overlaps(negative.span, claim.span))?.span ?? claim.span;
    const span = prose.sourceSpan(Math.min(whole.start, claim.span.start), Math.max(whole.end, claim.span.end));
    if (shown.length === 0 || result.some((one) => overlaps(one.span, span))) continue;
    const words = shown.map(({ mention }) => `“${excerpt(summary.text, mention)}”`).join(' and ');
    result.push({
      span,
      ...(best.length === 0 && { severity: 'info' as const }),
      message: `This says that nothing of the kind is there, and the case summary tells of ${words}. Say what is there, and why it is not enough.`,
      related: shown.map(({ mention }) => ({
        span: summary.sourceSpan(mention.clause.start, mention.clause.end),
        message: 'The case summary says',
      })),
    });
  }
  return result;
}

/** "No program in addition to TENS" says nothing of TENS. */
const besides = new RegExp(`\\b${anyOf('named_besides')} (?:the |an? |his |her )?$`, 'iu');

const rulings = new RegExp(`\\b${anyOf('rulings_told')}\\b`, 'u');

/** What a denial was of has been asked for, and is no care that was given. */
function isRuledOn(text: string, { span, kind }: Mention): boolean {
  if (kind !== 'treatment') return false;
  const sentence = sentenceAt(text, span.start);
  return sentence !== undefined && rulings.test(text.slice(sentence.start, span.start).toLowerCase());
}

/** The right one was injected, and the left is asked about. */
const isOtherSide = (told: readonly Side[], asked: readonly Side[]): boolean =>
  told.length > 0 && asked.length > 0 && ![...told, ...asked].includes('bilateral') && !told.some((side) => asked.includes(side));

/** A clause that tells of several things is quoted once. */
const onePerClause = <T extends { readonly mention: Mention }>(all: readonly T[]): T[] =>
  all.filter(({ mention }, index) => !all.slice(0, index).some((one) => overlaps(one.mention.clause, mention.clause)));

const isSaid = ({ status, kind }: Mention): boolean => kind !== 'outcome' && (status === 'present' || status === 'past');

/** "No measures that show progress", "not monitored, to include drug screens": a part of what is said to be missing. */
function isOfClaim(text: string, { mention }: Claim, { concept, span }: Mention): boolean {
  const between = text.slice(mention.span.end, span.start);
  if (span.start < mention.span.end || between.length > 160 || /[.;]\s/u.test(between)) return false;
  return concept === mention.concept ? between.length < 60 : /\b(?:to include|including|such as|e\.g\.)/u.test(between);
}

const ofCase = new RegExp(
  `\\b(?:${anyOf('patient')}|he|she|his|her|records?|reports?|reported|notes?|noted|documented|case)\\b`,
  'iu',
);

/** What a guideline asks for, or aims at without its name, weighs nothing of this case. */
function isOfCase(text: string, { kind, span }: Mention, guideline: readonly Told[]): boolean {
  if (guideline.some((told) => told.span.start <= span.start && span.end <= told.span.end)) return false;
  const sentence = kind === 'claimed' ? sentenceAt(text, span.start) : undefined;
  return !sentence || ofCase.test(text.slice(sentence.start, sentence.end));
}

const spine: ReadonlySet<Region> = new Set(['head', 'neck', 'upper back', 'low back', 'spine']);
const imaged =
  /\b(?:x-?rays?|radiographs?|films?|ct|mri)\b[^.]{0,80}\b(?:show\w*|reveal\w*|negative|normal|demonstrat\w*|unremarkable|no fracture)\b/iu;

/** What only suggests something, and the summary itself tells that it was looked for: numbness where sensation was intact, a fall with films. */
function isAnswered({ mention: { concept } }: Claim, mention: Mention, summary: Prose, of: readonly Region[]): boolean {
  if (mention.concept === 'dangerous mechanism') return !of.some((region) => spine.has(region)) || imaged.test(summary.text);
  if (concept !== 'nerve deficit' || mention.concept !== 'numbness') return false;
  return toldIn(summary).some(
    (one) =>
      one.status === 'absent' &&
      (one.concept === 'decreased sensation' || one.concept === 'weakness') &&
      (concerns(one.concept, one.regions, of) || concerns(one.concept, of, one.regions)),
  );
}

/** The words of a mention with a few around it, no more than its clause. */
function excerpt(text: string, { span, clause }: Mention): string {
  const from = Math.max(clause.start, span.start - 30);
  const to = Math.min(clause.end, span.end + 40);
  const start = from === clause.start ? from : text.indexOf(' ', from) + 1;
  const end = to === clause.end ? to : text.lastIndexOf(' ', to);
  return text.slice(Math.min(start, span.start), Math.max(end, span.end)).replace(/\s+/gu, ' ');
}

/** Words that name no thing and no state of things: what is left of a missing "X" must all be found again. */
const empty = new Set(
  `a an the of to in on at by for from with and or nor any all some this that these those such his her their its it he she they who which as is are was were be
   been being has have had having do does did also there then other than within into during after before about over patient injured worker claimant applicant employee
   individual iw member documentation documented document documents evidence record records report reports reported note noted notes mention mentioned indication
   indicated described description provided submitted medical provider physician treating treatment requested request case file history`
    .split(/\s+/u)
    .map(stem),
);

interface Part {
  /** All that must be found. */
  readonly required: readonly string[];
  /** Those that say what the matter is. */
  readonly content: readonly string[];
  /** Abbreviations, which are names: "MRI". */
  readonly names: readonly string[];
}

/** "No recent documentation of X" says nothing of an old one: the word goes with whatever is missing. */
const qualifiers =
  /\b(?:clear|recent|current|adequate|sufficient|specific|objective|subjective|detailed|further|additional|exceptional|compelling|definitive|new|significant|convincing|quantif\w+|measurable|formal|updated|actual|real|proper|appropriate|ongoing|other|physical|clinical|radiographic|imaging)\b/gu;

/** "radiculopathy, instability or tumor" is three things that are missing; "weakness and numbness" is one. */
function partsOf(text: string, { cue, object, words: content }: AbsoluteNegative): Part[] {
  const inner = text.slice(object.start, object.end);
  // what follows says what for
  const stop = inner.search(
    /\b(?:such as|e\.g\.|including|to (?:support|warrant|justify|suggest|necessitate)|that (?:would|could|might)|which (?:would|could))\b/iu,
  );
  const outside = cue.start < object.start ? text.slice(cue.start, object.start) : text.slice(object.end, cue.end);
  const qualifying = [...allMatches(outside.toLowerCase(), qualifiers)].map(([word]) => root(word));
  const own = new Set(content.map(({ lower }) => root(lower)));
  return (stop > 0 ? inner.slice(0, stop) : inner).split(/,|;|\/(?=\p{L}{3})|\b(?:or|nor|and\/or|as well as)\b/iu).map((part) => {
    const roots = [...new Set(words(part).map((word) => root(word.lower)))].filter((word) => !empty.has(word));
    // "tried and failed": who failed has tried
    const required = [...qualifying, ...(roots.includes('fail') ? roots.filter((word) => word !== 'trial') : roots)];
    const short = words(part)
      .filter(({ text: written }) => /^\p{Lu}{3,5}$/u.test(written))
      .map((word) => root(word.lower));
    return {
      required,
      content: required.filter((word) => own.has(word) || word === 'fail' || word === 'treatment'),
      names: short,
    };
  });
}

/** A stretch in which something is said to be so. */
interface Said {
  readonly where: string;
  readonly roots: readonly string[];
  /** The parts of the body it is about. */
  readonly regions: readonly Region[];
  readonly related: Related;
}

/** Where either names no part of the body, they may be about the same. */
const meet = (some: readonly Region[], others: readonly Region[]): boolean =>
  some.length === 0 || others.length === 0 || some.some((one) => others.some((other) => regionsMeet(one, other)));

/** Where all words of a missing part are said of the case, at least one of them saying what the matter is. */
function evidenceOf(
  { required, content, names }: Part,
  asked: () => ReadonlySet<string>,
  named: () => readonly Said[],
): Said | undefined {
  const telling = content.filter((word) => ![...asked()].some((one) => sameRoot(one, word)));
  // one word alone is enough only where it is a name of something: "fusion", never "pain"
  if (telling.length === 0 || (required.length === 1 && !names.includes(required[0]!) && !isTelling(required[0]!)))
    return undefined;
  return named().find(({ roots }) => required.every((word) => roots.some((one) => sameRoot(one, word))));
}

/** Words that every case summary holds say nothing alone. */
const everywhere = new Set(
  'trauma accident fall strain sprain treatment trial fail conservative pain symptom examination injury diagnosis complaint surgery therapy medication function functional improvement change deficit progress failure benefit side effect range motion spine back neck'
    .split(' ')
    .map(stem),
);
const isTelling = (word: string): boolean => word.length >= 5 && !everywhere.has(word) && !stopWords.has(word);

/** What a part of the document says to be so: read once for all items, and kept for as long as the part stands as it is. */
function keptFor<T extends object>(read: (part: T) => readonly Said[]): (part: T | undefined) => readonly Said[] {
  const kept = new WeakMap<T, readonly Said[]>();
  return (part) => {
    if (!part) return [];
    const said = kept.get(part) ?? read(part);
    kept.set(part, said);
    return said;
  };
}

const saidInSummary = keptFor((summary: Prose) =>
  affirmed(summary.text).map(({ span, roots }) => ({
    where: 'the case summary',
    roots,
    regions: regionsOf(summary.text.slice(span.start, span.end)),
    related: { span: summary.sourceSpan(span.start, span.end), message: 'The case summary says' },
  })),
);

const saidInRecords = keptFor(({ entries }: Records) =>
  entries.flatMap(({ title }) =>
    title?.value
      ? {
          where: 'a record',
          roots: rootsOf(title.value),
          regions: regionsOf(title.value),
          related: { span: title.span, message: 'A record on the list' },
        }
      : [],
  ),
);

/** All that is said to be so of this case, besides the rationale. */
function namedIn(issue: Issue, { determination }: RuleContext): Said[] {
  const said = [...saidInSummary(determination.caseSummary?.value), ...saidInRecords(determination.records)];
  for (const { evidence, finding } of issue.criteria?.entries ?? []) {
    if (!evidence?.value || finding?.value !== 'met') continue;
    for (const { span, roots } of affirmed(evidence.value.text))
      said.push({
        where: 'a criterion of this item',
        roots,
        regions: [],
        related: { span: evidence.value.sourceSpan(span.start, span.end), message: 'The evidence of a criterion that is met' },
      });
  }
  return said;
}
