/** Files that would take all the time or memory of who reads them: an answer or one clear message, little memory, and the next letter is read. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startNodeThread } from '../../server/src/platform/reader-node';
import { readInThread } from '../../server/src/platform/reading';
import { readLetterFile } from '../../server/src/readers';
import { withinBudget } from '../../server/src/readers/budget';
import { measureXml } from '../../server/src/readers/parts';
import { docxFile, documentPart, paragraph } from './docx-file';
import { hostileDocx, hostilePdfs } from './hostile';
import { aLetter, deflated, onePage, pdfFile, stream, words } from './pdf-file';

const threadFile = join(__dirname, '../../dist/reader-thread.js');

/** What ends by a bound of its own; the others by the clock of the thread, or they are harmless. */
const bounded = {
  pdf: [
    'a content stream of blanks',
    'a content stream of words',
    'a content stream deflated three times',
    'an object stream',
    'many object streams in one place',
    'the program of a font',
    'an inline image',
    'forms fanned out',
    'a hundred thousand pages',
  ],
  docx: [
    'paragraphs without end',
    'a part that inflates far',
    'elements in elements',
    'tables in tables',
    'a giant table',
    'giant styles',
    'a footnote named over and over',
  ],
};

describe('a hostile letter', function () {
  this.timeout(110_000);
  before(() => assert.ok(existsSync(threadFile), 'Run npm run build first.'));

  for (const [kind, files] of Object.entries({ pdf: hostilePdfs, docx: hostileDocx }))
    for (const [name, make] of Object.entries(files))
      it(`${kind}: ${name}`, async () => {
        const read = readInThread((news) => startNodeThread(news, threadFile), { longest: 10, idle: 0 });
        const file = await read.readLetterFile(make(), `a.${kind}`);
        assert.ok(file.kind === 'text' || file.kind === 'problem', file.kind);
        if (bounded[kind as 'pdf' | 'docx'].includes(name))
          assert.match(file.kind === 'problem' ? file.message : file.kind, /^There is more in this file than in any letter/);
        const next = await read.readLetterFile(pdfFile(onePage(stream(words(aLetter)))), 'b.pdf');
        assert.deepEqual(next, { kind: 'text', text: aLetter, remarks: [] }, 'the next letter is read');
      });
});

describe('what a PDF unpacks to', () => {
  const bounds = { together: 1_000_000, atOnce: 300_000, text: 1000, operators: 1000 };
  const make = (...sizes: number[]) =>
    withinBudget((budget) => {
      try {
        for (const size of sizes) new Uint8Array(size);
      } catch {
        return Promise.resolve(budget.isSpent);
      }
      return Promise.resolve(budget.isSpent);
    }, bounds);

  it('is counted, one and all', async () => {
    assert.equal(await make(300_000, 300_000, 300_000), false);
    assert.equal(await make(300_001), true);
    assert.equal(await make(300_000, 300_000, 300_000, 300_000), true);
  });

  it('is counted for each letter, and leaves no trace', async () => {
    const before = [Uint8Array, DecompressionStream];
    const all = await Promise.all([make(300_000, 300_000), make(400_000), make(300_000, 300_000)]);
    assert.deepEqual(all, [false, true, false]);
    assert.deepEqual([Uint8Array, DecompressionStream], before);
    await assert.rejects(
      withinBudget(() => Promise.reject(new Error('x')), bounds),
      /x/,
    );
    assert.deepEqual([Uint8Array, DecompressionStream], before);
  });

  it('makes arrays that are arrays', () =>
    withinBudget(async () => {
      const made = new Uint8Array(3);
      assert.ok(made instanceof Uint8Array && Buffer.alloc(1) instanceof Uint8Array);
      assert.deepEqual([...Uint8Array.from([1, 2])], [1, 2]);
      class Own extends Uint8Array {}
      assert.ok(new Own(2) instanceof Own);
      await Promise.resolve();
    }, bounds));

  it('is answered where a stream is damaged or cut off, whatever the platform makes of it', async () => {
    const packed = Buffer.from(deflated(words(`${aLetter}\n`.repeat(50)), '', 1));
    for (const content of [
      Buffer.from(packed).fill(0xa5, 120, 140),
      Buffer.from(packed).fill(0, packed.length - 40, packed.length - 12),
    ]) {
      const file = await readLetterFile(pdfFile(onePage(content)), 'a.pdf');
      assert.ok(file.kind === 'text' || file.kind === 'problem');
    }
  });

  it('is no trouble where it is little, deflated once or thrice', async () => {
    for (const times of [1, 2, 3])
      assert.deepEqual(await readLetterFile(pdfFile(onePage(deflated(words(aLetter), '', times))), 'a.pdf'), {
        kind: 'text',
        text: aLetter,
        remarks: [],
      });
  });
});

describe('the measure of an XML part', () => {
  const measure = (xml: string) => measureXml(new TextEncoder().encode(xml));
  for (const [xml, nodes, depth] of [
    ['<a/>', 1, 0],
    ['<a></a>', 1, 1],
    ['<a b="1" c=\'2\'><d/></a>', 4, 1],
    ['<a><b><c></c></b></a><a><b></b></a>', 5, 3],
    ['<a b="/>"><c></c></a>', 3, 2],
    ['<a b=">"/><c></c>', 3, 1],
    ['<a>/></a><a>/></a>', 2, 1],
    ['<?xml version="1.0"?><!-- <a><a><a> --><a><![CDATA[<b><b>]]></a>', 1, 1],
    ['<!DOCTYPE a><a>', 1, 1],
    ['<a', 1, 1],
    ['<!-- <a>', 0, 0],
    ['', 0, 0],
    ['no xml', 0, 0],
  ] as const)
    it(JSON.stringify(xml), () => assert.deepEqual(measure(xml), { nodes, depth }));
});

describe('a large good letter', function () {
  this.timeout(60_000);
  it('in Word, of a hundred pages, is read', async () => {
    const text = `${aLetter} `.repeat(4).trim();
    const file = await readLetterFile(docxFile(documentPart(paragraph(text).repeat(1500))), 'a.docx');
    assert.ok(file.kind === 'text' && file.text.length > 500_000);
  });
});
