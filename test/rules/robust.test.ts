/** No text makes a rule fail: half-written, randomly changed, hostile. Every place lies in the text, every fix leaves a file that parses. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { RationaleDocument } from '../../server/src/service/document';
import { guidelineSchema, type Guideline } from '../../server/src/service/model/schemas/guideline';
import { rules } from '../../server/src/service/rules';
import type { Span } from '../../server/src/service/text';
import { base, secondItem } from './base';
import { applyFix, check, type Setup } from './harness';

const examples = join(__dirname, '../../examples');
const texts = [
  base + secondItem,
  ...readdirSync(examples)
    .filter((name) => name.endsWith('.rationale.yaml'))
    .map((name) => readFileSync(join(examples, name), 'utf8')),
];
const library: Guideline[] = readdirSync(join(examples, 'guidelines')).map((name) =>
  guidelineSchema.parse(parse(readFileSync(join(examples, 'guidelines', name), 'utf8'))),
);
// also the rules that a workspace has to switch on
const settings = Object.fromEntries(rules.map(({ code }) => [code, 'warning' as const]));
const setup: Setup = { codes: 'all', library, settings, configuration: { private_terms: ['(', 'crate', '“'] } };

const errorsOf = (text: string): number => new RationaleDocument('', text).tree.errors.length;

/** Checks the text with every rule, `check` failing where one does; with fixes on demand, since they take a parse each. */
function stands(text: string, withFixes: boolean): void {
  const inside = ({ start, end }: Span, what: string) =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${what}: ${start}–${end} of ${text.length}`);
  const sound = errorsOf(text) === 0;
  // a parse for each: the first findings will do
  const most = 25;
  for (const [index, finding] of check(text, setup).entries()) {
    inside(finding.span, finding.code);
    assert.notEqual(finding.message, '');
    for (const { span } of finding.related ?? []) inside(span, `${finding.code}, related`);
    for (const fix of withFixes && index < most ? (finding.fixes?.() ?? []) : []) {
      for (const { span } of fix.edits) inside(span, `${finding.code}, ${fix.title}`);
      if (sound)
        assert.equal(
          errorsOf(applyFix(text, fix)),
          0,
          `${finding.code}: “${fix.title}” breaks the file:\n${applyFix(text, fix)}`,
        );
    }
  }
}

describe('rules stand any text', () => {
  it('every example cut off at any line, and here and there inside a line', function () {
    this.timeout(120_000);
    for (const text of texts) {
      const ends = new Set<number>();
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.add(at).add(at + 1);
      for (let at = 0; at < text.length; at += 97) ends.add(at);
      for (const end of ends) stands(text.slice(0, end), end % 7 === 0);
    }
  });

  it('examples with a line taken out', function () {
    this.timeout(120_000);
    for (const text of texts) {
      const lines = text.split('\n');
      lines.forEach((_, out) => stands(lines.filter((__, index) => index !== out).join('\n'), out % 3 === 0));
    }
  });

  const shards = [
    '"', "'", ':', ': ', '\n', '\n  - ', '- ', '{', '}', '[', ']', '#', ' #60', '&a', '*a', '*', '!!binary ', '|', '>', '|2\n', '\t', '\r\n', '\u2028', '[@', '[@a; @b]',
    '“', '”', '~', 'null', 'none', '2016-02-30', '1e999', '$1', '${1:x}', '\\', '\ud800', '😀', '%YAML 1.1\n', '---\n', '...\n', '?', '<<: *a', '__proto__: x', 'constructor: ', 'TODO', '0x1F',
  ]; // prettier-ignore

  it('examples with anything put in or taken out anywhere', function () {
    this.timeout(120_000);
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      gone: fc.integer({ min: 0, max: 40 }),
      put: fc.oneof(fc.constantFrom(...shards), fc.string({ maxLength: 12 })),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        for (const { at, gone, put } of edits) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + put + text.slice(from + gone);
        }
        stands(text, true);
      }),
      { numRuns: 250 },
    );
  });

  const hostile: Record<string, string> = {
    nothing: '',
    spaces: ' \n\t\n',
    'a scalar': 'x',
    'a list': '- a\n- b\n',
    'keys that are no words': '1: a\n? [x]\n: b\n? {a: 1}\n: c\nnull: d\ntrue: e\n',
    'sections of other kinds': 'profile: [1]\ncase: 5\nreviewer: text\nrecords: [a]\ncase_summary: {a: 1}\nissues: {a: 1}\nnotes: []\n',
    'items of other kinds': 'issues:\n  - 5\n  - null\n  - []\n  - {}\n  - text\n  -\n  - - a\n',
    'parts of other kinds':
      'issues:\n  - { service: {}, decision: [], modified: x, ancillary: 3, claims_administrator_guideline: 1, guideline_basis: {a: 1}, criteria: x, rationale: [], notices: {} }\n',
    'entries of other kinds': 'issues:\n  - guideline_basis: [null, x, 3, [], { cite: {} }, { sections: [[], {}] }]\n    criteria: [null, x, [], { finding: [], record: {} }]\n',
    'fields of other kinds': 'case: { number: [], date_of_injury: {}, decision_date: 5 }\nreviewer: { licensed_in: {}, attests: x }\nrecords: { a: null, b: [], c: { title: {}, from: 3 } }\n',
    'aliases in a circle': 'a: &a [*a]\nissues: *a\ncase: &c { number: *c }\n',
    'aliases for everything': 'x: &r { title: A, date: 2016-01-01 }\nrecords: { a: *r, b: *r }\ncase_summary: &t She was weak [@a].\nissues:\n  - rationale: *t\n    service: *t\n    criteria: [{ criterion: *t }]\n',
    'an alias that leads nowhere': 'case: *nowhere\nissues:\n  - *nowhere\n',
    'a bomb of aliases': `a: &a [x, x, x, x, x, x, x, x]\n${'bcdefgh'.replace(/./g, (key) => `${key}: &${key} [${Array(8).fill(`*${String.fromCharCode(key.charCodeAt(0) - 1)}`).join(', ')}]\n`)}issues: *h\n`,
    'deep nesting': `issues: ${'['.repeat(3000)}`,
    'deep nesting in blocks': Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'tags and directives': '%YAML 1.1\n---\nprofile: !!binary aGk=\ncase: !x { number: !!int "5" }\n',
    'prototype keys': '__proto__: { a: 1 }\nconstructor: x\ncase: { __proto__: x, toString: y }\nrecords: { constructor: { title: a }, __proto__: { title: b } }\nissues: [{ decision: constructor, notices: [__proto__, constructor], criteria: [{ criterion: a, finding: constructor }] }]\n',
    'windows line ends': base.replaceAll('\n', '\r\n').replace('priority: standard', 'priority:'),
    'old Macintosh line ends': base.replaceAll('\n', '\r'),
    'a byte order mark': `\ufeff${base}`,
    'half a surrogate': 'case_summary: "\ud800 [@\udc00]"\n',
    'a long line': `case_summary: ${'weak '.repeat(20_000)}\n`,
    'a long word': `case_summary: ${'x'.repeat(200_000)}\n`,
    'many brackets': `case_summary: |\n  ${'[@'.repeat(5000)}${']'.repeat(5000)}\n`,
    'many quotation marks': `issues:\n  - rationale: |\n      ${'"a “b” '.repeat(3000)}\n`,
    'many items': `issues:\n${'  - service: MRI\n    decision: upheld\n'.repeat(400)}`,
    'flow throughout': '{profile: ca-dwc-imr/2016, case: {number: CM16-0123456}, reviewer: {licensed_in: [California]}, records: {a: {title: A}}, issues: [{service: MRI, criteria: [{criterion: x, finding: met}]}]}',
    'a flow map that never ends': 'case: {number: CM16-0123456, priority:\nissues: [{service: MRI',
    'year zero and beyond': 'case: { date_of_injury: 0000-01-01, ur_denial_date: 9999-12-31, decision_date: 0001-01-01, records_received: 9999-12-31, priority: formulary }\n',
  }; // prettier-ignore

  for (const [name, text] of Object.entries(hostile)) {
    it(name, function () {
      this.timeout(30_000);
      stands(text, true);
    });
  }
});
