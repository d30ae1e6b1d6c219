/** The text format shows what a finding says and both places it speaks of. */
import assert from 'node:assert/strict';
import { createColors } from 'picocolors';
import { RationaleDocument } from '../../server/src/service/document';
import { reportFindings } from '../../server/src/cli/check/report-finding';
import type { Finding } from '../../server/src/service/check/rule';
import { formatText } from '../../server/src/cli/formatters/text';

const options = { colors: createColors(false), columns: 80, fix: false };

/** What is printed of a finding on `words` that is related to `other`. */
function printed(text: string, words: string, other: string, message: string): Promise<string> {
  const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const finding: Finding = {
    code: 'fact-mismatch',
    severity: 'warning',
    message: 'These differ.',
    span: span(words),
    related: [{ span: span(other), message }],
  };
  const findings = reportFindings(new RationaleDocument('file:///a.rationale.yaml', text), [finding], false);
  return formatText.file({ file: 'a.rationale.yaml', findings, fixed: 0, unfinished: [] }, options, false) as Promise<string>;
}

describe('the text format', () => {
  const text = 'case_summary: |\n  He is 42 years\n  old.\n  Later: a 47-year-old man.\n';

  it('quotes the words of a related place, on one line', async () => {
    const lines = (await printed(text, '47-year-old', '42 years\n  old', 'The age is given here')).split('\n');
    assert.ok(lines.includes('    line 2: The age is given here: “42 years old”'), lines.join('\n'));
  });

  it('does not repeat words that the message has', async () => {
    const out = await printed(text, '47-year-old', '42 years', 'Here it says 42 years');
    assert.match(out, /line 2: Here it says 42 years\n/);
  });

  it('cuts a long passage', async () => {
    const long = `a: ${'word '.repeat(100)}\nb: x\n`;
    const out = await printed(long, 'x', 'word '.repeat(100).trim(), 'The passage');
    assert.match(out, /line 1: The passage: “(?:word ){32}…”\n|line 1: The passage: “(?:word ){31}word…”\n/);
  });

  it('makes hidden signs of the words visible', async () => {
    assert.match(await printed('a: one\u202Etwo\nb: x\n', 'x', 'one\u202Etwo', 'See'), /“one\\u202Etwo”/);
  });
});
