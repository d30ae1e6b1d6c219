/** What a text says of a patient to be nowhere: "no neurological deficit", "did not provide evidence of conservative treatment". */
import type { Span } from '../../text';
import { bySentence } from '../by-sentence';
import { rowsOf } from '../lexicon';
import { evidenceFor } from './concepts';
import { mentions, type Mention } from './mentions';

export interface Claim {
  readonly mention: Mention;
  /** From the words that deny to what they deny. */
  readonly span: Span;
  /** The claim is of more than being there: that it failed, was recent, was enough. Only what tells of that answers it. */
  readonly asks: 'being' | 'failure' | 'more';
  /** An examination, not a complaint, is asked for. */
  readonly objective: boolean;
}

/** "No documentation of failure of therapy" is not answered by therapy alone. */
const failing = /\b(?:fail\w*|exhaust\w*|refractory|unrespons\w*|nonrespons\w*|respon\w*|outcome|result\w*|tried and)\b/iu;
/** How much, how long, how good: what is there may still be too little. */
const measuring =
  /\b(?:adequate|sufficient|recent|current|ongoing|significant|further|additional|specific|formal|comprehensive|exhaustive|dedicated|aggressive|intensive|acute|new|progress\w*|definitive|severe|serious|worsening|persistent|prolonged|quantif\w+|measur\w+|detail\w*|duration|number of|dates?|how (?:many|much|long)|at least|more than|\d+ (?:weeks?|months?|visits?|sessions?)|(?:two|three|four|six|eight|twelve) (?:weeks?|months?)|exceptional|unequivocal|equivocal|objective|clear(?:ly)?|extensive|completion|completed|complete)\b/iu;

const little = /\b(?:lack|lacks|lacking|paucity|insufficient|inadequate|limited)\b/iu;
const judging =
  /\b(?:medically|necess\w+|recommend\w*|support\w*|certif\w*|approv\w*|authoriz\w*|appropriate|indicated|warranted|reserved|requested|likely|could|would)\b/iu;

const bearing =
  /^s? (?:or [a-z-]{2,20} )?(?:evidence|findings?|confirm\w*|correlat\w+|corroborat\w+|proof|abnormal\w*|signs? of|support for)\b/iu;

/** "Cannot lift the arm without pain of 8/10" denies no pain. */
const isFigure = (text: string, { span }: Mention): boolean => /^\d/u.test(text.slice(span.start, span.end));

/** The clause of a mention without its own words: an "external support" supports nothing. */
const besides = (text: string, { clause, span }: Mention): string =>
  `${text.slice(clause.start, span.start)} ${text.slice(span.end, clause.end)}`;

function find(text: string): Claim[] {
  const result: Claim[] = [];
  const all = mentions(text);
  const tests = new Set(all.filter(({ kind }) => kind === 'test').map(({ span }) => span.start));
  for (const mention of all) {
    if (mention.status !== 'absent' || mention.kind === 'outcome' || isFigure(text, mention)) continue;
    // "not going to do well with conservative care" denies what stands next to it
    if (
      /^(?:(?:is|are|was|were) )?not$/iu.test(text.slice(mention.cue?.start, mention.cue?.end)) &&
      mention.span.start - (mention.cue?.end ?? 0) > 18
    )
      continue;
    // what is asked for is judged, not looked for: "the therapy is not medically necessary"
    if (mention.kind !== 'claimed' && judging.test(besides(text, mention))) continue;
    // "no imaging evidence of a tear" denies the tear
    if (bearing.test(text.slice(mention.span.end, mention.span.end + 40))) continue;
    // a test that was negative was done, and what is "not enough for an operation" denies none
    const cue = text.slice(mention.cue?.start, mention.cue?.end);
    if (tests.has(mention.span.start) && /\bnegative\b/iu.test(cue)) continue;
    if (/\b(?:enough|sufficient|adequate) (?:for|to)\b/iu.test(text.slice(mention.cue?.end ?? 0, mention.span.start))) continue;
    const start = Math.min(mention.cue?.start ?? mention.span.start, mention.span.start);
    const end = Math.max(mention.cue?.end ?? mention.span.end, mention.span.end);
    const words = text.slice(start, Math.max(end, mention.clause.end));
    const claimed = text.slice(start, mention.span.end);
    // little of it may be there, or there may have been some once
    if (mention.concept === 'improvement' && (little.test(claimed) || /\b(?:recent|current|ongoing|continued)\b/iu.test(claimed)))
      continue;
    const asks = failing.test(words) ? 'failure' : measuring.test(claimed) ? 'more' : 'being';
    result.push({ mention, span: { start, end }, asks, objective: /\bobjective\b/iu.test(claimed) });
  }
  return result;
}

/** The claims of absence in a text, in order, those in quotations too; not what a guideline says. */
export const claimsOfAbsence = bySentence(find);

const complaints = new Set<string>(rowsOf('complaints'));

export interface Answer {
  readonly mention: Mention;
  /** Whether it shows that what is claimed to be absent is there, or only suggests it. */
  readonly certainty: 'shows' | 'suggests';
}

/** Where either names none, they may be about the same. */
const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === 0 || others.length === 0 || some.some((one) => others.includes(one));

/** Of what a text tells, that which answers a claim; parts of the body are not looked at. */
export function answersTo(claim: Claim, told: readonly Mention[]): Answer[] {
  const { shows, suggests } = evidenceFor(claim.mention.concept);
  return told.flatMap((mention): Answer[] => {
    const there = mention.status === 'present' || (mention.status === 'past' && mention.kind !== 'finding');
    if (!there || mention.kind === 'claimed') return [];
    // "it is not noted what results she had": that there were none is noted
    if (claim.asks === 'failure' && claim.mention.concept === 'improvement' && mention.concept === 'failure')
      return [{ mention, certainty: 'suggests' }];
    if (claim.objective && complaints.has(mention.concept)) return [];
    if (claim.asks === 'failure' && mention.kind === 'treatment' && !mention.outcomes.includes('failure')) return [];
    // what came of another treatment is no answer
    if (mention.kind === 'outcome' && !meet(mention.treatments, claim.mention.treatments)) return [];
    if (shows.includes(mention.concept)) return [{ mention, certainty: claim.asks === 'more' ? 'suggests' : 'shows' }];
    if (suggests.includes(mention.concept)) return [{ mention, certainty: 'suggests' }];
    return [];
  });
}
