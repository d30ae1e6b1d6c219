/** What a page of a PDF shows, against what is read of it, and in which order. */
import assert from 'node:assert/strict';
import { greyPixel, readDrawn, sentences, type Draw } from './pdf-files';

const numbers = (text: string): number[] => [...text.matchAll(/Sentence (\d+)/g)].map(([, number]) => Number(number));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
const inOrder = (text: string, count: number) => assert.deepEqual(numbers(text.replace(/\s+/g, ' ')), upTo(count));

/** What is there beside the sentences. */
const withoutSentences = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/Sentence \d+ says in plain words what the records of this person show\. ?/g, '')
    .trim();

describe('columns of a PDF', () => {
  const column = (doc: PDFKit.PDFDocument, x: number, words: string, y = 150) => doc.text(words, x, y, { width: 216 });

  it('are read one after the other, whatever stands over and under them', async () => {
    const heads: Draw[] = [
      () => undefined,
      (doc) => doc.text('A SHORT HEADING', 72, 100),
      (doc) =>
        doc.text(
          sentences(1, 0) + 'A line of words that runs over the whole width of the page, and so over both of the columns.',
          72,
          100,
        ),
      (doc) => doc.text('CENTERED HEADING OF THE PAGE', 72, 100, { align: 'center', width: 468 }),
    ];
    for (const head of heads) {
      const { text, told } = await readDrawn((doc) => {
        doc.fontSize(10);
        head(doc);
        column(doc, 72, sentences(1, 8));
        column(doc, 316, sentences(9, 6));
        doc.text('Below stands a line that runs over the whole width of the page, and so under both columns.', 72, 420);
      });
      inOrder(text, 14);
      assert.match(text, /Below stands/);
      assert.ok(text.indexOf('Below stands') > text.indexOf('Sentence 14'));
      assert.equal(told.filter((message) => /columns/.test(message)).length, 1);
    }
  });

  it('drawn line by line, right before left, or three of them', async () => {
    const lines = (from: number) => upTo(8).map((at) => `Sentence ${from + at - 1} says what the records of a person show`);
    const byLine = await readDrawn((doc) => {
      doc.fontSize(10);
      lines(1).forEach((line, at) => {
        doc.text(line, 72, 100 + at * 12, { lineBreak: false });
        doc.text(lines(9)[at]!, 316, 100 + at * 12, { lineBreak: false });
      });
    });
    inOrder(byLine.text, 16);
    const backwards = await readDrawn((doc) => {
      doc.fontSize(10);
      column(doc, 316, sentences(9, 8));
      column(doc, 72, sentences(1, 8));
    });
    inOrder(backwards.text, 16);
    const three = await readDrawn((doc) => {
      doc.fontSize(9);
      [72, 234, 396].forEach((x, at) => doc.text(sentences(1 + at * 5, 5), x, 100, { width: 140 }));
    });
    inOrder(three.text, 15);
  });

  it('with paragraphs at the same height on both sides', async () => {
    const { text } = await readDrawn((doc) => {
      doc.fontSize(10);
      for (const [x, from] of [
        [72, 1],
        [316, 9],
      ] as const)
        [0, 4].forEach((more, at) => column(doc, x, sentences(from + more, 4), 100 + at * 200));
    });
    inOrder(text, 16);
  });

  it('are not the header of a letter, nor a table of figures', async () => {
    const pairs = [['Case Number:', 'CM16-9000001'], ['Date of Injury:', '03/14/2016'], ['UR Denial Date:', '10/03/2016'], ['Priority:', 'Standard'], ['Date Assigned:', '10/28/2016'], ['Application Received:', '10/21/2016']]; // prettier-ignore
    const header = await readDrawn((doc) =>
      pairs.forEach(([label, value], at) => doc.text(label!, 72, 100 + at * 14).text(value!, 250, 100 + at * 14)),
    );
    assert.equal(header.text, pairs.map((pair) => pair.join(' ')).join('\n'));
    const table = await readDrawn((doc) =>
      pairs.forEach((_, at) =>
        doc.text(`Motion of the right shoulder number ${at}`, 72, 100 + at * 14).text(`${at}0 degrees`, 350, 100 + at * 14),
      ),
    );
    assert.match(table.text, /number 0 00 degrees\n.*number 1 10 degrees/);
    assert.deepEqual([...header.told, ...table.told], []);
  });

  it('are not a table with long cells, which is read cell by cell', async () => {
    const { text, told } = await readDrawn((doc) => {
      doc.fontSize(10);
      upTo(3).forEach((row) => {
        column(doc, 72, sentences(row * 4 - 3, 2), 100 + row * 60);
        column(doc, 316, sentences(row * 4 - 1, 2), 100 + row * 60);
      });
    });
    inOrder(text, 12);
    assert.match(told.join(), /table/);
  });
});

describe('running lines of a PDF', () => {
  const pages =
    (count: number, each: (doc: PDFKit.PDFDocument, page: number) => void): Draw =>
    (doc) => {
      for (let page = 1; page <= count; page += 1) {
        if (page > 1) doc.addPage();
        each(doc, page);
        doc.fontSize(11).text(sentences(page * 10 - 9, 10), 72, 100, { width: 468 });
      }
    };
  const foot = (doc: PDFKit.PDFDocument, words: string) => doc.fontSize(9).text(words, 72, 700, { lineBreak: false });

  it('are found by coming again, whatever their words', async () => {
    for (const words of [
      (page: number) => `Final Letter of Determination Form Effective 5.16.16 Page ${page} of 3`,
      (page: number) => `Seite ${page} von 3`,
      (page: number) => `- ${page} -`,
      () => `Example Review, Suite 9, Sacramento`,
      (page: number) => `Page ${['one', 'two', 'three'][page - 1]} of three`,
      (page: number) => `${page}/3`,
    ]) {
      const { text } = await readDrawn(pages(3, (doc, page) => foot(doc, words(page))));
      inOrder(text, 30);
      assert.equal(withoutSentences(text), '', words(1));
    }
  });

  it('on two pages, from the second page on, on left and right pages by turns, at head and foot in two lines', async () => {
    const head = (doc: PDFKit.PDFDocument, words: string, y = 50) => doc.fontSize(9).text(words, 72, y, { lineBreak: false });
    assert.equal(withoutSentences((await readDrawn(pages(2, (doc, page) => foot(doc, `Letter, sheet ${page}`)))).text), '');
    assert.equal(
      withoutSentences((await readDrawn(pages(4, (doc, page) => page > 1 && head(doc, `CM16-9000001 continued, ${page}`)))).text),
      '',
    );
    assert.equal(
      withoutSentences(
        (await readDrawn(pages(4, (doc, page) => head(doc, page % 2 ? 'Example Review' : `Case 9000001 (${page})`)))).text,
      ),
      '',
    );
    assert.equal(
      withoutSentences(
        (await readDrawn(pages(3, (doc, page) => (head(doc, 'Example Review', 40), head(doc, `Sheet ${page}`, 52))))).text,
      ),
      '',
    );
  });

  it('are told where the letter does not say the same', async () => {
    const { told } = await readDrawn(pages(3, (doc, page) => foot(doc, `Confidential, page ${page} of 3`)));
    assert.equal(told.length, 1);
    assert.match(told[0]!, /Confidential/);
    assert.deepEqual((await readDrawn(pages(3, (doc, page) => foot(doc, `page ${page} of 3`)))).told, []);
  });

  it('are not lines of the text that happen to be alike', async () => {
    const label = 'MAXIMUS guideline: Decision based on Non-MTUS Citation Official Disability Guidelines.';
    const { text } = await readDrawn((doc) => {
      doc.fontSize(11).text(label, 72, 100).text(sentences(1, 10), { width: 468 });
      doc.addPage();
      doc.fontSize(11).text(label, 72, 100).text(sentences(11, 10), { width: 468 });
    });
    assert.equal(text.split('Non-MTUS').length, 3);
  });
});

describe('stamps on a PDF', () => {
  const page =
    (stamp: Draw, first = false): Draw =>
    (doc) => {
      if (first) stamp(doc);
      doc.fontSize(11).fillColor('black').text(sentences(1, 30), 72, 100, { width: 468 });
      if (!first) stamp(doc);
    };
  const stamps: Record<string, Draw> = {
    diagonal: (doc) =>
      doc
        .save()
        .rotate(-45, { origin: [300, 300] })
        .fontSize(60)
        .fillColor('#ddd')
        .text('CONFIDENTIAL', 100, 300, { lineBreak: false })
        .restore(),
    'small and slanted': (doc) =>
      doc
        .save()
        .rotate(12, { origin: [300, 300] })
        .fontSize(11)
        .text('RECEIVED 10/21/2016', 200, 300, { lineBreak: false })
        .restore(),
    large: (doc) => doc.fontSize(70).fillColor('#ddd').text('COPY', 150, 130, { lineBreak: false }),
    'between the lines': (doc) => doc.fontSize(11).fillColor('red').text('RECEIVED BY MAIL', 200, 133, { lineBreak: false }),
    'along the edge': (doc) =>
      doc
        .save()
        .rotate(90, { origin: [40, 200] })
        .fontSize(9)
        .text('Form 12-B', 40, 200, { lineBreak: false })
        .restore(),
  };
  for (const [name, stamp] of Object.entries(stamps))
    for (const first of [true, false])
      it(`are left out and told: ${name}, drawn ${first ? 'under' : 'over'} the text`, async () => {
        const { text, told } = await readDrawn(page(stamp, first));
        inOrder(text, 30);
        assert.doesNotMatch(text, /CONFIDENTIAL|RECEIVED|COPY|Form/);
        assert.equal(told.length, 1);
        assert.match(told[0]!, /CONFIDENTIAL|RECEIVED (?:10|BY MAIL)|COPY|Form 12-B/);
      });

  it('are not large headings, nor words drawn twice', async () => {
    const { text, told } = await readDrawn((doc) => {
      doc.fontSize(26).text('Example Review', 72, 60, { lineBreak: false });
      doc
        .fontSize(11)
        .text('DETERMINATION', 72, 110, { lineBreak: false })
        .text('DETERMINATION', 72.3, 110, { lineBreak: false });
      doc.text(sentences(1, 6), 72, 140, { width: 468 });
    });
    assert.match(text, /^Example Review\s+DETERMINATION\s+Sentence 1 /);
    assert.deepEqual(told, []);
  });
});

describe('pages of a PDF', () => {
  it('that are pictures are told by their number', async () => {
    const picture: Draw = (doc) => doc.image(greyPixel(), 36, 36, { width: 540, height: 700 });
    const { text, told } = await readDrawn((doc) => {
      doc.text(sentences(1, 8));
      doc.addPage();
      picture(doc);
      doc.addPage().text(sentences(9, 8));
      doc.addPage();
    });
    inOrder(text, 16);
    assert.equal(told.length, 1);
    assert.match(told[0]!, /^Page 2 /);
    const half = await readDrawn((doc) => doc.text(sentences(1, 8)).image(greyPixel(), 72, 300, { width: 400, height: 300 }));
    assert.match(half.told.join(), /^Page 1 .*large picture/);
    assert.deepEqual(
      (await readDrawn((doc) => doc.text(sentences(1, 8)).image(greyPixel(), 72, 40, { width: 80, height: 30 }))).told,
      [],
    );
  });

  it('with tags keep the words that have none, where they stand', async () => {
    const { text } = await readDrawn(
      (doc) => {
        const root = doc.struct('Document');
        doc.addStructure(root);
        const tagged = (words: string, y: number) =>
          root.add(doc.struct('P', {}, () => void doc.fontSize(11).text(words, 72, y, { width: 468 })));
        tagged(sentences(1, 9), 72);
        doc.fontSize(11).text('A line without a tag.', 72, 320, { lineBreak: false });
        tagged(sentences(10, 9), 340);
        root.end();
      },
      { tagged: true } as PDFKit.PDFDocumentOptions,
    );
    inOrder(text, 18);
    assert.match(text.replace(/\s+/g, ' '), /show\. A line without a tag\. Sentence 10/);
  });

  it('that lie on their side, by the page or by the drawing', async () => {
    for (const turn of [90, 180, 270]) {
      const turned = await readDrawn((doc) => {
        (doc.page as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data['Rotate'] = turn;
        const [width, height] = [612, 792];
        const origin: [number, number] = [0, 0];
        if (turn === 90) doc.translate(0, height).rotate(-90, { origin });
        else if (turn === 180) doc.translate(width, height).rotate(180, { origin });
        else doc.translate(width, 0).rotate(90, { origin });
        doc.fontSize(11).text(sentences(1, 12), 72, 72, { width: 400 });
      });
      inOrder(turned.text, 12);
      assert.deepEqual(turned.told, []);
    }
    const drawn = await readDrawn((doc) =>
      doc
        .translate(0, 792)
        .rotate(-90, { origin: [0, 0] })
        .fontSize(11)
        .text(sentences(1, 12), 72, 72, { width: 400 }),
    );
    inOrder(drawn.text, 12);
    assert.deepEqual(drawn.told, []);
  });

  it('with form fields hold what was typed into them', async () => {
    const { text } = await readDrawn((doc) => {
      doc.font('Helvetica').fontSize(11);
      doc.initForm();
      doc.text('Case Number:', 72, 100).text('Decision:', 72, 130).text('Remarks:', 72, 160).text('Below.', 72, 300);
      doc.formText('number', 160, 96, 200, 18, { value: 'CM16-9000001' });
      doc.formCombo('decision', 160, 126, 200, 18, { select: ['upheld', 'overturned'], value: 'overturned' } as never);
      doc.formText('remarks', 160, 156, 200, 80, { value: 'first line\rsecond line', multiline: true } as never);
      doc.formText('empty', 160, 260, 200, 18, {});
    });
    assert.match(text, /Case Number: CM16-9000001/);
    assert.match(text, /Decision: overturned/);
    assert.match(text, /Remarks: first line\s+second line\s+Below\./);
  });
});

describe('figures of a PDF', () => {
  const beside =
    (...parts: readonly [string, number, number][]): Draw =>
    (doc) => {
      doc.fontSize(12).text(sentences(1, 3), 72, 72, { width: 468 });
      let x = 72;
      for (const [words, size, rise] of parts) {
        doc.fontSize(size).text(words, x, 200 - rise + (12 - size) * 0.72, { lineBreak: false });
        x += doc.widthOfString(words);
      }
      doc.fontSize(12).text(sentences(4, 3), 72, 240, { width: 468 });
    };
  it('that are raised or lowered stay apart', async () => {
    for (const [draw, words] of [
      [beside(['White cells 12 x 10', 12, 0], ['3', 7, 5], [' per unit', 12, 0]), 'White cells 12 x 10³ per unit'],
      [beside(['and H', 12, 0], ['2', 7, -2], ['O was given', 12, 0]), 'and H₂O was given'],
      [beside(['seen on the 3', 12, 0], ['rd', 7, 5], [' visit', 12, 0]), 'seen on the 3rd visit'],
      [beside(['1', 7, 5], [' A note of the foot', 12, 0]), '¹ A note of the foot'],
    ] as const) {
      const { text, told } = await readDrawn(draw);
      assert.ok(text.includes(words), `${words}: ${text}`);
      assert.deepEqual(told, []);
    }
  });
});
