/** The determination attached to a PDF: taken when it is one, else told, and the letter's own words are read. */
import assert from 'node:assert/strict';
import { readers } from '../../server/src/readers';
import { importFile } from '../../server/src/service/import/file';
import { writePdf } from '../../server/src/service/letter/pdf';
import { createWorkspace } from '../../server/src/service/workspace';
import { fonts } from '../letter/fonts';
import { letterOf, single } from '../import/letters';
import { deflated, latin, onePage, pdfFile, stream, words } from './pdf-file';

const none = { read: () => Promise.resolve(undefined), find: () => Promise.resolve([]) };
const imported = async (bytes: Uint8Array) => {
  const letter = { bytes, fileName: 'a.pdf', folder: undefined };
  const outcome = await importFile(letter, { workspace: createWorkspace(none), readers: () => Promise.resolve(readers) });
  assert.ok(outcome.kind === 'imported', JSON.stringify(outcome));
  return outcome;
};
const withAttached = (content: Uint8Array | string) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return writePdf(letterOf(single), { fonts, source: { name: 'x.rationale.yaml', bytes } });
};

describe('what is attached to a PDF', function () {
  this.timeout(60_000);

  for (const yaml of ['profile: ca-dwc-imr/2014\n', '# mine\ncase: { number: "x\n', 'issues: []\nnonsense: 1\n', '{notes: x}'])
    it(`is taken when it is a determination, finished or not: ${JSON.stringify(yaml)}`, async () => {
      const outcome = await imported(await withAttached(yaml));
      assert.deepEqual([outcome.yaml, outcome.form, outcome.problems], [yaml, 'source', []]);
    });

  const others: readonly (readonly [string, string | Uint8Array])[] = [
    ['a text', 'The patient is a man.'],
    ['a list', '- profile: x\n'],
    ['another mapping', 'apiVersion: v1\nkind: Pod\n'],
    ['nothing', '\n'],
    ['no text', new Uint8Array([0, 1, 2, 3])],
    ['no UTF-8', latin('notes: caf\xe9\n')],
    ['another encoding', Buffer.from('\ufeffnotes: x\n', 'utf16le')],
    ['too long', `notes: ${'x'.repeat(5_000_000)}`],
    ['far too long', `notes: ${'x'.repeat(20_000_000)}`],
    ['longer than can be unpacked', new Uint8Array(70_000_000)],
  ];
  for (const [name, content] of others)
    it(`is left out and told when it is ${name}`, async () => {
      const { yaml, problems, form } = await imported(await withAttached(content));
      assert.notEqual(form, 'source');
      assert.match(yaml, /# Import: What is attached to this PDF is no determination/);
      assert.equal(problems.filter(({ message }) => /^What is attached/.test(message)).length, 1);
      assert.ok(yaml.includes(single.issues![0]!.service!));
    });

  it('under another name is nobody’s business', async () => {
    const bytes = await writePdf(letterOf(single), { fonts, source: { name: 'notes.yaml', bytes: latin('- x') } });
    assert.deepEqual((await imported(bytes)).problems, []);
  });

  it('does not keep the words from being read when its list goes in a circle', async () => {
    const text = 'The patient is a man, and the record names no red flag.';
    const catalog = '/Names << /EmbeddedFiles 6 0 R >>';
    const others = ['<< /Kids [6 0 R 7 0 R 7 0 R] >>', deflated('x')];
    const file = await readers.readLetterFile(pdfFile(onePage(stream(words(text)), { catalog, others })), 'a.pdf');
    assert.deepEqual(file, { kind: 'text', text, remarks: [], sourceLeftOut: true });
  });
});
