/** Fixes on hostile files: no field merged with another, no comment printed, nothing else changed, never less to be read. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCollection, isPair, isScalar, parseDocument } from 'yaml';
import { RationaleDocument } from '../../server/src/service/document';
import { isSound } from '../../server/src/service/check/sound';
import { plainOf } from '../../server/src/service/snippet';
import { applyEdits } from '../../server/src/service/text';
import { check } from '../rules/harness';

/** Where it is no YAML, or read as something else than was written. */
function errorsOf(text: string): number {
  const { errors, slips } = new RationaleDocument('', text);
  return errors.length + slips.length;
}

/** All words that are values, as they are read: without slips. */
function valuesOf(text: string): string[] {
  const values: string[] = [];
  const walk = (node: unknown): void => {
    if (isPair(node)) {
      walk(node.key);
      walk(node.value);
    } else if (isCollection(node)) node.items.forEach(walk);
    else if (isScalar(node)) values.push(String(node.value));
  };
  const document = new RationaleDocument('file:///a.rationale.yaml', text);
  for (const { read } of document.parts) [...read.pairs, ...read.items].forEach(walk);
  return values;
}

/** Each value of the file has a number of its own, `V7`, and each comment `SECRET`. */
const words = fc.constantFrom(
  ' #4',
  ': final',
  ' #4: final',
  ' #4 # SECRET',
  ': final # SECRET',
  ' # SECRET',
  ': "final"',
  " #4, the worker's",
  ' [@nobody]',
  ' \\ #4',
  '',
);
const styles = fc.constantFrom<(words: string) => string>(
  (value) => value,
  (value) => value,
  (value) => `"${value.replace(/[\\"]/g, '\\$&')}"`,
  (value) => `'${value.replace(/'/g, "''")}'`,
  (value) => `&mark ${value}`,
);
const value = fc.tuple(words, styles);
const block = fc.constantFrom('|', '|-', '>', '>+', '|2', '"');
const date = fc.constantFrom('2014-03-03', '3/3/14', 'March 3, 2014 # SECRET', '2014-3-3', '', '2014-03-03 #1');
const shape = fc.record({
  values: fc.array(value, { minLength: 9, maxLength: 9 }),
  block,
  dates: fc.array(date, { minLength: 3, maxLength: 3 }),
  key: fc.constantFrom('author', 'autor', 'Author', 'titel'),
  decision: fc.constantFrom('upheld', 'Upheld', 'uphled # SECRET', 'denied', '"overturnd"'),
  flow: fc.boolean(),
  crlf: fc.boolean(),
  tab: fc.boolean(),
  final: fc.boolean(),
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

function write({ values, block, dates, key, decision, flow, crlf, tab, final }: Shape): string {
  let number = 0;
  const next = (): string => {
    const [more, style] = values[number % values.length]!;
    return style(`Words V${++number}V${more}`);
  };
  const prose = (lines: string[]): string =>
    block === '"' ? `"${lines.join('\n      ')}"` : [block, ...lines.map((line) => `      ${line}`)].join('\n');
  const record = flow
    ? `{ title: ${next()}, ${key}: ${next()}, date: ${dates[0]} }`
    : `\n    title: ${next()}\n    ${key}: ${next()}\n    date: ${dates[0]}`;
  const text = `profile: ca-dwc-imr/2016
case:
  number: CM16 0123456 # SECRET
  decision_date: ${dates[1]}
reviewer: { licensed_in: [${next()}, New York], certified_in: [Neurology] } # SECRET
records:
  report: ${record}
  mri: { title: ${next()}, date: ${dates[2]} } # SECRET
issues:
  - service: ${next()}
    decision: ${decision}
    guideline_basis:${tab ? '\t' : ''}
      - cite: odg-low-bak # SECRET
        sections: [Facet joint, ${next()}]
    criteria:
      - criterion: odg-low-back/none # SECRET
        finding: Met
        evidence: ${next()}
          and so on V${++number}9V
    rationale: ${prose([`The report [@mrii] said "it" V${++number}V #5.`, 'Therefore the MRI is is not medically necessary'])}
  - service: ${next()}
    rationale: ${next()}`;
  return (crlf ? text.replace(/\n/g, '\r\n') : text) + (final ? (crlf ? '\r\n' : '\n') : '');
}

const marks = (words: string): string[] => words.match(/V\d+V/g) ?? [];

function holds(before: string, after: string, label: string): void {
  const shown = `${label}\n${before}\n=>\n${after}`;
  assert.ok(errorsOf(after) <= errorsOf(before), shown);
  const [old, now] = [valuesOf(before), valuesOf(after)];
  for (const one of now) {
    assert.ok(!one.includes('SECRET') || old.includes(one), `a comment is a value: ${shown}`);
    if (!old.includes(one)) assert.ok(new Set(marks(one)).size <= 1 || /and so on/.test(one), `fields are merged: ${shown}`);
  }
  const there = new Set(now.flatMap(marks));
  if (errorsOf(before) === 0) for (const mark of old.flatMap(marks)) assert.ok(there.has(mark), `${mark} is lost: ${shown}`);
}

describe('fixes', () => {
  it('leave all else as it is, whatever the file looks like', function () {
    this.timeout(300_000);
    let tried = 0;
    fc.assert(
      fc.property(shape, (one) => {
        const text = write(one);
        const seen = new Set<string>();
        for (const finding of check(text, { whole: true }))
          for (const fix of finding.fixes?.() ?? []) {
            const edits = fix.snippet ? fix.edits.map((edit) => ({ ...edit, newText: plainOf(edit.newText) })) : fix.edits;
            const after = applyEdits(text, edits);
            if (seen.has(after)) continue;
            seen.add(after);
            tried++;
            holds(text, after, `${finding.code}: ${fix.title}`);
          }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 15) },
    );
    assert.ok(tried > 40, `${tried} fixes were tried`);
  });
});

describe('a fix is not offered', () => {
  const sound = (text: string, from: string, to: string): boolean => {
    const start = text.indexOf(from);
    assert.ok(start >= 0);
    const document = new RationaleDocument('file:///a.rationale.yaml', text);
    return isSound(document, [{ span: { start, end: start + from.length }, newText: to }]);
  };

  it('that makes the file harder to read', () => {
    assert.equal(sound('notes: a\n', 'a', '"a'), false);
    assert.equal(sound('notes: a\n', 'a', 'a: b'), false);
    assert.equal(sound('notes: a\n', 'a', 'b'), true);
  });

  it('that changes what stands beside it', () => {
    const text = 'records:\n  a: { title: One, author: Two }\n  b: { title: Three }\n';
    assert.equal(sound(text, 'One', '"One'), false);
    assert.equal(sound(text, 'One, ', '"One", '), true);
    assert.equal(sound(text, 'One', 'One, title: Four'), false);
    assert.equal(sound('issues:\n  - service: One\n    decision: upheld\n', 'One\n', '|\n      One\n      '), false);
    assert.equal(sound('case_summary: |\n  Words.\nnotes: x\n', 'notes: x', '  notes: x'), false);
  });

  it('that prints a comment', () => {
    assert.equal(sound('notes: a # mine\n', 'a # mine', '"a # mine"'), false);
    assert.equal(sound('notes: a #60 # mine\n', 'a #60 # mine', '"a #60 # mine"'), false);
    assert.equal(sound('notes: a #60 # mine\n', 'a #60', '"a #60"'), true);
    assert.equal(sound('notes: a\n# mine\n', 'a\n#', 'a\n ;'), false);
  });

  it('that hides words in a comment', () => {
    assert.equal(sound('notes: a\n', 'a', 'a #60'), false);
    assert.equal(sound('notes: "a #60"\n', '"a #60"', 'a #60'), false);
  });
});

describe('a value put in quotation marks', () => {
  const becomes = (text: string): string | undefined => {
    const [fix] = check(text, { whole: true, codes: ['syntax'] }).flatMap((finding) => finding.fixes?.() ?? []);
    return fix && applyEdits(text, fix.edits);
  };
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['records:\n  a: { title: Report #4, author: PT }\n', 'records:\n  a: { title: "Report #4", author: PT }\n'],
    [
      'records:\n  a: { title: Report #4, 5 and 6, author: PT }\n',
      'records:\n  a: { title: "Report #4, 5 and 6", author: PT }\n',
    ],
    ['records:\n  a: { title: Report #4, author: PT #2 }\n', 'records:\n  a: { title: "Report #4", author: "PT #2" }\n'],
    ['records:\n  a: { title: Report #4, author: "PT" } # me\n', 'records:\n  a: { title: "Report #4", author: "PT" } # me\n'],
    ['records:\n  a: { author: PT, title: Report #4 }\n', 'records:\n  a: { author: PT, title: "Report #4" }\n'],
    [
      'records:\n  a: {\n    title: Report #4,\n    author: PT }\n',
      'records:\n  a: {\n    title: "Report #4",\n    author: PT }\n',
    ],
    ['records:\n  a: { title: Report #4 # me\n    , author: PT }\n', undefined],
    ['records:\n  a: { title: Report #4\n', 'records:\n  a: { title: "Report #4" }\n'],
    ['records:\n  a: { title: Report, author: PT, # me\n    date: 2014-01-01 }\n', undefined],
    ['issues:\n  - notices: [Taper #1, Warn #2]\n', 'issues:\n  - notices: ["Taper #1", "Warn #2"]\n'],
    ['issues:\n  - service: Norco #60 # ask\n', 'issues:\n  - service: "Norco #60" # ask\n'],
    ['issues:\n  - service: Norco #60, 2 refills\r\n', 'issues:\n  - service: "Norco #60, 2 refills"\r\n'],
    ['issues:\n  - service: Norco #60', 'issues:\n  - service: "Norco #60"'],
    ['notes: One: two # mine\n', 'notes: "One: two" # mine\n'],
    ['notes: One: two #3 # mine\n', 'notes: "One: two #3" # mine\n'],
    ['notes: One: "two"\n', 'notes: "One: \\"two\\""\n'],
    ['notes: One: two\n  three: four\n', undefined],
    ['notes: One: two\n  and three: four\n', 'notes: "One: two\n  and three: four"\n'],
    ['notes: One: two # mine\n  and three: four\n', undefined],
    ['notes: One: two\n  # mine\n', 'notes: "One: two"\n  # mine\n'],
  ];
  for (const [text, expected] of cases)
    it(JSON.stringify(text), () => {
      assert.equal(becomes(text), expected);
      if (expected !== undefined) assert.deepEqual(parseDocument(expected).errors, []);
    });
});
