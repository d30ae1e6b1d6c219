/** What rationales conclude, in some hundred wordings: under the decision that agrees, under the one that does not, without one. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { check } from './harness';

type Row = string | readonly [service: string, text: string];
type Verdict = 'against' | 'for' | 'none';

const rows = parse(readFileSync(join(__dirname, 'wordings.yaml'), 'utf8')) as Record<Verdict, readonly Row[]>;
const codes = ['decision-conflict', 'missing-conclusion'] as const;

const said = (service: string, decision: string, text: string): string[] =>
  check(
    `issues:\n  - service: ${JSON.stringify(service)}\n    decision: ${decision}\n    rationale: ${JSON.stringify(`The knee is stable. ${text}`)}\n`,
    { whole: true, codes },
  ).map(({ code }) => code);

const expected: Readonly<Record<Verdict, { readonly upheld: string[]; readonly overturned: string[] }>> = {
  against: { upheld: [], overturned: ['decision-conflict'] },
  for: { upheld: ['decision-conflict'], overturned: [] },
  none: { upheld: ['missing-conclusion'], overturned: ['missing-conclusion'] },
};

describe('A rationale concludes', () => {
  it('in wordings enough', () => assert.ok(Object.values(rows).flat().length > 400));
  for (const [verdict, list] of Object.entries(rows) as [Verdict, readonly Row[]][]) {
    for (const row of list) {
      const [service, text] = typeof row === 'string' ? ['Arthroscopy of the right knee', row] : row;
      it(`${verdict}: ${text}`, () => {
        const found = { upheld: said(service, 'upheld', text), overturned: said(service, 'overturned', text) };
        assert.deepEqual(found, expected[verdict]);
      });
    }
  }
});
