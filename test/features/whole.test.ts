/** New determinations, readiness, outline, folding, selection, hints, lenses, snippets. */
import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { parse } from 'yaml';
import { createService } from '../../server/src/service';
import { RationaleDocument } from '../../server/src/service/document';
import { choice, literal, plainOf } from '../../server/src/service/snippet';
import { structureProblems } from '../../server/src/service/model/structure';
import { determinationSchema } from '../../server/src/service/model/schemas/determination';
import { cursor, sample, surroundings, uri } from './cursor';

const service = createService({ log: (line) => assert.fail(line) });
const document = new RationaleDocument(uri, sample);

describe('a new determination', () => {
  it('has the required sections of its letter form, with tab stops in their order', () => {
    const snippet = service.newDetermination('ca-dwc-imr/2014', surroundings);
    assert.ok(
      snippet.startsWith('profile: ca-dwc-imr/2014\n\ncase:\n  number: $1\n  priority: ${2|standard,expedited,formulary|}\n'),
      snippet,
    );
    const stops = [...snippet.matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1]));
    assert.deepEqual(stops, [...stops.slice(0, -1).keys()].map((index) => index + 1).concat(0));
  });
  it('as plain text is the same with blanks, and decides nothing', () => {
    const text = service.newDeterminationText(undefined, surroundings);
    const fresh = new RationaleDocument(uri, text);
    assert.deepEqual(structureProblems(fresh.tree, determinationSchema), []);
    const data = parse(text) as { profile: string; issues: { decision: unknown }[] };
    assert.equal(data.profile, 'ca-dwc-imr/2016');
    assert.equal(data.issues[0]!.decision, null);
    assert.doesNotMatch(text, /[ \t]$|\$/m);
  });
  it('takes letter form and reviewer from the configuration', () => {
    const defaults = { profile: 'ca-dwc-imr/2014', reviewer: { licensed_in: ['Texas', 'New York'], certified_in: 'Neurology' } };
    const text = service.newDeterminationText(undefined, { ...surroundings, configuration: { defaults } });
    const data = parse(text) as { profile: string; reviewer: Record<string, unknown> };
    assert.equal(data.profile, 'ca-dwc-imr/2014');
    assert.deepEqual(data.reviewer, { licensed_in: ['Texas', 'New York'], certified_in: ['Neurology'], attests: [] });
  });
});

describe('readiness', () => {
  const steps = (text: string) => {
    const one = new RationaleDocument(uri, text);
    return service.readiness(one, surroundings, service.check(one, surroundings)).map((step) => ({
      ...step,
      on: text.slice(one.offsetAt(step.range.start), one.offsetAt(step.range.end)),
    }));
  };
  it('is done where nothing is missing', () => {
    const told = steps(sample);
    assert.deepEqual(
      told.map((step) => step.label),
      ['Case', 'Reviewer', 'Records', 'Case summary', 'Diagnostic lumbar medial branch blocks at L4-5'],
    );
    assert.ok(told.every((step) => step.done && step.detail === ''));
  });
  it('says in order what is missing, and where to write next', () => {
    const told = steps(
      sample
        .replace('  number: CM14-0123456\n', '')
        .replace('decision: upheld', 'decision:')
        .replace(/case_summary: \|\n.*\n\n/, ''),
    );
    const open = told.filter((step) => !step.done).map((step) => [step.label, step.detail, step.on]);
    assert.deepEqual(open, [
      ['Case', 'The case number is still to write.', 'case'],
      ['Case summary', 'The case summary is still to write.', ''],
      ['Diagnostic lumbar medial branch blocks at L4-5', 'The decision is still to write.', 'decision'],
    ]);
  });
  it('does not ask for records whose absence has a reason', () => {
    const without = sample.replace(/records:\n(?: .*\n)+/, '');
    assert.deepEqual(
      steps(without)
        .filter((step) => step.label === 'Records')
        .map((step) => step.done),
      [false],
    );
    const excused = `# rationale-disable-file no-records -- the published letter lists none\n${without}`;
    assert.deepEqual(
      steps(excused).filter((step) => step.label === 'Records'),
      [],
    );
  });
  it('names the first error of a section', () => {
    const told = steps(sample.replace('2014-10-02', '2004-10-02')).find((step) => step.label === 'Case');
    assert.equal(told?.done, false);
    assert.notEqual(told?.detail, '');
  });
  it('of an empty file lists every section', () => {
    assert.deepEqual(
      steps('').map((step) => [step.label, step.done]),
      [
        ['Case', false],
        ['Reviewer', false],
        ['Records', false],
        ['Case summary', false],
        ['Disputed items', false],
      ],
    );
  });
});

describe('the outline', () => {
  it('names sections, records and disputed items with their decision', () => {
    const symbols = service.documentSymbols(document);
    assert.deepEqual(
      symbols.map((symbol) => symbol.name),
      ['Case', 'Reviewer', 'Records', 'Case summary', 'Diagnostic lumbar medial branch blocks at L4-5 — upheld'],
    );
    assert.deepEqual(
      symbols[2]?.children?.map((symbol) => `${symbol.name}: ${symbol.detail}`),
      ['follow-up: Follow-up report, 2014-09-22', 'mri: MRI of the lumbar spine, 2014-03-03'],
    );
    for (const symbol of symbols) {
      const [outer, inner] = [document.spanOf(symbol.range), document.spanOf(symbol.selectionRange)];
      assert.ok(outer.start <= inner.start && inner.end <= outer.end, `${symbol.name} is selected outside of its range`);
    }
  });
  it('of a guideline file names its keys', () => {
    const file = new RationaleDocument('file:///a.guideline.yaml', 'id: a\ntitle: T\n');
    assert.deepEqual(
      service.documentSymbols(file).map((symbol) => `${symbol.name}: ${symbol.detail}`),
      ['id: a', 'title: T'],
    );
  });
});

it('folds sections, items, texts and runs of comments', () => {
  const text = '# one\n# two\ncase:\n  number: x\nissues:\n  - service: a\n    rationale: |\n      b\n\n      c\n\nnotes: x\n';
  const ranges = service
    .foldingRanges(new RationaleDocument(uri, text))
    .map((range) => [range.startLine, range.endLine, range.kind]);
  assert.deepEqual(ranges, [
    [0, 1, 'comment'],
    [2, 3, undefined],
    [4, 9, undefined],
    [5, 9, undefined],
    [6, 9, undefined],
  ]);
});

it('grows a selection from sentence to document', () => {
  const { document: one, position } = cursor(sample.replace('The scan shows', 'The scan‸ shows'));
  const [innermost] = service.selectionRanges(one, [position]);
  const chain: string[] = [];
  for (let at: SelectionRange | undefined = innermost; at; at = at.parent) {
    const { start, end } = one.spanOf(at.range);
    chain.push(one.text.slice(start, end));
  }
  assert.equal(chain[0], 'The scan shows one [@mri].');
  assert.ok(chain[1]!.startsWith('A fusion at the level') && chain[1]!.endsWith('[@mri].'));
  assert.equal(chain.at(-1), sample);
  chain.slice(1).forEach((outer, index) => assert.ok(outer.includes(chain[index]!)));
});

it('shows short titles behind bare keys and counts criteria', () => {
  const whole = document.rangeOf({ start: 0, end: sample.length });
  const labels = service
    .inlayHints(document, whole, surroundings)
    .map((hint) => `${hint.position.line + 1} ${String(hint.label)}`);
  assert.deepEqual(labels, [
    '31 Low Back Complaints 2004',
    '33 Facet Procedures 2012',
    '36 Low Back',
    '37 0 of 3 met',
    '38 No fusion at the level asked for.',
    '41 MRI of the lumbar spine',
  ]);
  const first = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
  assert.deepEqual(service.inlayHints(document, first, surroundings), []);
});

it('says over an item whether criteria and decision agree', () => {
  const titles = (text: string) =>
    service.codeLenses(new RationaleDocument(uri, text), surroundings).map((lens) => lens.command?.title);
  assert.deepEqual(titles(sample), ['0 of 3 criteria met; “upheld” agrees']);
  assert.deepEqual(titles(sample.replace('decision: upheld', 'decision: overturned')), [
    '0 of 3 criteria met; “overturned” does not agree',
  ]);
  assert.deepEqual(titles(sample.replace('finding: not met', 'finding: met')), ['1 of 3 criteria met; 2 without a finding']);
});

describe('snippets', () => {
  it('without their stops are their words', () => {
    assert.equal(plainOf('a: ${1|x,y|} $2 ${3:d ${4:e}} \\$5 \\} $0.'), 'a: x  d e $5 } .');
    assert.equal(plainOf(choice(1, ['a, b', 'c|d'])), 'a, b');
    assert.equal(plainOf('$ 5 ${ x'), '$ 5 ${ x');
  });
  it('keep literal text', () => {
    for (const text of ['$1', '${1:x}', 'a\\b', '}', '\\$', 'Norco $5 {x}']) assert.equal(plainOf(literal(text)), text);
  });
});
