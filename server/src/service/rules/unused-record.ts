/** A record to which nothing in the determination refers. */
import { citations } from '../prose/citations';
import { proseOf } from '../check/engine';
import type { Rule, RuleContext } from '../check/rule';
import { isDenial } from '../case/records';

export const unusedRecord: Rule = {
  code: 'unused-record',
  title: 'Record never referred to',
  summary: 'Where the prose refers to records, each listed record is referred to.',
  severity: 'hint',
  fixable: 'no',
  sources: ['Labor Code 4610.6(e)'],
  reads: 'document',
  *check(context) {
    const records = context.determination.records?.entries ?? [];
    const used = referredTo(context);
    // who refers to none of the records by key cannot be told which are left out
    if (!records.some((record) => used.has(record.id))) return;
    for (const record of records) {
      if (used.has(record.id) || isDenial(record)) continue;
      yield {
        span: record.key,
        message: `Nothing refers to this record. Cite it as [@${record.id}] where the decision rests on it.`,
      };
    }
  },
};

/** The keys that prose and criteria refer to. */
function referredTo(context: RuleContext): Set<string> {
  const used = new Set<string>();
  for (const { prose } of proseOf(context))
    for (const { items } of citations(prose.text)) for (const { key } of items) used.add(key);
  for (const issue of context.determination.issues?.items ?? [])
    for (const entry of issue.criteria?.entries ?? [])
      for (const item of entry.record?.items ?? []) if (item.value) used.add(item.value);
  return used;
}
