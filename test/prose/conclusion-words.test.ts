/** The words that conclude: where they begin and end, and what stands around them without concluding. */
import assert from 'node:assert/strict';
import { conditionAfter, conditionsBefore } from '../../server/src/service/prose/conditionals';
import { conclusion, conclusions } from '../../server/src/service/prose/necessity';
import { at } from './tell';

type Case = readonly [sentence: string, polarity: 'supports' | 'denies' | 'unknown', words?: string];

const tell = (strength: 'stated' | 'implied', cases: readonly Case[]): void => {
  for (const [sentence, polarity, words] of cases) {
    it(`${polarity}: ${sentence.length > 90 ? `${sentence.slice(0, 40)} … ${sentence.slice(-40)}` : sentence}`, () => {
      const found = conclusion(sentence);
      assert.deepEqual(
        [found.polarity, at(sentence, found.span), found.strength],
        [polarity, words, polarity === 'unknown' ? undefined : strength],
      );
    });
  }
};

const far = 'that was worn for months on end in the shop and at home ';

describe('The words that conclude on medical necessity', () => {
  describe('as a judgement', () => {
    tell('stated', [
      ['The brace is not just reasonable, it is medically necessary.', 'supports', 'is medically necessary'],
      ['The brace, if fitted now, is not only medically necessary.', 'unknown'],
      ['The brace is not only medically necessary.', 'supports', 'medically necessary'],
      ['The brace is not merely medically necessary.', 'supports', 'medically necessary'],
      ['A brace that is not medically necessary is not paid.', 'unknown'],
      ['A brace which would be medically necessary.', 'unknown'],
      ['A brace, which is not medically necessary, is not paid.', 'denies', 'is not medically necessary'],
      ['Pain is worse; not medically necessary.', 'denies', 'not medically necessary'],
      ['It was not; medically necessary.', 'unknown'],
      ['The brace may be medically necessary.', 'unknown'],
      ['The brace might clearly be medically necessary.', 'unknown'],
      ['The brace is considered medically necessary care.', 'supports', 'is considered medically necessary'],
      ['The brace is medically necessary treatment.', 'supports', 'is medically necessary'],
      ['He needs medically necessary care.', 'unknown'],
      ['Medically necessary services are covered.', 'unknown'],
      ['It covers no medically necessary items.', 'unknown'],
      ['To be medically necessary, the brace must fit.', 'unknown'],
      ['For a brace to be medically necessary, it must fit.', 'unknown'],
      ['In order to be considered medically necessary, it must fit.', 'unknown'],
      ['I find the brace to be medically necessary.', 'supports', 'to be medically necessary'],
      ['I find it; the brace to be medically necessary.', 'unknown'],
      ['The brace was found medically necessary.', 'supports', 'was found medically necessary'],
      ['The brace is medically unnecessary.', 'denies', 'is medically unnecessary'],
      ['The brace is not medically unnecessary.', 'supports', 'is not medically unnecessary'],
      ["The brace wasn't deemed medically necessary.", 'denies', "wasn't deemed medically necessary"],
      ['The brace has not been shown to be medically necessary.', 'denies', 'to be medically necessary'],
      ['The brace is not seen by us here as being medically necessary.', 'denies', 'as being medically necessary'],
      [`The brace not ${far}being medically necessary.`, 'unknown'],
      ['The brace is not supported, and being medically necessary.', 'unknown'],
      ['No brace worn at home is medically necessary.', 'denies', 'is medically necessary'],
      ['No brace was worn that is medically necessary.', 'unknown'],
      ['There is no question that the brace is medically necessary.', 'supports', 'is medically necessary'],
      ['There is no longer pain, and the brace is medically necessary.', 'supports', 'is medically necessary'],
    ]);
  });

  describe('as a noun', () => {
    tell('stated', [
      ['The records support medical necessity.', 'supports', 'support medical necessity'],
      ['The records may support medical necessity.', 'unknown'],
      ['Notes are needed to establish medical necessity.', 'unknown'],
      ['Records establishing medical necessity were sent.', 'unknown'],
      ['The records cannot establish medical necessity.', 'denies', 'establish medical necessity'],
      ['It failed to work; the records support medical necessity.', 'supports', 'support medical necessity'],
      ['It was not worn, and the records support medical necessity.', 'supports', 'support medical necessity'],
      ['The request meets the criteria for medical necessity.', 'supports', 'meets the criteria for medical necessity'],
      ['The request lacks medical necessity.', 'denies', 'lacks medical necessity'],
      ['There is no evidence of medical necessity.', 'denies', 'of medical necessity'],
      ['There is insufficient documentation of the medical necessity of it.', 'denies', 'the medical necessity'],
      ['There is a lack of clear proof for medical necessity.', 'denies', 'medical necessity'],
      ['No medical necessity was established.', 'denies', 'medical necessity was established'],
      ['No clear medical necessity was established.', 'denies', 'medical necessity was established'],
      ['No pain was felt and the medical necessity was established.', 'supports', 'the medical necessity was established'],
      ['Medical necessity is lacking.', 'denies', 'Medical necessity is lacking'],
      ['Medical necessity remains unclear.', 'denies', 'Medical necessity remains unclear'],
      ['Medical necessity is clear.', 'supports', 'Medical necessity is clear'],
      ['Medical necessity was ascertained.', 'unknown'],
      ['Medical necessity could not be ascertained.', 'denies', 'Medical necessity could not be ascertained'],
      ["Medical necessity isn't established.", 'denies', "Medical necessity isn't established"],
      ['Medical necessity for it is pending and is established.', 'unknown'],
      ['The brace is a medical necessity.', 'supports', 'is a medical necessity'],
      ['The brace is not considered a medical necessity.', 'denies', 'is not considered a medical necessity'],
      ['The brace was deemed medical necessity.', 'supports', 'was deemed medical necessity'],
      ['We spoke of medical necessity.', 'unknown'],
    ]);
  });

  describe('stand in the main clause, where there is one', () => {
    tell('stated', [
      ['While the brace is medically necessary, the pump was bought.', 'supports', 'is medically necessary'],
      ['Since the brace is medically necessary, the pump is not medically necessary.', 'denies', 'is not medically necessary'],
      ['The pump is medically necessary, because the brace is not medically necessary.', 'supports', 'is medically necessary'],
      ['The pump is medically necessary, as such, the brace is not medically necessary.', 'denies', 'is not medically necessary'],
      [
        'The pump is medically necessary, although, in March, the brace was not medically necessary.',
        'denies',
        'was not medically necessary',
      ],
      ['While it is a brace that is worn daily, it is not medically necessary.', 'denies', 'is not medically necessary'],
    ]);
  });

  describe('may be other words', () => {
    tell('implied', [
      ['I uphold the denial.', 'denies', 'I uphold the denial'],
      ['We therefore overturn that denial.', 'supports', 'We therefore overturn that denial'],
      ['The denial is hereby not upheld.', 'supports', 'denial is hereby not upheld'],
      ['The denial is overturned.', 'supports', 'denial is overturned'],
      ['The determination was not reversed.', 'denies', 'determination was not reversed'],
      ['Therefore, this treatment is not warranted.', 'denies', 'is not warranted'],
      ['Therefore, this is not warranted.', 'unknown'],
      ['This treatment is not warranted.', 'unknown'],
      ['The requested treatment is not warranted.', 'denies', 'is not warranted'],
      ['The request was denied by the carrier.', 'unknown'],
      ['The request that was denied is old.', 'unknown'],
      ['The request was previously denied.', 'unknown'],
      ['The request is not denied.', 'supports', 'is not denied'],
      ['Is the request denied?', 'unknown'],
      ['If pain returns, the request is denied.', 'unknown'],
    ]);
  });
});

describe('The sentence that concludes', () => {
  const conclude = (text: string) => [conclusion(text).polarity, at(text, conclusion(text).sentence)];
  it('is the last that states it, before any that implies it', () => {
    assert.deepEqual(conclude('It is medically necessary. The request is denied.'), ['supports', 'It is medically necessary.']);
    assert.deepEqual(conclude('The request is denied. The request is approved. It hurts.'), [
      'supports',
      'The request is approved.',
    ]);
  });
  it('may leave out what was said before it', () => {
    assert.equal(conclude('Two sessions are indicated and the request for six is not.')[0], 'denies');
    assert.equal(conclude('The remainder was not.')[0], 'denies');
    assert.equal(conclude('The remainder was not seen.')[0], 'unknown');
  });
  it('is one of the last four; of those before, only one that states it', () => {
    const behind = ' He walks.'.repeat(4);
    assert.equal(conclude(`The request is denied.${behind.slice(10)}`)[0], 'denies');
    assert.equal(conclude(`The request is denied.${behind}`)[0], 'unknown');
    assert.equal(conclude(`It is medically necessary.${behind}`)[0], 'supports');
    assert.equal(conclude(`It is medically necessary.${behind.slice(10)} The request is denied.`)[0], 'denies');
  });
  it('asks nothing', () => {
    assert.equal(conclude('Is it not medically necessary?')[0], 'unknown');
    assert.equal(conclude('? It is medically necessary.')[0], 'supports');
  });
  it('is not the notice on tapering, and none is inside a quotation', () => {
    assert.deepEqual(conclusions('It should not be interpreted as medically necessary.'), []);
    assert.deepEqual(conclusions('He is advised to discuss what is medically necessary.'), []);
    const text = 'He read "it is “not” medically 😀 necessary" and the pump is medically necessary.';
    assert.deepEqual(
      conclusions(text).map(({ span }) => at(text, span)),
      ['is medically necessary'],
    );
  });
  it('denies as much until or once something is shown, but supports nothing', () => {
    for (const word of ['unless', 'until', 'once the', 'if', 'when', 'provided that']) {
      const denies = ['unless', 'until', 'once the'].includes(word);
      assert.equal(conclude(`It is not medically necessary ${word} films show a tear.`)[0], denies ? 'denies' : 'unknown');
      assert.equal(conclude(`It is medically necessary ${word} films show a tear.`)[0], 'unknown');
    }
  });
});

describe('Conditions', () => {
  const before = (sentence: string) =>
    conditionsBefore(sentence, sentence.indexOf('|')).map(({ word, start }) => `${word} ${start}`);
  const after = (sentence: string) => {
    const found = conditionAfter(sentence, sentence.indexOf('|') + 1);
    return found && `${found.word} ${sentence.slice(found.start)}`;
  };
  it('stand at the head of a clause before a place', () => {
    assert.deepEqual(before('if it hurts, rest| if not'), ['if 0']);
    assert.deepEqual(before('rest helps, when it hurts and unless it locks, |'), ['when 12', 'unless 30']);
    assert.deepEqual(before('in the home when wife works |'), []);
    assert.deepEqual(before('even if it hurts |'), []);
    assert.deepEqual(before('even when it hurts |'), ['when 5']);
    assert.deepEqual(before('if necessary, |'), []);
    assert.deepEqual(before(`if it hurts, and then as ever the records that were sent say it all, when needed, |`), ['if 0']);
  });
  it('may be a question within', () => {
    assert.deepEqual(before('he asks whether it is |'), ['whether 8']);
    assert.deepEqual(before('he asks whether it is, and it is |'), []);
    assert.deepEqual(before(`${'a'.repeat(495)} whether it is |`), ['whether 496']);
    assert.deepEqual(before(`whether ${'a'.repeat(400)} |`), []);
  });
  it('stand shortly behind a place', () => {
    assert.equal(after('it is| if it locks'), 'if if it locks');
    assert.equal(after('it is| now and here, when it locks'), 'when when it locks');
    assert.equal(after('it is| if needed'), undefined);
    assert.equal(after('it is| even if it locks'), undefined);
    assert.equal(after('it is| as when it locks'), undefined);
    assert.equal(after('it is| even now if it locks'), 'if if it locks');
    assert.equal(after('it is| to determine if it locks'), undefined);
    assert.equal(after('even as it is| if it locks'), 'if if it locks');
    assert.equal(after('it is| a b c d e f g if it locks'), undefined);
  });
});
