/** What a Word file shows, against what is read of it: nothing is lost, nothing private comes in, what changed is told. */
import assert from 'node:assert/strict';
import { p, r, readWord } from './word-files';

const text = async (runs: string): Promise<string> => (await readWord(p(runs))).text;
const field = (instruction: string, result?: string, data = ''): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  (result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`) +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

describe('fields of Word', () => {
  it('give what they show, simple or complex, one in the other', async () => {
    const simple = (inside: string, name = 'MERGEFIELD Side') => `<w:fldSimple w:instr="${name}">${inside}</w:fldSimple>`;
    assert.equal(await text(`${r('the ')}${simple(r('right'))}${r(' knee')}`), 'the right knee');
    assert.equal(
      await text(`${r('the ')}${simple(simple(r('left')) + r(' and right'))}${r(' knee')}`),
      'the left and right knee',
    );
    assert.equal(await text(`<w:hyperlink>${simple(r('linked'))}</w:hyperlink>`), 'linked');
    assert.equal(await text(`<w:smartTag>${simple(r('tagged'))}</w:smartTag>`), 'tagged');
    assert.equal(await text(r('the ') + field(' REF side ', r('right')) + r(' knee')), 'the right knee');
    const nested = field(
      ` IF ${'</w:instrText></w:r>'}${field('MERGEFIELD X', r('CONDITION'))}<w:r><w:instrText> = "y" `,
      r('shown'),
    );
    assert.equal(await text(nested), 'shown');
    assert.equal(await text(field('HYPERLINK "https://example.org"', r('the guideline'))), 'the guideline');
    assert.equal(await text(r('a') + field('XE "secret"') + r('b')), 'ab');
  });

  it('over several paragraphs, and half of one', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    assert.equal((await readWord(p(begin + r('one')) + p(r('two')) + p(end + r('three')))).text, 'one\ntwo\nthree');
    assert.equal(await text('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r('never ended')), 'never ended');
    assert.equal(await text(`${end}${r('never begun')}`), 'never begun');
  });

  it('that are boxes and lists to choose from', async () => {
    const box = (state: string) => field('FORMCHECKBOX', undefined, `<w:ffData><w:checkBox>${state}</w:checkBox></w:ffData>`);
    assert.equal(
      await text(box('<w:checked/>') + box('<w:default w:val="0"/>') + box('<w:default w:val="1"/><w:checked w:val="0"/>')),
      '☑☐☐',
    );
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="upheld"/><w:listEntry w:val="overturned"/></w:ddList></w:ffData>';
    assert.equal(await text(field('FORMDROPDOWN', undefined, list)), 'overturned');
    assert.equal(await text(field('MACROBUTTON NoMacro Click here')), 'Click here');
    assert.equal(await text(field('SYMBOL 97 \\f Symbol')), 'α');
  });

  it('that Word makes while it shows them are told', async () => {
    const { told } = await readWord(p(r('Item ') + field('LISTNUM') + '<w:fldSimple w:instr="AUTONUM"/>'));
    assert.deepEqual(
      told.map((message) => /field (\w+)/.exec(message)?.[1]),
      ['LISTNUM', 'AUTONUM'],
    );
  });
});

describe('what is private in Word', () => {
  it('stays out: comments with their authors, hidden text, deleted words', async () => {
    const comment = '<w:r><w:commentReference w:id="0"/></w:r>';
    const read = await readWord(
      p(
        `<w:commentRangeStart w:id="0"/>${r('knee')}<w:commentRangeEnd w:id="0"/>${comment}${r(' pain')}${r('HIDDEN', '<w:vanish/>')}`,
      ),
      { comments: `<w:comment w:id="0" w:author="A. Uthor" w:initials="AU">${p(r('COMMENT'))}</w:comment>` },
    );
    assert.equal(read.text, 'knee pain');
    assert.equal(read.told.length, 2);
    assert.doesNotMatch(JSON.stringify(read), /HIDDEN|COMMENT"|Uthor|AU"/);
  });

  it('stays out where a style hides it, and comes in where a run shows it again', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const read = await readWord(
      p(r('one ') + r('NO', '<w:rStyle w:val="b"/>') + r('two', '<w:rStyle w:val="a"/><w:vanish w:val="0"/>')) +
        p(r('NO') + r('three', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="c"/>'),
      { styles },
    );
    assert.equal(read.text, 'one two\nthree');
    assert.equal(read.told.length, 2);
  });
});

describe('tracked changes', () => {
  const ins = (runs: string) => `<w:ins w:id="1" w:author="A. Uthor">${runs}</w:ins>`;
  const del = (words: string) => `<w:del w:id="2" w:author="A. Uthor"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;

  it('are told: insertions taken, deletions left out', async () => {
    const read = await readWord(p(r('the ') + ins(r('left')) + del('RIGHT') + r(' knee') + ins(r('er') + del('GONE'))));
    assert.equal(read.text, 'the left kneeer');
    assert.deepEqual(
      read.told.map((message) => /as (inserted|deleted)/.exec(message)?.[1]),
      ['inserted', 'deleted', 'deleted', 'inserted'],
    );
    assert.doesNotMatch(JSON.stringify(read), /RIGHT|GONE|Uthor/);
  });

  it('that move words, delete rows and ends of paragraphs', async () => {
    const moved = `<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>${r('here: ')}<w:moveTo>${r('moved')}</w:moveTo>`;
    assert.equal(await text(moved), 'here: moved');
    const row = (cells: string, properties = '') => `<w:tr>${properties}<w:tc>${p(r(cells))}</w:tc></w:tr>`;
    const rows = await readWord(`<w:tbl>${row('stays')}${row('GOES', '<w:trPr><w:del/></w:trPr>')}</w:tbl>${p(r('end'))}`);
    assert.equal(rows.text, 'stays\nend');
    assert.equal(rows.told.length, 1);
    const joined = p(r('first half '), '<w:rPr><w:del/></w:rPr>') + p(r('second half'));
    assert.equal((await readWord(joined)).text, 'first half second half');
  });

  it('made by hand: words that are crossed out', async () => {
    const { text: words, told } = await readWord(
      p(r('is ') + r('not ', '<w:strike/>') + r('at all ', '<w:dstrike/>') + r('stable', '<w:strike w:val="0"/>')),
    );
    assert.equal(words, 'is not at all stable');
    assert.equal(told.length, 1);
    assert.match(told[0]!, /shows not at all crossed out/);
  });
});

describe('raised and lowered figures', () => {
  const up = (words: string) => r(words, '<w:vertAlign w:val="superscript"/>');
  const down = (words: string) => r(words, '<w:vertAlign w:val="subscript"/>');

  it('stay apart from those on the line', async () => {
    for (const [runs, words] of [
      [r('10') + up('3') + r('/mm') + up('3'), '10³/mm³'],
      [r('H') + down('2') + r('O'), 'H₂O'],
      [r('10') + up('-') + up('12'), '10⁻¹²'],
      [r('Ca') + up('2+'), 'Ca²⁺'],
      [r('2') + up('n'), '2ⁿ'],
      [r('37') + up('o') + r('C'), '37°C'],
      [r('pain.') + up('1,2') + r(' He'), 'pain.¹,² He'],
      [r('the 3') + up('rd') + r(' visit'), 'the 3rd visit'],
      [r('Norco') + up('®'), 'Norco®'],
      [r('seen') + up('*'), 'seen*'],
      [r('N') + up('o') + r(' 5'), 'N° 5'],
    ] as const) {
      const read = await readWord(p(runs));
      assert.equal(read.text, words);
      assert.deepEqual(read.told, [], words);
    }
  });

  it('are told where no sign is raised', async () => {
    for (const [runs, words] of [
      [r('C') + down('max'), 'Cmax'],
      [r('pain') + up('no'), 'painno'],
      [r('e') + up('2x'), 'e^(2x)'],
      [r('a') + down('k1'), 'a_(k1)'],
    ] as const) {
      const read = await readWord(p(runs));
      assert.equal(read.text, words);
      assert.equal(read.told.length, 1, words);
    }
  });

  it('by style or by hand', async () => {
    const styles = '<w:style w:type="character" w:styleId="up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
    const runs =
      r('10') +
      r('6', '<w:rStyle w:val="up"/>') +
      r(' and 10') +
      r('9', '<w:position w:val="8"/>') +
      r(' of 7', '<w:position w:val="1"/>');
    assert.equal((await readWord(p(runs), { styles })).text, '10⁶ and 10⁹ of 7');
  });
});

describe('equations', () => {
  const t = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
  const e = (name: string, inside: string) => `<m:${name}>${inside}</m:${name}>`;

  it('stand in one line, and are told', async () => {
    const fraction = e('f', e('num', t('a+b')) + e('den', t('2')));
    for (const [inside, line] of [
      [
        t('BMI = ') + e('f', e('num', t('92 kg')) + e('den', e('sSup', e('e', t('(1.8 m)')) + e('sup', t('2'))))),
        'BMI = (92 kg)/((1.8 m)²)',
      ],
      [fraction, '(a+b)/2'],
      [e('rad', e('radPr', '<m:degHide m:val="1"/>') + e('deg', '') + e('e', t('x'))), '√x'],
      [e('rad', e('deg', t('3')) + e('e', t('27'))), '∛27'],
      [e('sSub', e('e', t('x')) + e('sub', t('i+1'))), 'x_(i+1)'],
      [e('sSubSup', e('e', t('x')) + e('sub', t('1')) + e('sup', t('2'))), 'x₁²'],
      [e('nary', e('naryPr', '<m:chr m:val="∑"/>') + e('sub', t('i=1')) + e('sup', t('n')) + e('e', t('i'))), '∑_(i=1)ⁿ i'],
      [e('d', e('e', t('a')) + e('e', t('b'))), '(a|b)'],
      [e('d', e('dPr', '<m:begChr m:val="["/><m:endChr m:val="]"/>') + e('e', t('a'))), '[a]'],
      [e('acc', e('accPr', '<m:chr m:val="&#x302;"/>') + e('e', t('a'))), 'â'],
      [e('func', e('fName', t('log')) + e('e', t('x'))), 'log x'],
      [e('m', e('mr', e('e', t('1')) + e('e', t('0'))) + e('mr', e('e', t('0')) + e('e', t('1')))), '(1, 0; 0, 1)'],
    ] as const) {
      const read = await readWord(p(`${r('so ')}<m:oMath>${inside}</m:oMath>${r(' holds')}`));
      assert.equal(read.text, `so ${line} holds`);
      assert.equal(read.told.length, 1);
    }
    const shown = await readWord(p(`<m:oMathPara><m:oMath>${fraction}</m:oMath></m:oMathPara>`));
    assert.equal(shown.text, '(a+b)/2');
  });
});

describe('lists of Word', () => {
  const level = (at: number, format: string, mark: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${mark}"/></w:lvl>`;
  const abstract = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const num = (id: number, of: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
  const item = (words: string, list = 1, at = 0) =>
    p(r(words), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const lines = async (body: string, numbering: string, styles = '') =>
    (await readWord(body, { numbering, styles })).text.split('\n');

  it('keep their start, their marks and their levels', async () => {
    const levels =
      level(0, 'decimal', '%1.').replace('<w:start w:val="1"/>', '<w:start w:val="3"/>') +
      level(1, 'lowerLetter', '%2)') +
      level(2, 'lowerRoman', '(%3)');
    const body = item('a') + item('b', 1, 1) + item('c', 1, 1) + item('d', 1, 2) + p(r('between')) + item('e') + item('f', 1, 1);
    assert.deepEqual(await lines(body, abstract(0, levels) + num(1, 0)), [
      '3. a',
      'a) b',
      'b) c',
      '(i) d',
      'between',
      '4. e',
      'a) f',
    ]);
  });

  it('in letters, roman numbers, ordinals and several levels at once', async () => {
    for (const [format, mark, first, second] of [
      ['upperLetter', '%1.', 'A.', 'B.'],
      ['upperRoman', 'Article %1', 'Article I', 'Article II'],
      ['decimalZero', '%1', '01', '02'],
      ['ordinal', '%1', '1st', '2nd'],
      ['bullet', '\uF0B7', '-', '-'],
      ['none', '', '', ''],
    ] as const)
      assert.deepEqual(await lines(item('x') + item('y'), abstract(0, level(0, format, mark)) + num(1, 0)), [
        `${first} x`.trim(),
        `${second} y`.trim(),
      ]);
    const deep = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2');
    const legal = level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
    const body = item('a') + item('b', 1, 1) + item('c') + item('d', 1, 1);
    assert.deepEqual(await lines(body, abstract(0, deep) + num(1, 0)), ['I. a', 'I.1 b', 'II. c', 'II.1 d']);
    assert.deepEqual(await lines(body, abstract(0, legal) + num(1, 0)), ['I. a', '1.1 b', 'II. c', '2.1 d']);
  });

  it('count on or begin anew, as their definition says', async () => {
    const one = abstract(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)'));
    assert.deepEqual(await lines(item('a') + item('b', 2), one + num(1, 0) + num(2, 0)), ['1. a', '2. b']);
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
    assert.deepEqual(await lines(item('a') + item('b', 2) + item('c', 2), one + num(1, 0) + num(2, 0, anew)), [
      '1. a',
      '7. b',
      '8. c',
    ]);
    const never = abstract(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'));
    assert.deepEqual(await lines(item('a') + item('b', 1, 1) + item('c') + item('d', 1, 1), never + num(1, 0)), [
      '1. a',
      '1) b',
      '2. c',
      '2) d',
    ]);
  });

  it('by style, turned off, in a heading, of no definition', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="li"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="h"><w:basedOn w:val="li"/><w:name w:val="heading 1"/></w:style>';
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0);
    const body =
      p(r('a'), '<w:pStyle w:val="li"/>') +
      p(r('off'), '<w:pStyle w:val="li"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p(r('HEADING'), '<w:pStyle w:val="h"/>') +
      p(r('b'), '<w:pStyle w:val="li"/>') +
      item('none', 9);
    assert.deepEqual(await lines(body, numbering, styles), ['1. a', 'off', 'HEADING', '3. b', 'none']);
  });

  it('are told where their numbers are of a kind that is not known', async () => {
    const { text: words, told } = await readWord(item('x'), { numbering: abstract(0, level(0, 'hebrew1', '%1.')) + num(1, 0) });
    assert.equal(words, '1. x');
    assert.equal(told.length, 1);
  });
});

describe('notes, boxes and margins of Word', () => {
  const note = (id: number, words: string) =>
    `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(words)}`)}</w:footnote>`;
  const mark = (id: number) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

  it('a note stands in brackets where its mark stands', async () => {
    const read = await readWord(p(`${r('The knee')}${mark(2)}${r(' hurt.')}${mark(3)}`), {
      footnotes: note(2, 'the right one') + note(3, 'since 2015'),
    });
    assert.equal(read.text, 'The knee (Footnote: the right one) hurt. (Footnote: since 2015)');
    assert.equal(read.told.length, 2);
  });

  it('a note of a heading or a title goes to the notes', async () => {
    const read = await readWord(p(`${r('MRI of the knee: Upheld')}${mark(2)}`), { footnotes: note(2, 'as asked') });
    assert.equal(read.text, 'MRI of the knee: Upheld');
    assert.deepEqual(read.kept, ['Footnote: as asked']);
  });

  it('endnotes, notes with fields and figures, and marks typed by hand', async () => {
    const endnote = `<w:endnote w:id="4">${p(`${r('10')}${r('3', '<w:vertAlign w:val="superscript"/>')}<w:fldSimple w:instr="x">${r(' cells')}</w:fldSimple>`)}</w:endnote>`;
    const custom = `<w:r><w:endnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>`;
    assert.equal((await readWord(p(`${r('High')}${custom}${r('.')}`), { endnotes: endnote })).text, 'High (Endnote: 10³ cells).');
  });

  it('a text box comes once, behind its paragraph', async () => {
    const inside = `<w:txbxContent>${p(r('BOXED'))}${p(r('MORE'))}</w:txbxContent>`;
    const both =
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const alone = `<w:r><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></w:r>`;
    for (const box of [both, alone]) {
      const read = await readWord(p(`${r('Before. ')}${box}${r('After.')}`) + p(r('Next.')));
      assert.equal(read.text, 'Before. After.\nBOXED\nMORE\nNext.');
      assert.equal(read.told.length, 1);
    }
    const title = await readWord(p(`${r('MRI: Upheld')}${both}`));
    assert.equal(title.text, 'MRI: Upheld');
    assert.deepEqual(title.kept, ['BOXED MORE']);
  });

  it('alternate content of other kinds comes once', async () => {
    const read = await readWord(
      p(
        `${r('a')}<mc:AlternateContent><mc:Choice Requires="w14">${r('new')}</mc:Choice><mc:Fallback>${r('old')}</mc:Fallback></mc:AlternateContent>${r('b')}`,
      ),
    );
    assert.equal(read.text, 'anewb');
  });

  it('heads and feet of pages are kept where the letter does not say the same', async () => {
    const page = field('PAGE', r('1'));
    const read = await readWord(p(r('Case CM16-9000001 of Example Review.')), {
      header: p(r('Example Review')),
      footer: p(`${r('Case CM16-9000001, page ')}${page}`) + p(r('Confidential')),
    });
    assert.deepEqual(read.kept, ['Confidential']);
    const drawn = await readWord(p(r('words')), {
      header: p('<w:r><w:pict><v:shape><v:textpath string="COPY"/></v:shape></w:pict></w:r>'),
    });
    assert.match(drawn.told.join(), /COPY across/);
  });

  it('pictures that may hold words are told', async () => {
    const picture = (size: number) =>
      `<w:r><w:drawing><wp:inline><wp:extent cx="${size}" cy="${size}"/><a:graphic><a:graphicData uri="http://x/picture"/></a:graphic></wp:inline></w:drawing></w:r>`;
    assert.equal((await readWord(p(r('a') + picture(5_000_000)))).told.length, 1);
    assert.equal((await readWord(p(r('a') + picture(500_000)))).told.length, 0);
  });
});

describe('signs of Word', () => {
  it('are what the letter shows', async () => {
    const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    assert.equal(await text(sym('Symbol', 'F0B3') + sym('Symbol', 'F061') + sym('Wingdings', 'F0FC')), '≥α✓');
    assert.equal(await text(r('x \uF0B1 1', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')), 'x ± 1');
    assert.equal(await text(`${r('L4')}<w:r><w:noBreakHyphen/></w:r>${r('5')}`), 'L4-5');
    assert.equal(await text(`${r('re')}<w:r><w:softHyphen/></w:r>${r('view')}`), 're\u00adview');
    assert.equal(await text(`${r('a')}<w:r><w:ptab/></w:r>${r('b')}<w:r><w:tab/></w:r>${r('c')}`), 'a b c');
    assert.equal(await text(`${r('a')}<w:r><w:cr/></w:r>${r('b')}<w:r><w:br/></w:r>${r('c')}`), 'a\nb\nc');
  });

  it('are told where only the font knows them', async () => {
    const { text: words, told } = await readWord(p(r('a ') + '<w:r><w:sym w:font="House Signs" w:char="F041"/></w:r>'));
    assert.equal(words, 'a \uFFFD');
    assert.match(told[0]!, /House Signs, F041/);
  });

  it('of controls: boxes, choices, fields that nobody filled', async () => {
    const control = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const box = (on: string) => control(`<w14:checkbox><w14:checked w14:val="${on}"/></w14:checkbox>`, r(on === '1' ? '☒' : '☐'));
    assert.equal(await text(`${box('1')}${r(' yes ')}${box('0')}${r(' no')}`), '☑ yes ☐ no');
    assert.equal(await text(r('by ') + control('<w:dropDownList/>', r('mail'))), 'by mail');
    assert.equal(await text(r('a ') + control('<w:richText/>', control('', r('b')))), 'a b');
    const unfilled = await readWord(p(r('Date: ') + control('<w:showingPlcHdr/>', r('Click here to enter a date.'))));
    assert.equal(unfilled.text, 'Date:');
    assert.equal(unfilled.told.length, 1);
    assert.equal((await readWord(control('', p(r('whole paragraph'))) + p(r('next')))).text, 'whole paragraph\nnext');
  });
});

describe('tables of Word', () => {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  it('of figures are a line a row, of labels a line a cell, and one in another is read from the inside', async () => {
    const figures = `<w:tbl>${row(p(r('Flexion')), p(r('90')))}${row(p(r('Extension')), p(r('10')))}</w:tbl>`;
    assert.equal((await readWord(figures + p(r('end')))).text, 'Flexion | 90\nExtension | 10\nend');
    const labels = `<w:tbl>${row(p(r('Case Number:')), p(r('CM16-9000001')))}</w:tbl>`;
    assert.equal((await readWord(labels + p(r('end')))).text, 'Case Number:\nCM16-9000001\nend');
    const nested = `<w:tbl>${row(p(r('above')) + figures + p(r('below')))}</w:tbl>`;
    assert.equal((await readWord(nested + p(r('end')))).text, 'above\nFlexion | 90\nExtension | 10\nbelow\nend');
  });
});
