/** What is pasted into a determination: words where words belong, `█` the cursor or both ends of the selection. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RationaleDocument } from '../../server/src/service/document';
import { paste } from '../../server/src/service/features/paste';
import * as pasteWords from '../../server/src/service/import/paste-words';
import { applyEdits } from '../../server/src/service/text';

function pasted(marked: string, words: string): string | undefined {
  const text = marked.replaceAll('█', '');
  const start = marked.indexOf('█');
  const end = Math.max(start, marked.lastIndexOf('█') - 1);
  const result = paste(new RationaleDocument('file:///case.rationale.yaml', text), { start, end }, words, pasteWords);
  if (!result) return undefined;
  return applyEdits(text, result.instead ?? [{ span: { start, end }, newText: result.insert }]);
}

const fromPdf = 'The claimant was in-\njured on 3/4/2014.\nHe has pain: 7/10.\n\n# 4 is not met.\n';
const inLines = (pad: string) =>
  ['The claimant was injured on 3/4/2014. He has pain: 7/10.', '', '# 4 is not met.']
    .map((line) => line && pad + line)
    .join('\n');

const { proseOf } = pasteWords;

describe('words that are pasted', () => {
  it('come into a text in lines of its own, indented as that is', () => {
    assert.equal(
      pasted('case_summary: |\n  One. █\nissues:\n', fromPdf),
      `case_summary: |\n  One. ${inLines('  ').trimStart()}\nissues:\n`,
    );
    assert.equal(
      pasted('issues:\n  - rationale: |\n        █two█ x\n', 'a\n\nb'),
      'issues:\n  - rationale: |\n        a\n\n        b x\n',
    );
    assert.equal(pasted('case_summary: |\r\n  One. █\r\n', 'a\n\nb'), 'case_summary: |\r\n  One. a\r\n\r\n  b\r\n');
  });
  it('come into one that is still empty, or that a blank line follows', () => {
    const whole = `issues:\n  - rationale: |\n${inLines('      ')}\n`;
    for (const empty of [
      'rationale: █\n',
      'rationale:█\n',
      'rationale: |\n      █\n',
      'rationale: |\n█\n',
      'rationale: |-\n      █\n',
    ])
      assert.equal(pasted(`issues:\n  - ${empty}`, fromPdf)?.replace('|-', '|'), whole, empty);
    assert.equal(pasted('issues:\n  - rationale:\n      █\n', fromPdf), `${whole}\n`);
    assert.equal(pasted('case_summary: |\n  One.\n\n█\nnotes: x\n', 'a\nb'), 'case_summary: |\n  One.\n\n  a b\nnotes: x\n');
  });
  it('make one that stood on a line a text of lines', () => {
    assert.equal(
      pasted('issues:\n  - rationale: It\'s "█so█" now # mine\n    decision: upheld\n', 'a\n\n“b”'),
      'issues:\n  - rationale: | # mine\n      It\'s "a\n\n      “b”" now\n    decision: upheld\n',
    );
    assert.equal(pasted('case_summary: "a \\"█\\" b"\n', 'x: y'), 'case_summary: |-\n  a "x: y" b\n');
    assert.equal(pasted('case_summary: >\n  folded █text\n', 'a\n\nb '), 'case_summary: |\n  folded a\n\n  btext\n');
  });
  it('come onto the line of what is no prose, with quotation marks where they are needed', () => {
    assert.equal(pasted('issues:\n  - service: █\n', 'MRI of\nthe knee: #3\n'), 'issues:\n  - service: "MRI of the knee: #3"\n');
    assert.equal(pasted('records:\n  a: { title: Report █ }\n', '#4,\nlate'), 'records:\n  a: { title: "Report #4, late"  }\n');
    assert.equal(pasted('case:\n  number: "█0█"\n', 'CM14-\n0123456'), 'case:\n  number: CM14-0123456\n');
  });
  it('are pasted as they are between the texts', () => {
    const item = '  - service: x\n    decision: upheld\n';
    for (const at of ['█', '# a █\n', 'case:\n  █number: x\n', 'case_summary: |\n  a\n█\nnotes: b\n', 'issues:\n█', 'ca█se: x\n'])
      assert.equal(pasted(at, item), undefined, at);
    assert.equal(pasted('case_summary: |█\n  a\n', 'b'), undefined);
    assert.equal(pasted('case_summary: |\n  a█\nnotes: b█\n', 'b'), undefined);
    assert.equal(pasted('case_summary: |\n  █\n', ' \n '), undefined);
    assert.equal(pasted('case_summary: |\n  █\n', 'a'.repeat(1_000_001)), undefined);
  });

  it('are paragraphs, whatever line ends and characters they came with', () => {
    assert.equal(proseOf('one\r\ntwo\r\n\r\n\r\nThree.\u00a0Four\u00adteen \ufb01ve'), 'one two\n\nThree. Fourteen five');
    assert.equal(
      proseOf('the under-\nstanding of follow-\nup and well-\nknown L4-\n5'),
      'the understanding of follow-up and well-known L4-5',
    );
    assert.equal(
      proseOf('Given were:\n• ice\n  for a week\n• heat\n\nThat failed.'),
      'Given were:\n\n• ice for a week\n• heat\n\nThat failed.',
    );
    assert.equal(proseOf('1. one\n2. two\nand more\n(a) three'), '1. one\n2. two and more\n(a) three');
    assert.equal(proseOf('Drug\tDose\nNorco\t10 mg\n'), 'Drug | Dose\nNorco | 10 mg');
    assert.equal(proseOf('Page 1 of 2\nis what it says on\npage 3'), 'Page 1 of 2 is what it says on page 3');
  });

  it('lose no letter, and are the same when they are copied again', () => {
    const word = fc.stringMatching(/^[a-zé]{1,9}[,.;:]?$/);
    const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const text = fc
      .array(fc.oneof(line, fc.constantFrom('', '- an item', '2) another', 'a\tb')), { maxLength: 12 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (words) => {
        const once = proseOf(words);
        const letters = (of: string) => of.replace(/[\s|]/gu, '');
        assert.equal(letters(once), letters(words));
        assert.equal(letters(proseOf(once)), letters(words));
        const at = 'issues:\n  - service: y\n    rationale: |\n      Before. █\n    decision: upheld\n';
        const whole = pasted(at, words);
        if (once === '') return assert.equal(whole, undefined);
        const read = new RationaleDocument('file:///a.rationale.yaml', whole!);
        assert.deepEqual(read.tree.errors, []);
        assert.equal(letters(read.determination.issues?.items[0]?.rationale?.value?.text ?? ''), letters(`Before. ${once}`));
      }),
      { numRuns: 300 },
    );
  });
});
