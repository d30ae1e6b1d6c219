/** The files a letter is written to, read back: PDF with pdf.js, Word with mammoth, HTML as text, JSON against its schema. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { contextOf } from '../../server/src/service/check/context';
import { RationaleDocument } from '../../server/src/service/document';
import { plain, type Letter } from '../../server/src/service/letter/blocks';
import { writeDocx } from '../../server/src/service/letter/docx';
import { writeHtml, writeHtmlBody } from '../../server/src/service/letter/html';
import { exportedSchema, writeJson } from '../../server/src/service/letter/json';
import { writePdf } from '../../server/src/service/letter/pdf';
import { Pages } from '../../server/src/service/letter/pdf/pages';
import { fonts } from './fonts';
import { letterOf, library, profiles, sample } from './support';

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** The words of the letter, in reading order. */
const wordsOf = (letter: Letter, marks = true): string =>
  folded(
    letter.blocks
      .flatMap((block) => {
        if (block.kind === 'table') return block.rows.flatMap((row) => row.map((cell) => plain(cell.runs)));
        if (block.kind === 'list') return block.items.map((item) => (marks ? `${item.marker} ` : '') + plain(item.runs));
        return [plain(block.runs)];
      })
      .join(' '),
  );

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  return pages;
}

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}
/** Roles of the structure tree in order, parents before children. */
const rolesOf = (node: StructNode): string[] => [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)];

const long = sample.replace(
  '      Therefore',
  `      ${'A sentence of our own stands here, and once more, so that the letter is long. '.repeat(120)}\n\n      Therefore`,
);
/** Halves of characters, controls, right-to-left, no glyph anywhere, no place to break. */
const hostileWords = [
  '\uD800 \uDC00 \u0000\u0001\u0007\u000B\u001F\u007F\uFFFE\uFFFF',
  'שלום עולם مرحبا 中文字 😀 👩‍👩‍👧 e\u0301 \u202Eabc\u202C \u00AD\u200B\uFEFF',
  'x'.repeat(5000),
  '</p><script>alert(1)</script> &amp; ]]> "\' <b>',
  '(\\) << /Span >> BDC EMC ET %PDF {page} {service} $& $1',
];
const hostile = (text: string): Letter =>
  letterOf(
    [
      `case: { number: ${JSON.stringify(text)} }`,
      `case_summary: ${JSON.stringify(text)}`,
      'issues:',
      `  - service: ${JSON.stringify(text)}`,
      `    decision: ${JSON.stringify(text)}`,
      `    criteria: [{ criterion: ${JSON.stringify(text)}, evidence: ${JSON.stringify(text)} }]`,
      `    rationale: ${JSON.stringify(`- ${text}\n1. ${text}`)}`,
    ].join('\n'),
    { draft: true, criteria: 'appendix', footer: true },
  );

describe('a letter as PDF', function () {
  this.timeout(60_000);

  it('has all the words, in order, on letter pages', async () => {
    const letter = letterOf(long, { criteria: 'appendix' });
    const pdf = await openPdf(await writePdf(letter, { fonts }));
    const pages = await pagesOf(pdf);
    assert.ok(pages.length >= 3);
    assert.equal(folded(pages.join(' ')), wordsOf(letter));
    assert.deepEqual((await pdf.getPage(1)).view, [0, 0, 612, 792]);
  });

  it('is tagged: title, language, structure, table heads, bookmarks', async () => {
    const letter = letterOf(long, { criteria: 'appendix', footer: true });
    const pdf = await openPdf(await writePdf(letter, { fonts }));
    const { info, metadata } = (await pdf.getMetadata()) as unknown as {
      info: Record<string, unknown>;
      metadata: { getRaw(): string };
    };
    assert.equal(info['Title'], letter.title);
    assert.equal(info['Language'], 'en-US');
    assert.match(metadata.getRaw(), /pdfuaid:part>1</);
    assert.deepEqual(await pdf.getMarkInfo(), { Marked: true, UserProperties: false, Suspects: false });
    const roles: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++)
      roles.push(...rolesOf((await (await pdf.getPage(number)).getStructTree()) as StructNode));
    const count = (role: string) => roles.filter((one) => one === role).length;
    assert.equal(count('H1'), 4);
    assert.equal(count('H2'), 2);
    assert.equal(count('LI'), 2);
    assert.equal(count('LBody'), 2);
    assert.equal(count('TR'), 4 + 3);
    assert.equal(count('TH'), 7 + 5 + 2);
    const outline = await pdf.getOutline();
    assert.deepEqual(
      outline.map((item) => [item.title, item.items.length]),
      [
        ['HOW THE IMR FINAL DETERMINATION WAS MADE', 0],
        ['CLINICAL CASE SUMMARY', 0],
        ['IMR ISSUES, DECISIONS AND RATIONALES', 1],
        ['APPENDIX: CRITERIA AND FINDINGS', 1],
      ],
    );
  });

  it('has the title as it is, and escaped where the metadata is XML', async () => {
    const pdf = await openPdf(await writePdf(letterOf('case: { number: "<A&B>" }'), { fonts }));
    const { info, metadata } = (await pdf.getMetadata()) as unknown as {
      info: Record<string, string>;
      metadata: { getRaw(): string };
    };
    assert.ok(info['Title']!.endsWith(': <A&B>'));
    assert.match(metadata.getRaw(), /: &lt;A&amp;B&gt;<\/rdf:li>/);
  });

  it('numbers the pages with the case number when asked to', async () => {
    const footers = async (footer: boolean) =>
      (await pagesOf(await openPdf(await writePdf(letterOf(long, { footer }), { fonts })))).map(
        (page) => /Case CM14-0123456, page \d of \d/.exec(page)?.[0],
      );
    assert.deepEqual(
      await footers(true),
      [1, 2, 3, 4].map((page) => `Case CM14-0123456, page ${page} of 4`),
    );
    assert.deepEqual(await footers(false), [undefined, undefined, undefined, undefined]);
  });

  it('marks every page of a draft', async () => {
    const pages = await pagesOf(await openPdf(await writePdf(letterOf(long, { draft: true }), { fonts })));
    assert.ok(pages.length >= 3);
    for (const page of pages) assert.match(page, /DRAFT/);
    for (const page of await pagesOf(await openPdf(await writePdf(letterOf(long), { fonts }))))
      assert.doesNotMatch(page, /DRAFT/);
  });

  it('leaves no line of a paragraph alone at the foot or the top of a page', () => {
    const height = 10;
    const fitting = (room: number, count: number) => {
      const pages = new Pages(undefined as never, { left: 0, right: 100, top: 0, bottom: 200 });
      pages.y = 200 - room * height;
      return pages.fitting(count, height);
    };
    assert.deepEqual([fitting(5, 5), fitting(5, 6), fitting(5, 9), fitting(3, 4), fitting(2, 4)], [5, 4, 5, 2, 2]);
    assert.deepEqual([fitting(1, 3), fitting(2, 3), fitting(1, 2), fitting(0, 1)], [0, 0, 0, 0], 'all moves to the next page');
    assert.equal(fitting(20, 300), 20, 'a page is filled');
  });

  it('leaves no heading at the foot of a page', async () => {
    let moved = 0;
    for (let more = 0; more < 12; more++) {
      const filler = 'Words that fill the line of a letter until it is full. '.repeat(24 + more * 2);
      const yaml = sample.replace('  An L4-5', `  ${filler}\n\n  An L4-5`);
      const pages = await pagesOf(await openPdf(await writePdf(letterOf(yaml), { fonts })));
      for (const page of pages.slice(0, -1)) {
        const last = page.trimEnd().split('\n').at(-1)!.trim();
        assert.doesNotMatch(last, /^[A-Z ,]+$|: Upheld$/, 'a heading at the foot');
      }
      if (pages.some((page) => /^(?:IMR ISSUES|Diagnostic Lumbar)/.test(page.trimStart()))) moved++;
    }
    assert.ok(moved > 0, 'no heading came near a foot, so nothing was tried');
  });

  it('is the same every time, whatever the clock says', async () => {
    const letter = letterOf(sample, { criteria: 'appendix', footer: true });
    const source = { name: 'case.rationale.yaml', bytes: new TextEncoder().encode(sample) };
    const first = await writePdf(letter, { fonts, source });
    await new Promise((done) => setTimeout(done, 1100));
    assert.deepEqual(await writePdf(letter, { fonts, source }), first);
  });

  it('carries the determination and its checksum, only when given', async () => {
    const bytes = new TextEncoder().encode(sample);
    const attached = async (pdf: Uint8Array) =>
      (await (await openPdf(pdf)).getAttachments()) as Record<string, { content: Uint8Array }> | null;
    const found = await attached(await writePdf(letterOf(sample), { fonts, source: { name: 'case.rationale.yaml', bytes } }));
    assert.deepEqual(new Uint8Array(found!['case.rationale.yaml']!.content), bytes);
    const checksum = createHash('sha256').update(bytes).digest('hex');
    assert.equal(new TextDecoder().decode(found!['case.rationale.yaml.sha256']!.content), `${checksum}  case.rationale.yaml\n`);
    assert.equal(await attached(await writePdf(letterOf(sample), { fonts })), null);
  });

  it('spells out characters that no font has, and loses no other', async () => {
    const letter = letterOf('case_summary: "a 中 😀 Ａ ≥ ½ ﬁ é Ω – “q” z"\n');
    const text = folded((await pagesOf(await openPdf(await writePdf(letter, { fonts })))).join(' '));
    assert.match(text, /a \[U\+4E2D\] \[U\+1F600\] A ≥ ½ (ﬁ|fi) é Ω – “q” z/);
  });

  it('takes hostile text and half a document', async () => {
    for (const words of hostileWords) {
      const pages = await pagesOf(await openPdf(await writePdf(hostile(words), { fonts })));
      for (const page of pages) assert.match(page, /DRAFT/);
    }
    for (let end = 0; end < sample.length; end += 400)
      await openPdf(await writePdf(letterOf(sample.slice(0, end), { draft: true }), { fonts }));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        await openPdf(await writePdf(hostile(text), { fonts }));
      }),
      { numRuns: 8 },
    );
  });

  it('takes a paragraph of ten thousand words and a row longer than a page', async () => {
    const words = 'word '.repeat(10_000).trim();
    const yaml = `case_summary: ${words}\nissues:\n  - service: s\n    criteria: [{ criterion: c, evidence: ${words} }, { criterion: d }]\n`;
    const letter = letterOf(yaml, { criteria: 'appendix' });
    const pages = await pagesOf(await openPdf(await writePdf(letter, { fonts })));
    const text = pages.join(' ');
    assert.equal(text.match(/\bword\b/g)!.length, 20_000);
    assert.ok(text.match(/Criterion/g)!.length > 3, 'the head of the table is repeated');
  });
});

describe('a letter as Word file', function () {
  this.timeout(20_000);
  const partsOf = (bytes: Uint8Array) => {
    const files = unzipSync(bytes);
    return (name: string) => (files[name] ? new TextDecoder().decode(files[name]) : '');
  };

  it('has all the words, in order', async () => {
    const letter = letterOf(long, { criteria: 'appendix' });
    const buffer = Buffer.from(await writeDocx(letter));
    assert.equal(folded((await mammoth.extractRawText({ buffer })).value), wordsOf(letter, false));
  });

  it('has heading styles, table heads, lists, language and no format of its own in the text', async () => {
    const letter = letterOf(sample, { criteria: 'appendix', footer: true });
    const bytes = await writeDocx(letter);
    const html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
    assert.equal(html.match(/<h1>/g)?.length, 4);
    assert.equal(html.match(/<h2>/g)?.length, 2);
    assert.equal(html.match(/<li>/g)?.length, 2);
    assert.match(html, /<thead>/);
    const part = partsOf(bytes);
    assert.doesNotMatch(part('word/document.xml'), /<w:rFonts|<w:sz |<w:b\/>|<w:jc /);
    assert.match(part('word/styles.xml'), /<w:lang w:val="en-US"\/>/);
    assert.match(part('word/footer1.xml'), /Case CM14-0123456, page /);
    assert.match(part('word/footer1.xml'), /NUMPAGES/);
    assert.equal(part('word/header1.xml'), '');
  });

  it('marks every page of a draft', async () => {
    const part = partsOf(await writeDocx(letterOf(sample, { draft: true })));
    assert.match(part('word/header1.xml'), />DRAFT</);
    assert.match(part('word/document.xml'), /<w:headerReference/);
  });

  it('is the same every time, whatever the clock says', async () => {
    const letter = letterOf(sample, { criteria: 'appendix', footer: true });
    const first = await writeDocx(letter);
    await new Promise((done) => setTimeout(done, 2100));
    assert.deepEqual(await writeDocx(letter), first);
    assert.match(partsOf(first)('docProps/core.xml'), /2014-12-08T00:00:00Z.*2014-12-08T00:00:00Z/);
  });

  it('takes hostile text', async () => {
    for (const words of hostileWords) {
      const letter = hostile(words);
      const text = folded((await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(letter)) })).value);
      assert.ok(text.includes(folded(letter.caseNumber)));
    }
  });

  it('keeps the numbers of a list that does not begin at 1', async () => {
    const letter = letterOf('case_summary: |\n  3. three\n  4. four\n\n  1. one\n  2. two\n');
    const html = (await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(letter)) })).value;
    assert.match(html, /<p>3\. three<\/p><p>4\. four<\/p><ol><li>one<\/li><li>two<\/li><\/ol>/);
  });
});

describe('a letter as HTML', () => {
  it('is one file with language, title, headings in order and table heads, without scripts', () => {
    const html = writeHtml(letterOf(sample, { criteria: 'appendix', footer: true }));
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en-US">/);
    assert.match(html, /<title>California DWC independent medical review, form of 2014: CM14-0123456<\/title>/);
    assert.deepEqual(
      [...html.matchAll(/<h(\d)/g)].map((match) => match[1]),
      ['1', '2', '2', '2', '3', '2', '3'],
    );
    assert.match(
      html,
      /<th scope="row" dir="auto"><strong>Case Number:<\/strong><\/th><td colspan="3" dir="auto">CM14-0123456<\/td>/,
    );
    assert.match(html, /<th scope="col"[^>]*><strong>Criterion<\/strong><\/th>/);
    assert.doesNotMatch(html, /<script|https?:|url\(|@import|\son\w+=/);
    assert.match(html, /content: "Case CM14-0123456, page " counter\(page\) " of " counter\(pages\)/);
  });

  it('marks a draft, on every printed page too', () => {
    const html = writeHtml(letterOf(sample, { draft: true }));
    assert.match(html, /<p class="draft-mark">DRAFT<\/p>/);
    assert.match(html, /@media print \{ \.letter \.draft-mark \{ position: fixed/);
    assert.doesNotMatch(writeHtml(letterOf(sample)), /<p class="draft-mark">/);
  });

  it('says for each element of the preview which line it comes from', () => {
    const lineOf = (offset: number) => sample.slice(0, offset).split('\n').length - 1;
    const { body } = writeHtmlBody(letterOf(sample), lineOf);
    const line = sample.split('\n').findIndex((words) => words.includes('Therefore'));
    assert.ok(body.includes(`data-line="${line}">Therefore, the blocks`));
    assert.doesNotMatch(writeHtmlBody(letterOf(sample)).body, /data-line/);
  });

  it('escapes whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...hostileWords), fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const html = writeHtml(hostile(`<i>&"'${text}`));
        assert.doesNotMatch(html, /<i>|<script|<b>/);
        assert.doesNotThrow(() => encodeURIComponent(html), 'half a character');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a determination as JSON', () => {
  const context = (yaml: string) =>
    contextOf(new RationaleDocument('file:///a.rationale.yaml', yaml), {
      configuration: {},
      configurationUri: undefined,
      library,
      profiles,
      problems: [],
    });

  it('has everything resolved, keeps to its schema, and holds no notes', () => {
    const json = writeJson(context(sample), { draft: false });
    assert.doesNotMatch(json, /secret/);
    const data = exportedSchema.parse(JSON.parse(json));
    const [issue] = data.issues;
    assert.equal(issue!.guideline_basis!.printed, 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 309.');
    assert.deepEqual(issue!.decision, { value: 'upheld', printed: 'Upheld', supports: false });
    assert.equal(issue!.criteria[0]!.text, 'No previous fusion at the level.');
    assert.deepEqual(data.case_summary!.citations, [{ key: 'mri', kind: 'record' }]);
    assert.deepEqual(Object.keys(data.library).sort(), ['mtus-low-back-2004', 'odg-low-back']);
    assert.equal(data.library['mtus-low-back-2004']!.title, 'Low Back Complaints');
  });

  it('keeps to its schema for half a document and hostile text', () => {
    for (let end = 0; end <= sample.length; end += 50)
      exportedSchema.parse(JSON.parse(writeJson(context(sample.slice(0, end)), { draft: true })));
    for (const words of hostileWords) {
      const yaml = `case_summary: ${JSON.stringify(words)}\nissues:\n  - service: ${JSON.stringify(words)}\n`;
      exportedSchema.parse(JSON.parse(writeJson(context(yaml), { draft: true })));
    }
  });
});
