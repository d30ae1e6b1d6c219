/** What is written is read back exactly, whatever the words hold; and it looks like the examples. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { writeDetermination, type PlainDetermination } from '../../server/src/service/model/write';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\r', '-', '#', ':', '"', "'", 'a', '1', '|', '>', '@', '[', '%', '\u00a0', '\ufeff', '\u0085', '\ud800') }),
  fc.constantFrom('', ' ', '\n', '\n\n', 'null', '~', 'true', '1e3', '0x1F', '2014-12-08', '---', '...', '--- a', '- a', '1. a', '#60', 'a: b', 'a #b', '@x', '*', '&a', '!t', '%YAML', '? a', '<<', '__proto__', ' leading', 'trailing ', '\n first', 'a\n  b\nc\n', 'a\n\n'),
); // prettier-ignore

const entry = fc.record(
  {
    cite: hostile,
    sections: fc.oneof(hostile, fc.array(hostile)),
    pages: fc.oneof(hostile, fc.nat()),
    topic: hostile,
    text: hostile,
  },
  { requiredKeys: [], noNullPrototype: true },
);
const basis = fc.oneof(fc.constant('none' as const), fc.array(entry, { maxLength: 3 }));
const issue = fc.record(
  {
    service: hostile,
    decision: hostile,
    modified: fc.record({ requested: hostile, authorized: hostile }, { requiredKeys: [], noNullPrototype: true }),
    ancillary: fc.boolean(),
    claims_administrator_guideline: basis,
    guideline_basis: basis,
    criteria: fc.array(
      fc.record(
        {
          criterion: hostile,
          finding: fc.constantFrom('met' as const, 'not met' as const),
          evidence: hostile,
          record: fc.oneof(hostile, fc.array(hostile)),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
      { maxLength: 2 },
    ),
    rationale: hostile,
    notices: fc.array(hostile, { maxLength: 2 }),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const determination: fc.Arbitrary<PlainDetermination> = fc.record(
  {
    profile: hostile,
    case: fc.record(
      { number: hostile, date_of_injury: hostile, decision_date: hostile },
      { requiredKeys: [], noNullPrototype: true },
    ),
    reviewer: fc.record({ licensed_in: fc.oneof(hostile, fc.array(hostile)) }, { requiredKeys: [], noNullPrototype: true }),
    records: fc.dictionary(hostile, fc.record({ title: hostile, date: hostile }, { requiredKeys: [], noNullPrototype: true }), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    case_summary: hostile,
    issues: fc.array(issue, { maxLength: 3 }),
    notes: hostile,
  },
  { requiredKeys: [], noNullPrototype: true },
);

describe('writing a determination', () => {
  it('is undone by parsing', () => {
    fc.assert(
      fc.property(determination, (data) => {
        assert.deepEqual(parse(writeDetermination(data), { version: '1.2' }), data);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the data whatever comments stand in it', () => {
    const paths = fc.constantFrom(
      ['notes'],
      ['issues', 0],
      ['issues', 1, 'service'],
      ['case', 'number'],
      ['issues', 0, 'guideline_basis', 0, 'sections', 0],
      ['nowhere'],
    );
    fc.assert(
      fc.property(determination, fc.array(fc.record({ path: paths, text: hostile })), (data, comments) => {
        assert.deepEqual(parse(writeDetermination(data, comments), { version: '1.2' }), data);
      }),
    );
  });

  it('writes the house style', () => {
    const text = writeDetermination(
      {
        issues: [
          {
            rationale: 'The first.\n\nThe second.\n',
            service: 'Ibuprofen 600mg #60',
            decision: 'upheld',
            guideline_basis: [{ pages: 309, cite: 'mtus-low-back-2004' }],
          },
          { service: 'Knee brace', guideline_basis: 'none', claims_administrator_guideline: [{ text: '- as it cited it: so' }] },
        ],
        reviewer: { certified_in: ['Neurology'], licensed_in: ['Ohio', 'Texas'] },
        case: { decision_date: '2015-02-03', number: '007' },
        profile: 'ca-dwc-imr/2014',
      },
      [{ path: ['issues', 1, 'claims_administrator_guideline'], text: 'Please check this line.' }],
    );
    assert.equal(
      text,
      `profile: ca-dwc-imr/2014

case:
  number: "007"
  decision_date: 2015-02-03

reviewer:
  licensed_in: [Ohio, Texas]
  certified_in: [Neurology]

issues:
  - service: "Ibuprofen 600mg #60"
    decision: upheld
    guideline_basis:
      - cite: mtus-low-back-2004
        pages: 309
    rationale: |
      The first.

      The second.

  - service: Knee brace
    # Please check this line.
    claims_administrator_guideline:
      - text: "- as it cited it: so"
    guideline_basis: none
`,
    );
  });
});
