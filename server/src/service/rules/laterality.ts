/** The other side of the body: a rationale that speaks of the left where the service is for the right. */
import type { Issue, Prose } from '../model/model';
import { lateralities, sideOf, type Side, type SideMention } from '../prose/laterality';
import { conclusion } from '../prose/necessity';
import { isQuoted } from '../prose/quotations';
import { regionsMeet, regionsOf } from '../prose/regions';
import { sentenceAt } from '../prose/sentences';
import { remarkOf } from '../case/contradiction';
import { bothAskedOneTold, hasFinding, oddSide, sideAgainstSummary } from '../case/sides-told';
import type { Remark, Rule } from '../check/rule';

type OneSide = Exclude<Side, 'bilateral'>;

export const laterality: Rule = {
  code: 'laterality',
  title: 'The other side',
  summary: 'The rationale and its conclusion are about the side that the service is for.',
  severity: 'warning',
  fixable: 'review',
  sources: ['Labor Code 4610.6(h)(5)', 'Labor Code 4610.6(c)'],
  checks: [
    {
      reads: 'text',
      *check({ prose, role }) {
        if (role === 'case_summary' || role === 'rationale') yield* oddSide(prose).map(remarkOf);
      },
    },
    {
      reads: 'issue',
      of: ['service', 'rationale'],
      with: ['caseSummary'],
      *check(issue, { determination }) {
        const summary = determination.caseSummary?.value;
        if (!summary || !issue.service) return;
        yield* [...bothAskedOneTold(issue, summary), ...sideAgainstSummary(issue, summary)].map(remarkOf);
      },
    },
    {
      reads: 'issue',
      *check(issue) {
        const service = issue.service?.value ?? '';
        const side = sideOf(service);
        const prose = issue.rationale?.value;
        if (!prose || (side !== 'left' && side !== 'right')) return;
        const parts = regionsOf(service);
        const mentions = lateralities(prose.text).filter(({ span }) => !isQuoted(prose.text, span.start));
        const { sentence } = conclusion(prose.text);
        const last = mentions.filter(({ span }) => sentence && sentence.start <= span.start && span.end <= sentence.end);
        // a conclusion repeats the request; where that names no part of the body, neither need the conclusion
        const concluding = others(last, side, ({ region }) =>
          region === undefined ? parts.length === 0 : parts.some((own) => regionsMeet(own, region)),
        );
        if (concluding.length > 0) {
          yield remarkOn(issue, prose, concluding, side, 'The conclusion is on');
          return;
        }
        const throughout = others(mentions, side, ({ region }) => region !== undefined && parts.includes(region)).filter(
          ({ span }) => !isBeside(prose.text, span.start),
        );
        if (throughout.length === 0) return;
        const found = throughout.some(({ span }) => hasFinding(prose, span));
        // what is told without a finding may be another matter
        yield { ...remarkOn(issue, prose, throughout, side, 'The rationale speaks of'), ...(!found && { severity: 'info' }) };
      },
    },
  ],
};

const opposite: Readonly<Record<OneSide, OneSide>> = { left: 'right', right: 'left' };

/** The mentions of the other side of the same part; none where the side of the service or both sides are named too. */
function others(mentions: readonly SideMention[], side: OneSide, isOfPart: (mention: SideMention) => boolean): SideMention[] {
  if (mentions.some((mention) => mention.side === side || mention.side === 'bilateral')) return [];
  return mentions.filter((mention) => mention.side === opposite[side] && isOfPart(mention));
}

/** The healthy side, to compare with, and what was treated in the past. */
const beside =
  /\b(?:contralateral|opposite|uninvolved|unaffected|uninjured|healthy|compar\w+|prior|previous(?:ly)?|history|past|status post|non-?industrial|compensat\w+|overuse)\b/iu;

function isBeside(text: string, at: number): boolean {
  const sentence = sentenceAt(text, at);
  return sentence !== undefined && beside.test(text.slice(Math.max(sentence.start, at - 300), Math.min(sentence.end, at + 300)));
}

function remarkOn(issue: Issue, prose: Prose, found: readonly SideMention[], side: OneSide, lead: string): Remark {
  const spans = found.map(({ span }) => prose.sourceSpan(span.start, span.end));
  return {
    span: spans[0]!,
    message: `${lead} the ${opposite[side]} side, and the service is for the ${side}. Check which side is meant.`,
    related: [{ span: issue.service!.span, message: `The service is for the ${side} side` }],
    fixes: () => [
      {
        title: `Change to “${side}”${found.length > 1 ? ` in ${found.length} places` : ''}`,
        safe: false,
        edits: found.map(({ span }, index) => ({
          span: spans[index]!,
          newText: sameSpelling(prose.text.slice(span.start, span.end), side),
        })),
      },
    ],
  };
}

/** The side in the spelling of the word it replaces: "Left" → "Right", "LLE" → "RLE", "lt" → "rt". */
function sameSpelling(word: string, side: OneSide): string {
  const plain = /^(?:left|right)$/iu.test(word) ? side : side.charAt(0) + word.slice(1).toLowerCase();
  if (word === word.toUpperCase()) return plain.toUpperCase();
  return word.charAt(0) === word.charAt(0).toUpperCase() ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}
