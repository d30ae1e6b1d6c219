/**
 * How rules are tested: a text in which `⟦words⟧` marks what a finding stands under, the findings that are expected and no
 * others, every fix applied and checked again.
 *
 *     rule('date-order', ({ finds, silent }) => {
 *       finds('a decision before the denial', `
 *     case:
 *       decision_date: ⟦2014-01-02⟧
 *     `, { message: /before/, fix: { title: '…', becomes: '…' } });
 *       silent('equal days', '…');
 *     });
 *
 * A text is a fragment, merged onto the clean base (fragment.ts), unless `whole` says that it is the whole file. `⟦other-rule|words⟧`
 * marks a finding of another rule, where `codes` lets it speak.
 */
import assert from 'node:assert/strict';
import { RationaleDocument } from '../../server/src/service/document';
import { contextOf } from '../../server/src/service/check/context';
import { createLibrary } from '../../server/src/service/library/library';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import type { Configuration } from '../../server/src/service/model/schemas/configuration';
import type { Guideline } from '../../server/src/service/model/schemas/guideline';
import type { Profile } from '../../server/src/service/model/schemas/profile';
import type { RuleSetting } from '../../server/src/service/model/schemas/fields';
import { createProfiles } from '../../server/src/service/profiles/profiles';
import { rules } from '../../server/src/service/rules';
import { runRules } from '../../server/src/service/check/engine';
import type { Finding, Fix, RuleContext, Severity } from '../../server/src/service/check/rule';
import { pastedLetter } from '../../server/src/service/import/pasted';
import { plainOf } from '../../server/src/service/snippet';
import { applyEdits, type Span } from '../../server/src/service/text';
import { imaging } from './base';
import { complete } from './fragment';

/** What a text is checked with, besides the shipped library and forms. */
export interface Setup {
  /** The text is the whole file, not a fragment of one. */
  readonly whole?: boolean;
  /** The rules that may speak; all of them where it says `all`. Else only the rule under test. */
  readonly codes?: readonly string[] | 'all';
  /** What the file is called. */
  readonly file?: string;
  readonly library?: readonly Guideline[];
  readonly profiles?: readonly Profile[];
  readonly configuration?: Configuration;
  /** Words that the workspace has learned. */
  readonly words?: string;
  readonly settings?: Readonly<Record<string, RuleSetting>>;
}

export interface Expected extends Setup {
  /** Of the only finding, or of each in order. */
  readonly message?: RegExp | string | readonly (RegExp | string)[];
  readonly severity?: Severity;
  /** Words of the text that related places stand under, in order. */
  readonly related?: readonly string[];
  /** A fix that must be offered, and what the text becomes by it; a fragment where the text is one. */
  readonly fix?: ExpectedFix | readonly ExpectedFix[];
  /** The titles of all fixes of the first finding, in order. */
  readonly fixes?: readonly string[];
}

export interface ExpectedFix {
  readonly title: string;
  readonly becomes: string;
  readonly safe?: boolean;
}

interface Marked {
  readonly text: string;
  readonly marks: readonly { readonly code: string; readonly span: Span }[];
}

/** The text without its markers, and what they marked. */
export function readMarks(marked: string, defaultCode: string): Marked {
  const marks: { code: string; span: Span }[] = [];
  const open: { code: string; start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const char = marked[at]!;
    if (char === '⟦') {
      const code = /^⟦([a-z]+(?:-[a-z]+)*)\|/.exec(marked.slice(at, at + 60))?.[1];
      open.push({ code: code ?? defaultCode, start: text.length });
      if (code) at += code.length + 1;
    } else if (char === '⟧') {
      const { code, start } = open.pop()!;
      marks.push({ code, span: { start, end: text.length } });
    } else text += char;
  }
  assert.equal(open.length, 0, 'a marker is not closed');
  return { text, marks: marks.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}

/** What the rules look at: the text with the shipped library and forms, the invented guideline and what the setup adds. */
export function context(text: string, setup: Setup = {}): RuleContext {
  const surroundings = {
    configuration: setup.configuration ?? {},
    configurationUri: undefined,
    library: createLibrary([
      ...shippedGuidelines.map((guideline) => ({ guideline })),
      ...[imaging, ...(setup.library ?? [])].map((guideline) => ({ guideline, uri: 'file:///library.guideline.yaml' })),
    ]),
    profiles: createProfiles(setup.profiles ?? []),
    wordLists: [{ uri: 'file:///words.txt', text: setup.words ?? '' }],
    problems: [],
  };
  const own = contextOf(new RationaleDocument(`file:///${setup.file ?? 'case.rationale.yaml'}`, text), surroundings);
  return { ...own, importLetter: pastedLetter(surroundings) };
}

/** The findings that stand: suppressed ones are left out. A rule that throws fails the test. */
export function check(text: string, setup: Setup = {}): Finding[] {
  const looked = context(text, setup);
  const settings = { ...looked.profile.rules, ...setup.configuration?.rules, ...setup.settings };
  const codes = setup.codes ?? 'all';
  const only = codes === 'all' ? rules : rules.filter((one) => codes.includes(one.code));
  const onFailure = (code: string, error: unknown): never => {
    throw new Error(`${code} threw`, { cause: error });
  };
  return runRules(looked, { rules: only, settings, onFailure }).filter((finding) => !finding.suppressed);
}

export const wholeText = (text: string, setup: Setup): string => (setup.whole ? text.replace(/^\n/, '') : complete(text));

/** The text after a fix, as an editor without tab stops gets it. */
export const applyFix = (text: string, fix: Fix): string =>
  applyEdits(text, fix.snippet ? fix.edits.map((edit) => ({ ...edit, newText: plainOf(edit.newText) })) : fix.edits);

const errorsOf = (text: string): number => new RationaleDocument('', text).tree.errors.length;

const fixables = new Map(rules.map(({ code, fixable }) => [code, fixable]));

/** Every fix, applied: the file still parses, and the finding is gone. */
export function checkFixes(text: string, findings: readonly Finding[], setup: Setup): void {
  for (const finding of findings) {
    for (const fix of finding.fixes?.() ?? []) {
      const label = `the fix “${fix.title}”`;
      if (fix.safe)
        assert.equal(fixables.get(finding.code), 'safe', `${label} of ${finding.code} is safe, and the rule says that none is`);
      for (const { span } of fix.edits)
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${label} leaves the text`);
      const after = applyFix(text, fix);
      assert.notEqual(after, text, `${label} changes nothing`);
      assert.ok(errorsOf(after) <= errorsOf(text), `${label} breaks the file:\n${after}`);
      const same = (other: Finding): boolean => other.code === finding.code && other.message === finding.message;
      const left = check(after, { ...setup, codes: [finding.code] }).filter(same);
      // what a stop waits for is still missing until somebody writes it
      const most = findings.filter(same).length - (fix.snippet ? 0 : 1);
      assert.ok(left.length <= most, `${label} leaves its finding:\n${after}`);
    }
  }
}

const shown = (text: string, at: readonly { code: string; span: Span }[]): string[] =>
  at.map(({ code, span }) => `${code} at ${span.start}: “${text.slice(span.start, span.end)}”`);

/** Without the white space at line ends, where a stop waits for words. */
const visible = (text: string): string => text.replace(/[ \t]+$/gm, '').trimEnd();

function expectFinds(code: string, marked: string, expected: Expected): void {
  const { text, marks } = readMarks(wholeText(marked, expected), code);
  assert.equal(marks.length, marked.split('⟦').length - 1, 'a marker was lost in merging');
  const setup: Setup = { ...expected, codes: expected.codes ?? [code] };
  const findings = check(text, setup);
  const said = findings.map((finding) => `${finding.code}: ${finding.message}`).join('\n');
  assert.deepEqual(shown(text, findings), shown(text, marks), said);
  const messages = expected.message === undefined ? [] : Array.isArray(expected.message) ? expected.message : [expected.message];
  messages.forEach((message: RegExp | string, index) => {
    const actual = findings[index]?.message ?? '';
    if (typeof message === 'string') assert.equal(actual, message);
    else assert.match(actual, message);
  });
  if (expected.severity) for (const finding of findings) assert.equal(finding.severity, expected.severity, finding.message);
  if (expected.related)
    assert.deepEqual(
      (findings[0]?.related ?? []).map(({ span }) => text.slice(span.start, span.end)),
      expected.related,
    );
  if (expected.fixes)
    assert.deepEqual(
      (findings[0]?.fixes?.() ?? []).map((fix) => fix.title),
      expected.fixes,
    );
  checkFixes(text, findings, setup);
  const fixes = expected.fix === undefined ? [] : 'title' in expected.fix ? [expected.fix] : expected.fix;
  for (const { title, becomes, safe } of fixes) {
    const offered = findings.flatMap((finding) => finding.fixes?.() ?? []);
    const fix = offered.find((one) => one.title === title);
    assert.ok(fix, `no fix “${title}”; offered: ${offered.map((one) => one.title).join('; ')}`);
    assert.equal(visible(applyFix(text, fix)), visible(wholeText(becomes, expected)));
    if (safe !== undefined) assert.equal(fix.safe, safe, 'safe');
  }
}

export interface RuleTests {
  /** A text in which the rule says exactly what is marked. */
  finds(name: string, marked: string, expected?: Expected): void;
  /** A text of which the rule says nothing. */
  silent(name: string, text: string, setup?: Setup): void;
}

/** The tests of one rule. */
export function rule(code: string, define: (tests: RuleTests) => void): void {
  describe(code, () => {
    define({
      finds(name, marked, expected = {}) {
        it(name, () => {
          assert.ok(marked.includes('⟦'), 'nothing is marked');
          expectFinds(code, marked, expected);
        });
      },
      silent(name, text, setup = {}) {
        it(`silent: ${name}`, () => expectFinds(code, text, setup));
      },
    });
  });
}
