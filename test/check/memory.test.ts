import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { contextOf } from '../../server/src/service/check/context';
import { RationaleDocument } from '../../server/src/service/document';
import { rules } from '../../server/src/service/rules/index';
import { runRules } from '../../server/src/service/check/engine';
import type { Finding, Rule } from '../../server/src/service/check/rule';
import type { Span } from '../../server/src/service/text';
import { shippedSurroundings } from '../../server/src/service/workspace';

const example = (name: string): string => readFileSync(join(__dirname, '../../examples', `${name}.rationale.yaml`), 'utf8');
const text = example('several-items');
const surroundings = shippedSurroundings();

const check = (document: RationaleDocument, list: readonly Rule[]): Finding[] => {
  const onFailure = (code: string, error: unknown): never => assert.fail(`${code}: ${String(error)}`);
  return runRules(contextOf(document, surroundings), { rules: list, settings: {}, onFailure });
};

const open = (source: string): RationaleDocument => new RationaleDocument('file:///a.rationale.yaml', source);

const place = ({ start, end }: Span): Span => ({ start, end });

/** All that a person can see of a finding, its fixes carried out. */
const seen = (finding: Finding) => ({
  ...finding,
  span: place(finding.span),
  related: finding.related?.map((one) => ({ ...one, span: place(one.span) })),
  fixes: finding.fixes?.().map((fix) => ({ ...fix, edits: fix.edits.map((one) => ({ ...one, span: place(one.span) })) })),
});

/** A rule of one check that takes notes of what it is asked about. */
const rule = (...checks: Rule['checks']): Rule => ({ code: 'counting', title: '', summary: '', severity: 'info', fixable: 'no', sources: [], checks }); // prettier-ignore

describe('what was said of a document before its last edits', () => {
  it('is said of an item again without asking, as long as its text and the parts that the rule names are the same', () => {
    const asked: number[] = [];
    const counting = rule({
      reads: 'issue',
      with: ['case'],
      *check(issue) {
        asked.push(issue.index);
        yield { message: `${issue.service?.value}`, span: issue.service!.span };
      },
    });
    const list = [counting];
    let document = open(text);
    const edit = (from: string, to: string): Finding[] => {
      assert.ok(document.text.includes(from), from);
      document = document.edited(document.text.replace(from, to), document.version + 1);
      return check(document, list);
    };
    check(document, list);
    assert.deepEqual(asked.splice(0), [0, 1, 2, 3]);
    const findings = edit('Arthroscopy of', 'Open arthroscopy of');
    assert.deepEqual(asked.splice(0), [1]);
    for (const { message, span } of findings)
      assert.equal(document.text.slice(span.start, span.end).replace(/["']/g, ''), message);
    edit('case_summary: |\n', 'case_summary: |\n  He came alone.\n');
    assert.deepEqual(asked.splice(0), [], 'the summary is not among its parts');
    edit('2017-02-16', '2017-02-17');
    assert.deepEqual(asked.splice(0), [0, 1, 2, 3], 'the header is');
    edit('Open arthroscopy of', 'Arthroscopy of');
    assert.deepEqual(asked.splice(0), [1], 'what was undone is known, but not with this header');
    edit('Arthroscopy of', 'Open arthroscopy of');
    assert.deepEqual(asked.splice(0), [], 'what was undone is known');
  });

  it('places what it said of the whole anew when the entry that it stands at was typed into', () => {
    const body = 'case:\n  number: CM16-0123456\n  priority: standard\nnotes: a\n';
    const where = (document: RationaleDocument): Span =>
      place(check(document, rules).find(({ code }) => code === 'missing-section')!.span);
    let document = open(`# c\n${body}`);
    where(document);
    for (const text of [
      `# c\n${body.replace('standard', 'standar')}`,
      `# a longer one\n${body.replace('standard', 'standar')}`,
    ]) {
      document = document.edited(text, document.version + 1);
      assert.deepEqual(where(document), where(open(text)));
    }
  });

  it('is said again without asking of parts of an item that are as they were, while another part is written', () => {
    const asked: string[] = [];
    const ofParts = rule({
      reads: 'issue',
      of: ['decision'],
      *check(issue) {
        asked.push('decision');
        assert.equal(issue.rationale, undefined, 'it names no rationale');
        yield { message: `${issue.decision?.value}`, span: issue.decision!.span, fixes: () => [] };
      },
    });
    const ofTexts = rule({
      reads: 'text',
      *check({ prose, role }) {
        asked.push(role ?? 'text');
        if (role === 'rationale') yield { message: prose.text.slice(0, 3), span: prose.sourceSpan(0, 3) };
      },
    });
    const list = [ofParts, ofTexts];
    const source =
      'issues:\n  - service: MRI\n    rationale: |\n      One.\n    decision: upheld\n  - service: EMG\n    decision: overturned\n';
    let document = open(source);
    check(document, list);
    /** What is asked after an edit; what is said is what would be said of a fresh document. */
    const askedAfter = (from: string, to: string): string[] => {
      document = document.edited(document.text.replace(from, to), document.version + 1);
      asked.length = 0;
      const findings = check(document, list);
      const askedOf = asked.slice();
      for (const { message, span } of findings) assert.equal(document.text.slice(span.start, span.end), message);
      assert.deepEqual(findings.map(seen), check(open(document.text), list).map(seen));
      return askedOf;
    };
    askedAfter('One.', 'One, two.'); // the first key in an item has it read key by key from now on
    assert.deepEqual(askedAfter('two.', 'two, three.'), ['rationale']);
    assert.deepEqual(askedAfter('upheld', 'uphel'), ['decision', 'text']);
    assert.deepEqual(askedAfter('MRI', 'MRI of the spine'), ['text']);
    askedAfter('  - service: MRI', '  - service: X-ray\n    decision: upheld\n  - service: MRI');
    assert.deepEqual(askedAfter('One', 'Once'), ['rationale']);
  });

  it('shows a check only the parts that it names', () => {
    const shown: unknown[] = [];
    const looking = rule({
      reads: 'document',
      with: ['case'],
      *check({ determination }) {
        shown.push(determination.case?.number?.value, determination.caseSummary, determination.issues);
      },
    });
    check(open(text), [looking]);
    assert.deepEqual(shown, ['CM17-0012345', undefined, undefined]);
  });

  it('gives after any edits what a check without memory gives, places and fixes and all', function () {
    this.timeout(0);
    const words = [
      'no documentation of',
      ' left ',
      '[@gone]',
      'L4-5',
      '2016-02-31',
      '"',
      '#',
      ':',
      '\n',
      '\n\n',
      '- ',
      'medically necessary',
      '',
      '',
      '*a',
      '  ',
    ];
    const edit = fc.tuple(fc.nat(text.length), fc.nat(30), fc.constantFrom(...words));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        let document = open(text);
        check(document, rules);
        for (const [at, length, word] of edits) {
          const source = document.text.slice(0, at) + word + document.text.slice(at + length);
          document = document.edited(source, document.version + 1);
          assert.deepEqual(check(document, rules).map(seen), check(open(source), rules).map(seen));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has its places where the texts before and behind it have changed since', () => {
    let document = open('profile: ca-dwc-imr/2016\ncase_summary: |\n  He came.\n');
    for (const [from, to] of [
      ['came', 'comes'],
      ['2016', '2016 # the form'],
    ] as const) {
      check(document, rules);
      document = document.edited(document.text.replace(from, to), document.version + 1);
    }
    const places = (one: RationaleDocument): unknown[] => check(one, rules).map(({ code, span: { start, end } }) => [code, start, end]); // prettier-ignore
    assert.deepEqual(places(document), places(open(document.text)));
  });
});
