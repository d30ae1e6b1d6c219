/** Setting a value by its path: it is read back as it was given, and everything else stays as it was, byte for byte. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { RationaleDocument } from '../../server/src/service/document';
import { toData } from '../../server/src/service/model/data';
import { setField } from '../../server/src/service/features/set-field';
import { applyEdits } from '../../server/src/service/text';

type Path = readonly (string | number)[];

const documentOf = (text: string) => new RationaleDocument('file:///case.rationale.yaml', text);

/** The text with the value set; fails where that is refused. */
function after(text: string, path: Path, value: unknown): string {
  const result = setField(documentOf(text), path, value);
  assert.ok('edits' in result, `refused: ${JSON.stringify(path)} ${JSON.stringify(value)}`);
  return applyEdits(text, result.edits);
}
const refusal = (text: string, path: Path, value: unknown): string | undefined => {
  const result = setField(documentOf(text), path, value);
  return 'refused' in result ? result.refused : undefined;
};

const letter = `# mine, above
profile: ca-dwc-imr/2016 # which form

case:
  number: "CM16-0000001"   # as on the envelope
  ur_denial_date: 2016-01-02
  decision_date:

reviewer: { licensed_in: [Texas], certified_in: [], attests: [no-affiliation] }

records:
  # the latest first
  note: { title: "Report #4", date: 2016-01-01 }
  mri:
    title: MRI of the knee   # read twice
    author: >-
      a folded
      text

case_summary: | # to be shortened
  The worker fell.

  - a list
  - of two

issues:
  # the first item
  - service: 'An MRI''s cost'
    decision: upheld
    guideline_basis: none
    rationale: |-
      No pain is told.
    criteria:
    - criterion: one
      finding: met
    - { criterion: two, evidence: }
  - decision: overturned   # sure?
    service: Physical
      therapy, in two lines

notes: |+
  kept

  to the end

`;

describe('setting a value', () => {
  it('writes it as it reads best', () => {
    assert.equal(after('case: { number: a }\n', ['case', 'number'], 'b: c'), 'case: { number: "b: c" }\n');
    assert.equal(
      after('issues:\n  - service: x\n', ['issues', 0, 'service'], 'Norco #60'),
      'issues:\n  - service: "Norco #60"\n',
    );
    assert.equal(after('case_summary: |\n  a\n', ['case_summary'], 'a\n\nb\n'), 'case_summary: |\n  a\n\n  b\n');
    assert.equal(
      after('issues:\n  - rationale: a # b\n    decision: upheld\n', ['issues', 0, 'rationale'], 'c\nd\n'),
      'issues:\n  - rationale: | # b\n      c\n      d\n    decision: upheld\n',
    );
    assert.equal(after('case_summary: | # b\n    a\n\nnotes: c\n', ['case_summary'], ''), 'case_summary: "" # b\n\nnotes: c\n');
    assert.equal(after('case_summary:\n', ['case_summary'], 'a\n'), 'case_summary: |\n  a\n');
    assert.equal(after('case_summary: # b\nnotes: c\n', ['case_summary'], 'a\n'), 'case_summary: | # b\n  a\nnotes: c\n');
    assert.equal(after('', ['case', 'number'], 'a'), 'case:\n  number: a\n');
    assert.equal(
      after('issues:\n  - service: x\n', ['issues', 0, 'rationale'], 'y\n'),
      'issues:\n  - service: x\n    rationale: |\n      y\n',
    );
    assert.equal(after('reviewer: {}\n', ['reviewer', 'licensed_in'], ['Texas']), 'reviewer:\n  licensed_in: [Texas]\n');
    assert.equal(
      after('issues:\n  - service: x\n', ['issues', 1], { decision: 'upheld', service: 'y' }),
      'issues:\n  - service: x\n  - service: y\n    decision: upheld\n',
    );
    for (const list of ['issues:', 'issues: []', 'issues: # none'])
      assert.equal(
        after(`${list}\r\nnotes: a\r\n`, ['issues', 0, 'service'], 'x'),
        `issues:${list.includes('#') ? ' # none' : ''}\r\n  - service: x\r\nnotes: a\r\n`,
      );
    assert.equal(after('records:\n', ['records', '2016', 'title'], 'y'), 'records:\n  "2016":\n    title: y\n');
  });

  it('changes no more than it must', () => {
    const result = setField(documentOf(letter), ['case_summary'], 'The worker fell.\n\n- a list\n- of three\n');
    assert.ok('edits' in result);
    assert.deepEqual(
      result.edits.map(({ span, newText }) => [letter.slice(span.start, span.end), newText]),
      [['wo', 'hree']],
    );
    const emoji = setField(documentOf('notes: "😀"\n'), ['notes'], '😁');
    assert.ok('edits' in emoji);
    for (const { newText } of emoji.edits) assert.equal(Buffer.from(newText).toString(), newText);
  });

  it('takes a value away with its key, and leaves remarks', () => {
    assert.equal(
      after('a: 1\ncase: { number: b, priority: c }\n', ['case', 'number'], undefined),
      'a: 1\ncase: { priority: c }\n',
    );
    assert.equal(after('case: { number: b, priority: c }\n', ['case', 'priority'], undefined), 'case: { number: b }\n');
    assert.equal(after('issues:\n  - a: 1\n    # c\n    b: 2\n', ['issues', 0, 'a'], undefined), 'issues:\n  - # c\n    b: 2\n');
    assert.equal(after('issues:\n  - a: 1\n  # c\n  - b: 2\n', ['issues', 1], undefined), 'issues:\n  - a: 1\n  # c\n');
    assert.equal(after('a: |\n  text\n\n\nb: 2\n', ['a'], undefined), '\n\nb: 2\n');
    assert.equal(after('case:\n  number: b # c\n', ['case', 'number'], undefined), 'case:\n  {} # c\n');
  });

  it('refuses, in words for a person, where others would change or there is no place', () => {
    assert.match(refusal('a: &x one\nnotes: *x\n', ['a'], 'two')!, /cannot be changed from here.*in the text/);
    assert.match(refusal('notes: text\n', ['notes', 'b'], 'two')!, /no place/);
    assert.match(refusal('issues: []\n', ['issues', 3, 'service'], 'two')!, /no place/);
    assert.match(refusal('- '.repeat(2000), ['notes'], 'two')!, /cannot be read/);
  });

  it('is possible beside what is broken', () => {
    const broken = 'case_summary: |\n  fell\nreviewer: [a\nissues:\n  - service: x\n';
    assert.equal(after(broken, ['case_summary'], 'rose\n'), broken.replace('fell', 'rose'));
  });

  it('never fails, and never spoils, whatever the text is', () => {
    const piece = fc.oneof(
      fc.constantFrom(...letter.split(/(?<=[\n:])/)),
      fc.string({ maxLength: 8 }),
      fc.constantFrom('- ', '{', '[', '&a ', '*a', '|', '  '),
    );
    const path = fc.array(fc.oneof(fc.constantFrom('case', 'number', 'issues', 'rationale', 'records'), fc.nat(2)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), path, fc.option(anyText, { nil: undefined }), (pieces, path, value) => {
        const text = pieces.join('');
        const before = documentOf(text);
        const result = setField(before, path, value);
        if (!('edits' in result)) return assert.match(result.refused, /^\p{Lu}.*\.$/u);
        const changed = documentOf(applyEdits(text, result.edits));
        assert.ok(changed.tree.errors.length <= before.tree.errors.length);
        if (value !== undefined) assert.equal(at(toData(changed.tree), path) ?? '', value);
      }),
      { numRuns: 300 },
    );
  });

  /** Every path that has a value, and some that have none yet. */
  function pathsIn(value: unknown, path: Path = []): Path[] {
    if (typeof value !== 'object' || value === null) return [path];
    const inner = Object.keys(value).flatMap((name) =>
      pathsIn((value as Record<string, unknown>)[name], [...path, Array.isArray(value) ? Number(name) : name]),
    );
    return path.length > 0 && !Array.isArray(value) ? [...inner, [...path, 'new_key']] : inner;
  }
  const missing: readonly Path[] = [
    ...[['reviewer', 'subspecialties'], ['records', 'a b: c', 'title'], ['issues', 2, 'rationale'], ['extra']],
    ...[['issues', 1, 'criteria', 0, 'evidence'], ['issues', 0, 'criteria', 2, 'criterion']],
  ]; // prettier-ignore

  const awkward = fc.constantFrom(
    ...['', ' ', '\n', 'a', 'a\n', '\na', ' a', 'a ', 'a\n\n', 'a: b', 'a #b', '#', '- a', '"', "'", '`', '@x', '%', '&x', '*x', '!x', '|', '>'],
    ...['null', '~', 'true', '12', '1e3', '2016-01-02', '[', ']', '{', '}', ',', ':', '?', '---', '...', 'a\t', '\ta', '\u0000', '\u0085', '\u2028'],
    ...['\ud800', '\udc00', '😀', '\r', '\r\n', '\ufeff', '\u00ad', 'é', 'a\\b', '$1', '<<'],
  ); // prettier-ignore
  const anyText = fc.oneof(
    awkward,
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(fc.oneof(awkward, fc.string({ maxLength: 12 })), { maxLength: 12 }).map((parts) => parts.join('')),
    fc.array(fc.oneof(awkward, fc.lorem()), { maxLength: 8 }).map((lines) => lines.join('\n')),
    fc.constant('word '.repeat(2000)),
  );

  for (const [name, text] of [
    ['with line ends of its own', letter],
    ['with line ends of Windows', letter.replaceAll('\n', '\r\n')],
    ['without a last line end', letter.replace(/\nnotes[^]*/, '')],
  ] as const) {
    const data = parseDocument(text, { logLevel: 'error' }).toJS() as object;
    const paths = [...pathsIn(data), ...missing];
    const remarks = (of: string): readonly string[] =>
      of.match(/# ?(?:mine|which|as on|the latest|read twice|to be|the first|sure)[^\r\n]*/g) ?? [];

    it(`gives it back and leaves the rest, for any path and text, in a letter ${name}`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...paths), anyText, (path, value) => {
          const changed = after(text, path, value);
          const read = parseDocument(changed, { logLevel: 'error' });
          assert.deepEqual(read.errors, []);
          const now = read.toJS() as object;
          assert.equal(at(now, path), value);
          const [before, others] = [structuredClone(data), structuredClone(now)];
          forget(before, path);
          forget(others, path);
          assert.deepEqual(others, before);
          assert.deepEqual(remarks(changed), remarks(text));
          assert.equal(changed.includes('\r\n'), text.includes('\r\n'));
        }),
        { numRuns: 150 },
      );
    });
  }

  const at = (data: unknown, path: Path): unknown =>
    path.reduce((held, step) => (held as Record<string | number, unknown>)?.[step], data);
  /** Takes the value out, and what is empty then. */
  function forget(data: unknown, path: Path): void {
    const above = at(data, path.slice(0, -1)) as Record<string | number, unknown> | unknown[] | null | undefined;
    if (path.length === 0 || above === null || typeof above !== 'object') return;
    if (Array.isArray(above)) above.splice(Number(path.at(-1)), 1);
    else delete above[path.at(-1)!];
    if (Object.keys(above).length === 0) forget(data, path.slice(0, -1));
  }
});
