import assert from 'node:assert/strict';
import { citationAt, citations } from '../../server/src/service/prose/citations';
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
      ['p. 3 and so on', '3', 'and so on'],
      ['p. xii', undefined, 'p. xii'],
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

  it('stand several in a group', () => {
    const text = '[@a; @b;@c]';
    assert.deepEqual(
      citations(text)[0]?.items.map((item) => at(text, item.span)),
      ['@a', '@b', '@c'],
    );
  });

  it('tell what they cannot read', () => {
    const text = '[@a, see there]';
    assert.equal(at(text, first(text)?.unread), 'see there');
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
