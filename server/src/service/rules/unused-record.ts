/** A record to which nothing in the determination refers. */
import { atKey, citations } from '../prose/citations';
import { ofIssue, ofText } from '../check/facts';
import type { Rule, RuleContext } from '../check/rule';
import { isDenial } from '../case/records';

/** The keys that a text refers to; one word, so that typing beside them changes nothing. */
const keysInText = ofText(({ prose, role }) =>
  role === undefined
    ? ''
    : citations(prose.text)
        .flatMap(({ items }) => items.map(({ key }) => key))
        .join('\n'),
);

/** The records that an item's criteria name. */
const keysOfCriteria = ofIssue(
  ({ criteria }) =>
    (criteria?.entries ?? []).flatMap(({ record }) => (record?.items ?? []).flatMap(({ value }) => value ?? [])).join('\n'),
  ['criteria'],
);

export const unusedRecord: Rule = {
  code: 'unused-record',
  title: 'Record never referred to',
  summary: 'Where the prose refers to records, each listed record is referred to.',
  severity: 'hint',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'document',
      with: ['records', keysInText, keysOfCriteria],
      *check(context) {
        const records = context.determination.records?.entries ?? [];
        const used = referredTo(context);
        // who refers to none of the records by key cannot be told which are left out
        if (!records.some((record) => used.has(record.id))) return;
        for (const record of records) {
          if (used.has(record.id) || isDenial(record)) continue;
          yield {
            span: record.key,
            message: messageFor(record.id),
          };
        }
      },
    },
  ],
};

function messageFor(key: string): string {
  const named = atKey(key);
  return named === undefined
    ? 'Nothing refers to this record, and prose cannot name its key. Give it one of letters, digits and “-”.'
    : `Nothing refers to this record. Cite it as [${named}] where the decision rests on it.`;
}

/** The keys that prose and criteria refer to. */
const referredTo = ({ gathered }: RuleContext): Set<string> =>
  new Set([...gathered(keysInText), ...gathered(keysOfCriteria)].flatMap((keys) => keys.split('\n')).filter((key) => key !== ''));
