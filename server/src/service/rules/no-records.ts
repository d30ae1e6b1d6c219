/** No list of the documents reviewed. */
import { firstLine } from '../case/insert';
import { addKeys } from '../case/insert';
import { orders } from '../case/presence';
import { isBroken } from '../check/parts';
import { keySpan } from '../model/structure';
import type { Fix, Rule, RuleContext } from '../check/rule';

export const noRecords: Rule = {
  code: 'no-records',
  title: 'No records listed',
  summary: 'The documents reviewed are listed.',
  severity: 'error',
  fixable: 'review',
  sources: ['8 CCR 9792.10.6(d)', 'Labor Code 4610.6(b)', 'Labor Code 4610.6(e)'],
  checks: [
    {
      reads: 'document',
      with: ['broken', 'outline', 'records', 'reviewer', 'case', 'caseSummary'],
      *check(context) {
        const { determination, document } = context;
        const needed =
          context.profile.required.document.includes('records') ||
          context.profile.sections.some((section) => section.content === 'records');
        if (!needed || isBroken(document)) return;
        const { records } = determination;
        if (records && !records.empty) return;
        // a draft in which nothing rests on records yet is let be
        if (!records && !determination.caseSummary && !keySpan(document.tree, ['issues'])) return;
        yield {
          span:
            records?.key ??
            determination.reviewer?.key ??
            determination.case?.key ??
            determination.caseSummary?.key ??
            firstLine(document.text),
          message: 'No reviewed document is listed. List the records that the decision rests on, each with its date.',
          fixes: () => fixes(context),
        };
      },
    },
  ],
};

function fixes({ document, determination }: RuleContext): Fix[] {
  const record = { name: '${1:record}', value: () => ' { title: $2, date: $3 }' };
  const edits = determination.records
    ? addKeys(document, ['records'], [record], [])
    : addKeys(
        document,
        [],
        [{ name: 'records', value: (indent) => `\n${' '.repeat(indent + 2)}${record.name}:${record.value()}` }],
        orders.document,
      );
  return edits ? [{ title: 'List a record', safe: false, snippet: true, edits }] : [];
}
