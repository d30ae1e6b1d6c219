import assert from 'node:assert/strict';
import { atKey, bareCitations, citationAt, citations } from '../../server/src/service/prose/citations';
import { at } from './tell';

const first = (text: string) => citations(text)[0]?.items[0];

describe('Citations in prose', () => {
  it('name a key', () => {
    const text = 'See [@odg-low-back].';
    const [group] = citations(text);
    assert.equal(at(text, group?.span), '[@odg-low-back]');
    assert.equal(group?.closed, true);
    assert.equal(group?.items[0]?.key, 'odg-low-back');
    assert.equal(at(text, group?.items[0]?.keySpan), 'odg-low-back');
  });

  it('hold pages', () => {
    assert.equal(first('[@a, p. 309]')?.pages, '309');
    assert.equal(first('[@a, pp. 300-309]')?.pages, '300-309');
    assert.equal(first('[@a, pp. 78, 93]')?.pages, '78, 93');
    assert.equal(first('[@a p. 5]')?.pages, '5');
    assert.equal(first('[@a, page 309]')?.pages, '309');
    assert.equal(first('[@a, Pages 300-309]')?.pages, '300-309');
    assert.equal(first('[@a, p309]')?.pages, '309');
  });

  it('hold pages and a section', () => {
    const text = 'x [@a, pp. 300-309; sec. Special Studies] y';
    const item = first(text);
    assert.equal(item?.pages, '300-309');
    assert.equal(item?.section, 'Special Studies');
    assert.equal(at(text, item?.sectionSpan), 'Special Studies');
    assert.equal(at(text, item?.pagesSpan), '300-309');
    assert.equal(first('[@a, 2016, p. 3]')?.section, undefined);
  });

  it('keep commas, colons, semicolons and brackets of a section name', () => {
    assert.equal(
      first('[@a, sec. TENS, chronic pain (transcutaneous electrical nerve stimulation)]')?.section,
      'TENS, chronic pain (transcutaneous electrical nerve stimulation)',
    );
    const [group] = citations('[@a, sec. Forearm; Wrist, & Hand: more; @b, p. 3]');
    assert.deepEqual(
      group?.items.map(({ key, section, pages }) => [key, section, pages]),
      [
        ['a', 'Forearm; Wrist, & Hand: more', undefined],
        ['b', undefined, '3'],
      ],
    );
  });

  it('hold pages as they are numbered', () => {
    for (const [written, pages, unread] of [
      ['p. 12, 14', '12, 14'],
      ['p. A12', 'A12'],
      ['p. 12b-14', '12b-14'],
      ['pp. 12 – 14', '12 – 14'],
      ['pp. B12-B14', 'B12-B14'],
      ['P.3', '3'],
      ['pp 3,5,7', '3,5,7'],
      ['p. 3 and so on', '3', undefined],
      ['p. xii', 'xii', undefined],
      ['p. ', undefined, 'p.'],
    ] as const) {
      const text = `[@a, ${written}]`;
      const item = first(text);
      assert.deepEqual([item?.pages, at(text, item?.unread)], [pages, unread], written);
      if (pages) assert.equal(at(text, item?.pagesSpan), pages);
    }
  });

  it('end before the marks behind them', () => {
    const text = 'x [@a, p. 3 ,; ; @b ;, ]';
    const [group] = citations(text);
    assert.deepEqual(
      group?.items.map(({ span, key }) => [at(text, span), key]),
      [
        ['@a, p. 3', 'a'],
        ['@b', 'b'],
      ],
    );
    assert.deepEqual(first('x [@ ;,]')?.span, { start: 3, end: 4 });
    assert.equal(first('[@a, section One; ]')?.section, 'One');
    assert.equal(first('[@a, secs. One]')?.section, 'One');
    assert.equal(first('[@a, second thoughts]')?.section, undefined);
  });

  it('are not opened by a bracket alone, or ended by a line', () => {
    const text = '[@a [b] c]';
    assert.equal(at(text, citations(text)[0]?.span), '[@a [b]');
    assert.equal(citations('[@a,\np. 3]')[0]?.closed, true);
    assert.equal(citations('[@a,\n \t p. 3]')[0]?.closed, true);
    assert.equal(citations('[@a,\n \t \n p. 3]')[0]?.closed, false);
    assert.deepEqual(
      citations('[@ab c').map((group) => [at('[@ab c', group.span), at('[@ab c', group.items[0]?.span), group.items[0]?.unread]),
      [['[@ab', '@ab', undefined]],
    );
  });

  it('hold what Pandoc reads', () => {
    const read = (text: string) =>
      citations(text)[0]?.items.map(({ key, prefix, pages, section, suffix }) => [key, prefix, pages, section, suffix]);
    const cases: readonly (readonly [string, readonly (string | undefined)[]])[] = [
      ['[@a, 309]', ['a', undefined, '309', undefined, undefined]],
      ['[@a 309-310]', ['a', undefined, '309-310', undefined, undefined]],
      ['[@a, 33, 35-37, and nowhere else]', ['a', undefined, '33, 35-37', undefined, ', and nowhere else']],
      ['[see @a]', ['a', 'see', undefined, undefined, undefined]],
      ['[see, e.g., @a, p. 3]', ['a', 'see, e.g.,', '3', undefined, undefined]],
      ['[-@a]', ['a', undefined, undefined, undefined, undefined]],
      ['[see -@a]', ['a', 'see', undefined, undefined, undefined]],
      ['[\u200b@a\u200b]', ['a', undefined, undefined, undefined, undefined]],
      ['[ @a ]', ['a', undefined, undefined, undefined, undefined]],
      ['[@a.]', ['a', undefined, undefined, undefined, undefined]],
      ['[@a: p. 3.]', ['a', undefined, '3', undefined, undefined]],
      ['[@a, pp. 3--5]', ['a', undefined, '3–5', undefined, undefined]],
      ['[@a, pp. 33–35 and passim]', ['a', undefined, '33–35', undefined, ' and passim']],
      ['[@a, p. iv]', ['a', undefined, 'iv', undefined, undefined]],
      ['[@a, pp. iv-xii, 3 & 7]', ['a', undefined, 'iv-xii, 3 & 7', undefined, undefined]],
      ['[@a, Page 309]', ['a', undefined, '309', undefined, undefined]],
      ['[@a, pg. 3]', ['a', undefined, '3', undefined, undefined]],
      ['[@a, {p. 3}]', ['a', undefined, '3', undefined, undefined]],
      ['[@a {B-12}, note]', ['a', undefined, 'B-12', undefined, ', note']],
      ['[@a, p. 3; p. 5]', ['a', undefined, '3', undefined, '; p. 5']],
      ['[@a, fig. 2]', ['a', undefined, undefined, undefined, ', fig. 2']],
      ['[@a, chap. 2, p. 3]', ['a', undefined, undefined, undefined, ', chap. 2, p. 3']],
      ['[@a and others]', ['a', undefined, undefined, undefined, ' and others']],
      ['[@a, L4-5]', ['a', undefined, undefined, undefined, ', L4-5']],
      ['[@a, 3 mm disc]', ['a', undefined, undefined, undefined, ', 3 mm disc']],
      ['[@a, 10/05/2016]', ['a', undefined, undefined, undefined, ', 10/05/2016']],
      ['[@a, §§ 3.2]', ['a', undefined, undefined, '3.2', undefined]],
      ['[@a, sec. One; p. 3]', ['a', undefined, '3', 'One', undefined]],
      ['[@a, section One, two; three, pp. 3, 5]', ['a', undefined, '3, 5', 'One, two; three', undefined]],
      ['[@a, sec. One, p. 3 of it]', ['a', undefined, undefined, 'One, p. 3 of it', undefined]],
      ['[@{op note}, p. 3]', ['op note', undefined, '3', undefined, undefined]],
      ['[@{https://a.example/?b=1&c}]', ['https://a.example/?b=1&c', undefined, undefined, undefined, undefined]],
    ];
    for (const [text, expected] of cases) assert.deepEqual(read(text), [expected], text);
    assert.deepEqual(read('[see @a, pp. 33-35; also @b, chap. 1;@c]'), [
      ['a', 'see', '33-35', undefined, undefined],
      ['b', 'also', undefined, undefined, ', chap. 1'],
      ['c', undefined, undefined, undefined, undefined],
    ]);
  });

  it('stand in their brackets', () => {
    const text = 'In [see @a, p. 3], [mail a@b.example] and [the doctor @ home] or [x\n\n@b].';
    assert.deepEqual(
      citations(text).map((group) => at(text, group.span)),
      ['[see @a, p. 3]'],
    );
    assert.deepEqual(
      bareCitations(text).map(({ key }) => key),
      ['b'],
    );
  });

  it('are told apart where they stand in no brackets', () => {
    const bare = (text: string) => bareCitations(text).map(({ span, inBrackets }) => [at(text, span), inBrackets]);
    assert.deepEqual(bare('As @a says, (see @b, p. 3) and @c [p. 4].'), [
      ['@a', '[@a]'],
      ['(see @b, p. 3)', '[see @b, p. 3]'],
      ['@c [p. 4]', '[@c, p. 4]'],
    ]);
    assert.deepEqual(bare('[see @a ends\n\nas @b] ends'), [
      ['[see @a', '[see @a]'],
      ['@b]', '[@b]'],
    ]);
    assert.deepEqual(bare('a@b.example, x.@b, [@c], [see @d] @ 3 pm'), []);
    assert.deepEqual(bare('It is @{op note}.'), [['@{op note}', '[@{op note}]']]);
  });

  it('name any key', () => {
    assert.deepEqual(['mri', 'op note', 'é😀', 'a}b', '', ' a', 'a.', 'a.b'].map(atKey), [
      '@mri',
      '@{op note}',
      '@{é😀}',
      undefined,
      undefined,
      undefined,
      '@{a.}',
      '@a.b',
    ]);
  });

  it('stand several in a group', () => {
    const text = '[@a; @b;@c]';
    assert.deepEqual(
      citations(text)[0]?.items.map((item) => at(text, item.span)),
      ['@a', '@b', '@c'],
    );
  });

  it('tell what they cannot read', () => {
    for (const [text, unread] of [
      ['[@a, 2016, p. 3]', '2016, p. 3'],
      ['[@a, p.]', 'p.'],
      ['[@a, @b]', '@b'],
      ['[@a and -@b, p. 3]', '-@b, p. 3'],
    ] as const)
      assert.equal(at(text, first(text)?.unread), unread);
  });

  it('are reported unfinished', () => {
    const text = 'One [@a and [@b] and [@';
    assert.deepEqual(
      citations(text).map((group) => [group.closed, group.items[0]?.key]),
      [
        [false, 'a'],
        [true, 'b'],
        [false, ''],
      ],
    );
  });

  it('end no later than their paragraph', () => assert.equal(citations('[@a\n\nb]')[0]?.closed, false));
  it('are no e-mail addresses', () => assert.deepEqual(citations('a@b.example [1]'), []));
});

describe('The citation at a place', () => {
  /** `|` marks the place. */
  const here = (marked: string) => {
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    const found = citationAt(text, offset);
    return (
      found && { part: found.part, key: found.key, prefix: found.prefix, replaced: at(text, found.span), closed: found.closed }
    );
  };

  it('is a key being typed', () => {
    assert.deepEqual(here('see [@|'), { part: 'key', key: '', prefix: '', replaced: '', closed: false });
    assert.deepEqual(here('see [@od| and more'), { part: 'key', key: 'od', prefix: 'od', replaced: 'od', closed: false });
    assert.deepEqual(here('see [@odg-|]'), { part: 'key', key: 'odg-', prefix: 'odg-', replaced: 'odg-', closed: true });
    assert.deepEqual(here('see [@od|g-knee]'), {
      part: 'key',
      key: 'odg-knee',
      prefix: 'od',
      replaced: 'odg-knee',
      closed: true,
    });
    assert.deepEqual(here('see [@a; @b|, p. 3]'), { part: 'key', key: 'b', prefix: 'b', replaced: 'b', closed: true });
  });

  it('is a section or a page of a key', () => {
    assert.deepEqual(here('[@a, sec. Spe|cial Studies]'), {
      part: 'section',
      key: 'a',
      prefix: 'Spe',
      replaced: 'Special Studies',
      closed: true,
    });
    assert.deepEqual(here('[@a, sec. |]'), { part: 'section', key: 'a', prefix: '', replaced: '', closed: true });
    assert.deepEqual(here('[@a, p. 30|9]'), { part: 'pages', key: 'a', prefix: '30', replaced: '309', closed: true });
    assert.deepEqual(here('[@a, |]'), { part: 'locator', key: 'a', prefix: '', replaced: '', closed: true });
    assert.equal(here('[@x, sec. One; @a, sec. Tw|]')?.prefix, 'Tw');
  });

  it('is one of several', () => {
    assert.deepEqual(here('[@a, sec. On|e ; @b]'), { part: 'section', key: 'a', prefix: 'On', replaced: 'One', closed: true });
    assert.deepEqual(here('[@a|; @b]'), { part: 'key', key: 'a', prefix: 'a', replaced: 'a', closed: true });
    assert.deepEqual(here('[@a, p. |3;@b]'), { part: 'pages', key: 'a', prefix: '', replaced: '3', closed: true });
    assert.deepEqual(here('[@a, p. 3|;@b]'), { part: 'pages', key: 'a', prefix: '3', replaced: '3', closed: true });
    assert.deepEqual(here('[@a; @b, sec. T|'), { part: 'section', key: 'b', prefix: 'T', replaced: 'T', closed: false });
    assert.deepEqual(here('[@a, sec. O| and more'), { part: 'section', key: 'a', prefix: 'O', replaced: 'O', closed: false });
  });

  it('is found behind other words and signs', () => {
    assert.deepEqual(here('[see @o|]'), { part: 'key', key: 'o', prefix: 'o', replaced: 'o', closed: true });
    assert.equal(here('[-@od|')?.prefix, 'od');
    assert.equal(here('[@a, p. 3; also @od|]')?.key, 'od');
    assert.equal(here('[see @a, sec. Tw|')?.prefix, 'Tw');
    assert.equal(here('[mail a@b|]'), undefined);
  });

  it('is what is neither, between and behind them', () => {
    assert.deepEqual(here('[@a, | p. 3]'), { part: 'locator', key: 'a', prefix: '', replaced: '', closed: true });
    assert.deepEqual(here('[@a, p. 3, x|y]'), { part: 'locator', key: 'a', prefix: 'x', replaced: 'xy', closed: true });
    assert.deepEqual(here('[@a, s|ee there]'), { part: 'locator', key: 'a', prefix: 's', replaced: 'see there', closed: true });
    assert.deepEqual(here('[@a, se| and more'), { part: 'locator', key: 'a', prefix: 'se', replaced: 'se', closed: false });
  });

  it('is none outside', () => {
    assert.equal(here('x]\n\n[@a|')?.key, 'a');
    assert.equal(here('[@a]|'), undefined);
    assert.equal(here('[@|]')?.part, 'key');
    assert.equal(here(`[@a, sec. ${'long '.repeat(300)}|`), undefined);
    assert.equal(here('[@a \n \t \n|'), undefined);
    assert.equal(here('[@a, sec. One\n \t Two|')?.part, 'section');
    assert.equal(here('[@a] |'), undefined);
    assert.equal(here('|[@a]'), undefined);
    assert.equal(here('[@a\n\n|'), undefined);
    assert.equal(here('nothing |'), undefined);
  });
});
