/** A record without a title or without a date: a reader could not find it again. */
import { addKeys } from '../case/insert';
import { isMap } from 'yaml';
import { isBlank, nodeAt } from '../model/structure';
import type { Field, RecordEntry } from '../model/model';
import { recordSchema } from '../model/schemas/determination';
import type { Fix, Rule, RuleContext } from '../check/rule';

export const recordIncomplete: Rule = {
  code: 'record-incomplete',
  title: 'Record without title or date',
  summary: 'Every record says what it is and when it was made; a range of dates is enough.',
  severity: 'warning',
  fixable: 'review',
  sources: ['8 CCR 9792.10.6(d)', 'Hacker v. County of San Bernardino (2015)'],
  checks: [
    {
      reads: 'document',
      with: ['records'],
      *check(context) {
        for (const record of context.determination.records?.entries ?? []) {
          const node = nodeAt(context.document.tree, ['records', record.id]);
          if (!isMap(node) && !isBlank(node)) continue; // `invalid-value` speaks of it
          const lacks = lacking(record);
          if (lacks.length === 0) continue;
          yield { span: record.key, message: messageFor(lacks), fixes: () => fixes(record, lacks, context) };
        }
      },
    },
  ],
};

type Lack = 'title' | 'date' | 'to' | 'from';

const isThere = (field: Field<string> | undefined): boolean => field !== undefined && !field.empty;

function lacking(record: RecordEntry): Lack[] {
  const lacks: Lack[] = isThere(record.title) ? [] : ['title'];
  if (isThere(record.date)) return lacks;
  if (!isThere(record.from) && !isThere(record.to)) return [...lacks, 'date'];
  if (!isThere(record.to)) return [...lacks, 'to'];
  return isThere(record.from) ? lacks : [...lacks, 'from'];
}

function messageFor(lacks: readonly Lack[]): string {
  if (lacks.includes('title'))
    return lacks.length > 1
      ? 'This record has neither title nor date. Say what it is and of when.'
      : 'This record has no title. Say what kind of document it is.';
  if (lacks[0] === 'date') return 'This record has no date. Give its date, or the first and last date of several documents.';
  return `This range of dates has no ${lacks[0] === 'to' ? 'last' : 'first'} day. Add it.`;
}

function fixes(record: RecordEntry, lacks: readonly Lack[], { document }: RuleContext): Fix[] {
  const blank = { title: record.title, date: record.date, from: record.from, to: record.to };
  if (lacks.some((name) => blank[name])) return []; // the key is there and waits to be filled
  const keys = lacks.map((name, index) => ({
    name,
    value: () => ` \${${index + 1}:${name === 'title' ? 'Progress report' : '2000-01-01'}}`,
  }));
  const edits = addKeys(document, ['records', record.id], keys, Object.keys(recordSchema.shape));
  return edits
    ? [
        {
          title: `Add the ${lacks.map((name) => (name === 'to' ? 'last day' : name === 'from' ? 'first day' : name)).join(' and the ')}`,
          safe: false,
          snippet: true,
          edits,
        },
      ]
    : [];
}
