/** The steps of an import one by one, each on what makes it hard. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readGuidelineLine } from '../../server/src/service/import/guidelines';
import { readHeader } from '../../server/src/service/import/header';
import { append, paragraphsOf, proseText, wordsOf } from '../../server/src/service/import/join';
import { layoutOf } from '../../server/src/service/import/layout';
import { readLines } from '../../server/src/service/import/lines';
import { numberFinder } from '../../server/src/service/profiles/case-number';
import { matchTemplate } from '../../server/src/service/import/match';
import { splitNames } from '../../server/src/service/import/names';
import { takeNotices } from '../../server/src/service/import/notices';
import { findTitle, readTitle } from '../../server/src/service/import/titles';
import { fillAll } from '../../server/src/service/letter/template';
import { library, profiles } from './letters';

const profile = profiles.get('ca-dwc-imr/2016')!;
const form2014 = profiles.get('ca-dwc-imr/2014')!;

describe('lines', () => {
  it('makes characters plain and keeps words', () => {
    const lines = readLines('\ufeffof\ufb01ce\u00a0 hours \u00ad\r\nco\u00adworker\u200b\tand\u0007 so\f\n next');
    assert.deepEqual(lines.map(({ text, page }) => [text, page]), [['office hours -', false], ['coworker and so', false], ['next', true]]); // prettier-ignore
  });

  it('takes out double spacing and keeps what parts paragraphs', () => {
    const lines = readLines(['a', '', 'b', '', 'c', '', '', '', 'd', '', 'e', '', 'f', '', 'g', '', 'h', '', 'i', ''].join('\n'));
    assert.equal(lines.map(({ text, gap }) => (gap ? `|${text}` : text)).join(''), 'abc|defghi');
  });

  it('drops page numbers at the edge of pages, and nothing else', () => {
    const text = [
      'one',
      'Page 1 of 3',
      '\ftwo',
      '12',
      'three',
      'CM16-9000001, page 2 of 3',
      '\fCase CM16-9000001, page 3 of 3',
      'four 5',
    ].join('\n');
    assert.deepEqual(readLines(text, { numbers: numberFinder([profile]) }).map((line) => line.text), ['one', 'two', '12', 'three', 'four 5']); // prettier-ignore
  });

  it('drops running titles and bare numbers that count the pages', () => {
    const title = 'Final Determination Letter for IMR Case Number CM14-9000001';
    const text = ['one', '1', `\f2`, 'two', '7', `${title} 2`, '\f12', 'three', '3'].join('\n');
    assert.deepEqual(readLines(text, { numbers: numberFinder([profile]) }).map((line) => line.text), ['one', 'two', '7', '12', 'three']); // prettier-ignore
    assert.deepEqual(readLines('one\n1').map((line) => line.text), ['one', '1']); // prettier-ignore
  });

  it('loses no visible character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('knee', 'hip.', 'A-', '\n', '\r\n', '\f', ' ', '\n\n', '\u00a0', 'é', '“', '1.', '- '), {
          maxLength: 60,
        }),
        (parts) => {
          const text = `x${parts.join('')}x`;
          const bare = (words: string) => words.replace(/\s+/g, '');
          assert.equal(bare(readLines(text).map((line) => line.text).join('')), bare(text)); // prettier-ignore
        },
      ),
    );
  });
});

describe('hyphens at line ends', () => {
  const words = wordsOf([{ text: 'documentation of the lumbar radiculopathy, four weeks' }]);
  const cases: [string, string, string][] = [
    ['no documen-', 'tation of', 'no documentation of'],
    ['cervical radicul-', 'opathy was', 'cervical radiculopathy was'],
    ['the four-', 'week trial', 'the four-week trial'],
    ['evidence-', 'based care', 'evidence-based care'],
    ['11-21-', '2016 was', '11-21-2016 was'],
    ['an x-', 'ray of', 'an x-ray of'],
    ['L5-', 'S1 level', 'L5-S1 level'],
    ['Low Back -', 'Lumbar', 'Low Back - Lumbar'],
    ['physi-', 'cian said', 'physician said'],
    ['range', 'of motion', 'range of motion'],
  ];
  for (const [line, next, whole] of cases) it(`${line} ${next}`, () => assert.equal(append(line, next, words), whole));
});

describe('paragraphs', () => {
  const wide = 'The request was looked at again by another person, who had all of the papers at hand that day';
  const read = (text: string) => {
    const lines = readLines(text);
    return paragraphsOf(lines, layoutOf(lines, () => false), new Set()); // prettier-ignore
  };
  it('go on over a page that ends in mid-sentence', () =>
    assert.equal(read(`${wide}\n\n\fand came to this. ${wide}\n${wide}`).length, 1));
  it('end where a line is short and its sentence is over', () =>
    assert.equal(read(`${wide}\nand so on.\n${wide}\n${wide}`).length, 2));
  it('put the items of one list on lines of their own', () =>
    assert.equal(
      proseText(['So:', '1. a', '2. b', '1. c', '- d', '- e', 'End.']),
      'So:\n\n1. a\n2. b\n\n1. c\n\n- d\n- e\n\nEnd.',
    ));
});

describe('templates', () => {
  it('are undone, wherever lines were broken', () => {
    assert.deepEqual(matchTemplate('{a} was asked. {b} was given.', ' Norco #60 was\nasked. Norco\n#30 was given. '), {
      a: 'Norco #60',
      b: 'Norco\n#30',
    });
    assert.equal(matchTemplate('{a} was asked.', 'Norco was given.'), undefined);
    assert.deepEqual(matchTemplate('{a} gave {b} to {a}.', 'Roe gave it to Roe.'), { a: 'Roe', b: 'it' });
    assert.equal(matchTemplate('{a} gave {b} to {a}.', 'Roe gave it to Doe.'), undefined);
    assert.equal(matchTemplate('({a})', '( Norco)'), undefined, 'the form has no space there');
    assert.deepEqual(matchTemplate('for {a}, by {b}.', 'It is for Norco, by Roe. So be it.', { inside: true }), {
      a: 'Norco',
      b: 'Roe',
    });
    assert.deepEqual(matchTemplate('{a} said. {b}', 'Roe said.', { optional: new Set(['b']) }), { a: 'Roe', b: '' });
  });
  it('give back any values', () => {
    const value = fc.string({ minLength: 1 }).map((text) => `x${text.replace(/\s+/g, ' ')}y`);
    fc.assert(
      fc.property(value, value, (requested, authorized) => {
        const text = fillAll('{requested} (was) asked. [And] {authorized}.', { requested, authorized });
        const found = matchTemplate('{requested} (was) asked. [And] {authorized}.', text)!;
        assert.equal(fillAll('{requested} (was) asked. [And] {authorized}.', found), text);
      }),
    );
  });
});

describe('names with commas', () => {
  const known = [
    'TENS, chronic pain (transcutaneous electrical nerve stimulation)',
    'NSAIDs, GI symptoms & cardiovascular risk',
    'NSAIDs',
    'Summary',
  ];
  it('are found longest first, then by commas outside brackets', () => {
    assert.deepEqual(splitNames(`Summary, ${known[1]}, NSAIDs, ${known[0]}, Other (a, b), 326`, known), [
      'Summary',
      known[1],
      'NSAIDs',
      known[0],
      'Other (a, b)',
      '326',
    ]);
  });
  it('give the text when joined', () => {
    const part = fc.oneof(fc.constantFrom(...known), fc.constantFrom('A', 'B (c, d)', 'e [f, g', 'h)'));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) =>
        assert.equal(splitNames(parts.join(', '), known).join(', '), parts.join(', ')),
      ),
    );
  });
});

describe('the header', () => {
  const read = (text: string, of = profile) => readHeader(readLines(text), of);
  const right = {
    number: 'CM16-9000003',
    priority: 'expedited',
    date_assigned: '2016-12-07',
    date_of_injury: '2016-10-23',
    decision_date: '2017-01-10',
    ur_denial_date: '2016-11-30',
    application_received: '2016-12-01',
  };
  const orders: Record<string, string> = {
    'pairs on a line': 'Case Number: CM16-9000003\nDate Assigned: 12/07/2016 Date of Injury: 10/23/2016\nDecision Date: 01/10/2017 UR Denial Date: 11/30/2016\nPriority: Expedited Application Received: 12/01/2016',
    'a label cut by its value': 'Case Number: CM16-9000003\nDate Assigned: 12/07/2016   Date of Injury:  10/23/2016\nDecision Date: 01/10/2017  UR Denial Date: 11/30/2016\nPriority: Expedited   Application   12/01/2016\n   Received:',
    'label, newline, value': 'Case Number:\nCM16-9000003\nDate Assigned:\n12/07/2016\nDate of Injury:\n10/23/2016\nDecision Date:\n01/10/2017\nUR Denial Date:\n11/30/2016\nPriority:\nExpedited\nApplication\nReceived:\n12/01/2016',
    'labels, then values': 'Case Number:\nDate Assigned:\nDecision Date:\nPriority:\n\nCM16-9000003\n12/07/2016\n01/10/2017\nExpedited\n\nDate of Injury:\nUR Denial Date:\nApplication\nReceived:\n\n10/23/2016\n11/30/2016\n12/01/2016',
    'a value before its label': 'Case Number:\nDate Assigned:\nDecision Date:\nPriority:\nCM16-9000003\n12/07/2016\n01/10/2017\nExpedited\n10/23/2016\nDate of Injury:\nUR Denial Date: 11/30/2016\n12/01/2016\nApplication\nReceived:',
  }; // prettier-ignore
  for (const [name, text] of Object.entries(orders))
    it(name, () => assert.deepEqual(read(text), { case: right, doubts: [], rest: '' }));

  it('puts dates in their order of time where the labels do not tell, and says so', () => {
    const mixed =
      'Date Assigned:\nDate of Injury:\nDecision Date:\nUR Denial Date:\nApplication Received:\n12/07/2016\n01/10/2017\n10/23/2016\n11/30/2016\n12/01/2016\nCM16-9000003 Expedited';
    const { case: found, doubts } = read(mixed);
    assert.deepEqual(found, right);
    assert.equal(doubts.length, 1);
  });

  it('believes labels that stand beside their dates', () => {
    const { case: found, doubts } = read('Date of Injury: 05/05/2016\nDecision Date: 01/10/2016');
    assert.deepEqual(found, { date_of_injury: '2016-05-05', decision_date: '2016-01-10' });
    assert.equal(doubts.length, 1);
  });

  it('keeps what is no field', () =>
    assert.equal(read('MAXIMUS FEDERAL SERVICES, INC.\nCase Number: CM16-9000003').rest, 'MAXIMUS FEDERAL SERVICES, INC.'));
  it('has nothing to say of an empty one', () => assert.equal(read('').case, undefined));
  it('reads dates as prose does, also of two digits', () => {
    const { case: found, doubts } = read('Date of Injury: 04/04/98\nDecision Date: Sept. 22, 2014');
    assert.equal(found?.date_of_injury, '1998-04-04');
    assert.deepEqual(doubts, []);
  });
  it('keeps what is no day and asks', () => {
    const { case: found, doubts } = read('Date of Injury: 13/01/2013\nDecision Date: 01/10/2016');
    assert.equal(found?.date_of_injury, '13/01/2013');
    assert.match(doubts.join(), /13\/01\/2013.*no date/);
  });
});

describe('titles', () => {
  it('split at the last colon before the decision', () => {
    assert.deepEqual(readTitle('Associated surgical service: Labs to include: EKG, DOS: 11/11/2016: Upheld', profile), {
      service: 'Labs to include: EKG, DOS: 11/11/2016',
      decision: 'upheld',
      ancillary: true,
    });
    assert.equal(readTitle('A service without a decision', profile), undefined);
  });

  /** The lines of a rationale's end and a title, without blank lines. */
  const titleOf = (text: string): string => {
    const lines = readLines(text);
    const layout = { unwrapped: false, separated: false, width: 94 };
    return lines.slice(findTitle(lines, layout, profile, new Set())).map((line) => line.text).join(' '); // prettier-ignore
  };
  const full = 'The record was looked through from its first page to its last, and it holds no word of that kind';
  it('begin below the full stop of the rationale', () =>
    assert.equal(titleOf(`${full}\n${full}. So it is not medically necessary.\nEtodolac: Upheld`), 'Etodolac: Upheld'));
  it('begin below a rationale that lacks its full stop', () =>
    assert.equal(titleOf(`${full}\nso it is not medically necessary\nEtodolac: Upheld`), 'Etodolac: Upheld'));
  it('may have their decision on the next line', () =>
    assert.equal(
      titleOf(
        `${full}\nis necessary.\nBrace for the knee, to be worn by day and by night, in the size that was measured:\nUpheld`,
      ),
      'Brace for the knee, to be worn by day and by night, in the size that was measured: Upheld',
    ));
  it('hold three sentences where a request was modified', () => {
    const title = [
      'Norco 10/325mg to be taken by mouth when pain is bad, but not at night, #60 was the original request.',
      'Norco 10/325mg #30 was authorized by the Claims Administrator. The remaining IMR eligible portion of',
      'the original request, Norco 10/325mg #30 is: Upheld',
    ];
    assert.equal(titleOf([full, 'and it is not medically necessary.', ...title].join('\n')), title.join(' '));
    assert.deepEqual(readTitle(title.join(' '), profile)!.modified, {
      requested: 'Norco 10/325mg to be taken by mouth when pain is bad, but not at night, #60',
      authorized: 'Norco 10/325mg #30',
    });
  });
  it('do not begin at the last sentence of a modified request', () => {
    const title = [
      'Injection of the right knee, as the note of the last visit has it, was the original request. The Claims',
      'Administrator authorized a support for three weeks, leaving the original request IMR eligible.',
      'The original request, Meloxicam 7.5mg #30: Upheld',
    ];
    assert.equal(titleOf([full, `${full}.`, ...title].join('\n')), title.join(' '));
  });
  it('hold the sentences about a modified request in other words too', () => {
    const title = [
      'Norco 10/325mg #60 and Soma 350mg #90 for a month, and then again for one month more, were the',
      'original request. Norco 10/325mg #60 and Soma 350mg #45, for one month alone, as the notes have it.',
      'were authorized by the Claims Administrator. The remaining IMR eligible portion of the original',
      'request, Soma 350mg #45: Upheld',
    ];
    assert.equal(titleOf([full, 'and it is not medically necessary.', ...title].join('\n')), title.join(' '));
  });
});

describe('guideline lines', () => {
  const read = (line: string, of = profile, party = of.parties.guideline_basis) => readGuidelineLine(line, party, library, of);
  it('none', () =>
    assert.deepEqual(read('The Expert Reviewer did not cite any medical evidence for its decision.'), {
      basis: 'none',
      doubts: [],
    }));
  it('of several chapters and sections', () => {
    const line =
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Summary, and Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk, Proton Pump Inhibitors (PPIs).';
    assert.deepEqual(read(line), {
      basis: [
        { cite: 'mtus-low-back-2004', sections: ['Summary'] },
        {
          cite: 'mtus-chronic-pain-2016',
          sections: ['NSAIDs, GI symptoms & cardiovascular risk', 'Proton Pump Inhibitors (PPIs)'],
        },
      ],
      doubts: [],
    });
  });
  it('of 2014, with a page', () => {
    assert.deepEqual(read('Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 309.', form2014).basis, [
      { cite: 'mtus-low-back-2004', pages: 309 },
    ]);
    assert.deepEqual(read('Decision based on MTUS ACOEM Chapter 12 Low Back Complaints.', form2014).basis, [
      { cite: 'mtus-low-back-2004' },
    ]);
  });
  it('outside of the primary guideline, where the form says so itself', () => {
    const line =
      'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Mattress selection.';
    assert.deepEqual(read(line).basis, [{ cite: 'odg-low-back', sections: ['Mattress selection'] }]);
  });
  it('word for word where the year is none the library has', () => {
    const line = 'Decision based on MTUS Low Back Complaints 1999, Section(s): Summary.';
    assert.deepEqual(read(line).basis, [{ text: line }]);
  });
  it('never split a title that goes on', () => {
    const line = 'Decision based on MTUS Low Back Complaints 20045.';
    assert.deepEqual(read(line).basis, [{ text: line }]);
  });
});

describe('notices', () => {
  const notice = profile.notices['opioid-tapering']!.text;
  it('are known in a paragraph of their own and behind the conclusion', () => {
    assert.deepEqual(takeNotices(['It is not necessary.', notice], profile), {
      paragraphs: ['It is not necessary.'],
      notices: ['opioid-tapering'],
    });
    assert.deepEqual(takeNotices([`It is not necessary. ${notice.replace(/ /g, '  ')}`], profile), {
      paragraphs: ['It is not necessary.'],
      notices: ['opioid-tapering'],
    });
  });
  it('stay where they are when changed, quoted or followed', () => {
    for (const text of [notice.replace('abruptly', 'at once'), `He says: ${notice}`, `${notice} So be it.`])
      assert.deepEqual(takeNotices([text], profile), { paragraphs: [text], notices: [] });
  });
});
