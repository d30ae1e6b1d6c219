/** A summary that tells of a denial, where by the item a part was authorized. */
import type { Issue, Prose } from '../model/model';
import { bySentence } from '../prose/by-sentence';
import { drugs, type DrugMention } from '../prose/drugs';
import { fold } from '../prose/fold';
import { anyOf } from '../prose/lexicon';
import { unquoted } from '../prose/quotations';
import type { Contradiction } from './contradiction';

const denied = new RegExp(`\\b(?:${anyOf('denied_wholly')})\\b`, 'u');
const inPart = new RegExp(`\\b(?:${anyOf('denied_in_part')})\\b`, 'u');

interface Said extends DrugMention {
  readonly whole: boolean;
}

/** The drugs of sentences that tell what became of a request. */
const ruledOn = unquoted(
  bySentence((sentence): Said[] => {
    const { lower } = fold(sentence);
    const part = inPart.test(lower.replace(/\bnon-?certif\w*|\bnot (?:certified|approved|authorized)\b/gu, ''));
    return part || denied.test(lower) ? drugs(sentence).map((drug) => ({ ...drug, whole: !part })) : [];
  }),
);

export function wholeAgainstPart({ service, modified }: Issue, summary: Prose): Contradiction[] {
  const authorized = modified?.authorized;
  const [asked] = drugs(service?.value ?? '');
  if (!authorized?.value || !asked || /^(?:none|nothing|0|no)\b/iu.test(authorized.value)) return [];
  const said = ruledOn(summary.text).filter(({ drug }) => drug === asked.drug);
  const [first] = said;
  if (!first || said.some(({ whole }) => !whole)) return [];
  return [
    {
      at: summary.sourceSpan(first.span.start, first.span.end),
      message: `The case summary tells that ${asked.drug} was denied, and by the item “${authorized.value}” was authorized. Say that it was denied in part.`,
      against: [{ span: authorized.span, message: 'What was authorized' }],
      sure: false,
    },
  ];
}
