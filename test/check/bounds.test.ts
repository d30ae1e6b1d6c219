/** Shapes that once stopped the server for seconds: the work on them grows in step with the text, or they are refused at once. */
import assert from 'node:assert/strict';
import { toDiagnostics } from '../../server/src/lsp/diagnostics';
import { RationaleDocument } from '../../server/src/service/document';
import { createService } from '../../server/src/service/index';
import { shippedSurroundings } from '../../server/src/service/workspace';
import { base } from '../rules/base';

const surroundings = shippedSurroundings();
const service = createService({ log: (line) => assert.fail(line) });

const lines = (length: number, line: (index: number) => string): string => {
  let text = '';
  for (let index = 0; text.length < length; index++) text += line(index);
  return text;
};
const rationale = (words: string): string =>
  base.replace(/ {4}rationale: \|[^]*$/, () => `    rationale: ${JSON.stringify(words)}\n`);

/** By name, a text about so long. */
const shapes: Readonly<Record<string, (length: number) => string>> = {
  'unknown keys': (length) => `case:\n${lines(length, (index) => `  key${index}: x\n`)}`,
  'equal keys': (length) => `case:\n${lines(length, () => '  number: 1\n')}`,
  'equal keys in braces': (length) => `{${lines(length, () => 'a: 1, ')}}`,
  items: (length) => `issues:\n${lines(length, (index) => `  - service: MRI ${index}\n    decision: upheld\n`)}`,
  'records that are cited': (length) =>
    `records:\n${lines(length / 2, (index) => `  r${index}: { title: A ${index} }\n`)}case_summary: |\n${lines(length / 2, (index) => `  Weak [@s${index}].\n`)}`,
  'an alias for every record': (length) => `x: &r { title: A }\nrecords:\n${lines(length, (index) => `  r${index}: *r\n`)}`,
  'names of their own': (length) => `notes: [${lines(length, (index) => `&a${index} x, *a${index}, `)}]\n`,
  'maps as keys, deep': (length) => `notes:\n${lines(length, (index) => `  k${index}: ${'{'.repeat(100)}${'}'.repeat(100)}\n`)}`,
  'an unclosed brace': (length) => `case: { number: 1\n${rationale(lines(length, () => 'word word. '))}`,
  'an unclosed quotation mark in each item': (length) => `issues:\n${lines(length, (index) => `  - service: "MRI ${index}\n`)}`,
  'comments that silence': (length) => `case:\n${lines(length, (index) => `  # rationale-disable-next-line scope -- why\n  k${index}: 1\n`)}`,
  'citations that begin': (length) => rationale(lines(length, () => '[@')),
  'findings on one line': (length) => rationale(lines(length, () => 'TODO [@gone] 04/04/98 é ')),
  'quotations with their guideline': (length) => rationale(lines(length, () => 'It says “imaging of the back” [@mtus-low-back-2004]. ')),
}; // prettier-ignore

const computed = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Processor time to check a text, change it and check it again, in milliseconds; of two the less. */
function timeOf(text: string): number {
  const times = [0, 1].map(() => {
    const start = computed();
    const document = new RationaleDocument('file:///a.rationale.yaml', text, 1);
    toDiagnostics(document, service.check(document, surroundings));
    const next = document.edited(`${text.slice(0, -1)}x${text.slice(-1)}`, 2);
    toDiagnostics(next, service.check(next, surroundings));
    return computed() - start;
  });
  return Math.min(...times);
}

describe('work on any shape', () => {
  before(() => void timeOf(base));

  for (const [name, shape] of Object.entries(shapes))
    it(`grows in step with the text: ${name}`, function () {
      this.timeout(120_000);
      const [short, long] = [timeOf(shape(10_000)), timeOf(shape(40_000))];
      // four times the text: sixteen times the work were its square
      assert.ok(long < 9 * Math.max(short, 25), `${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`);
    });

  it('shows no more findings than anybody works through, and says that there are more', () => {
    const document = new RationaleDocument('file:///a.rationale.yaml', shapes['findings on one line']!(80_000));
    const findings = service.check(document, surroundings);
    assert.equal(findings.length, 1001);
    assert.match(findings.at(-1)!.message, /more findings from here on/);
  });

  it('ends at once where a file is no letter, with one message', () => {
    for (const text of [
      '- '.repeat(1200),
      '{'.repeat(400),
      '? '.repeat(400),
      'a: 1\n'.repeat(100_000),
      `issues:\n${'- {}\n'.repeat(50_000)}`,
    ]) {
      const document = new RationaleDocument('file:///a.rationale.yaml', text);
      const findings = service.check(document, surroundings);
      assert.deepEqual(findings.map(({ code }) => code), ['syntax'], text.slice(0, 20)); // prettier-ignore
      assert.match(findings[0]!.message, /not read/);
    }
  });
});
