import assert from 'node:assert/strict';
import { attributedParts } from '../../server/src/service/prose/attribution';
import { conditionAfter, conditionsBefore } from '../../server/src/service/prose/conditionals';
import { absoluteNegatives, isNegator } from '../../server/src/service/prose/negation';
import { at } from './tell';

const objects = (text: string): (string | undefined)[] => absoluteNegatives(text).map((negative) => at(text, negative.object));

describe('Phrases that say something is not in the record', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['There is no documentation of physical therapy.', 'physical therapy'],
    ['There was no clear evidence or documentation of facet pain.', 'facet pain'],
    [
      'There is no indication that the patient is a candidate for surgery at this time.',
      'the patient is a candidate for surgery',
    ],
    ['There is no evidence the patient has tried exercise.', 'the patient has tried exercise'],
    ['No mention was made of a fusion.', 'a fusion'],
    ['The request came without documentation of radiographs.', 'radiographs'],
    ['There is a lack of documentation regarding weakness.', 'weakness'],
    ['There is no documentation submitted for review indicating a drug screen.', 'a drug screen'],
    ['The provider did not document any prior injections.', 'prior injections'],
    ['The notes do not provide any evidence of neuropathy.', 'neuropathy'],
    ['No trial of exercise was documented.', 'trial of exercise'],
    ['Failed injections are not documented.', 'Failed injections'],
    ['Absent documentation of therapy, the request fails.', 'therapy'],
    ['There is no evidence of red flags to warrant imaging.', 'red flags'],
    ['There is no evidence of a tear, and the request is denied.', 'a tear'],
  ];
  for (const [text, object] of cases) it(text, () => assert.deepEqual(objects(text), [object]));

  it('are none of these', () => {
    assert.deepEqual(
      objects('MRI without contrast was done. The patient has no pain. The documentation of therapy is clear.'),
      [],
    );
    assert.deepEqual(objects('The guideline says "no evidence of benefit was found".'), []);
  });

  it('give the words that name the object and leave the empty ones', () => {
    const [negative] = absoluteNegatives(
      'There is no documentation that the patient has received physical therapy for the knee.',
    );
    assert.deepEqual(
      negative?.words.map(({ lower }) => lower),
      ['physical', 'knee'],
    );
    assert.deepEqual(absoluteNegatives('There is no documentation of exceptional factors.')[0]?.words, []);
  });

  it('have their cue, and the whole of them', () => {
    const parts = (text: string) =>
      absoluteNegatives(text).map(({ span, cue, object }) => [span, cue, object].map((where) => at(text, where)));
    assert.deepEqual(parts('So there is no documentation of  physical therapy; it hurts.'), [
      ['no documentation of  physical therapy', 'no documentation of', 'physical therapy'],
    ]);
    assert.deepEqual(parts('No trial of exercise was documented.'), [
      ['No trial of exercise was documented', 'No trial of exercise was documented', 'trial of exercise'],
    ]);
    assert.deepEqual(parts('However, failed injections are not documented.'), [
      ['failed injections are not documented', 'failed injections are not documented', 'failed injections'],
    ]);
  });

  it('end where the sentence turns', () => {
    for (const [text, object] of [
      ['In the absence of documentation of therapy, it fails.', 'therapy'],
      ['Without documentation of therapy, rest and ice, it fails.', 'therapy'],
      ['There is no documentation of therapy, rest and ice.', 'therapy, rest and ice'],
      ['There is no documentation of therapy to justify it.', 'therapy'],
      ['There is no documentation of therapy without gain, and it hurts.', 'therapy without gain'],
    ] as const)
      assert.deepEqual(objects(text), [object]);
    assert.deepEqual(objects(`There is no documentation of ${'a knee '.repeat(100)}`)[0]?.length, 320 - 1);
  });

  it('tell nobody what, and are none', () => {
    assert.deepEqual(objects('However, this was not noted. No it was documented. There is no documentation of'), []);
  });

  it('are told once, in the order of the text', () => {
    const text =
      'Failed injections are not documented. There is a lack of evidence of a tear. No trial of exercise was documented. He has no documentation of ice.';
    assert.deepEqual(objects(text), ['Failed injections', 'a tear', 'trial of exercise', 'ice']);
    assert.deepEqual(
      absoluteNegatives(text).map(({ kind }) => kind),
      ['none', 'lack', 'none', 'none'],
    );
    assert.deepEqual(objects('No documentation of a trial of exercise was documented.').length, 1);
  });

  it('tell nothing from too little', () => {
    assert.deepEqual(
      absoluteNegatives('There is no evidence of a tear. There is insufficient evidence of a tear.').map(({ kind }) => kind),
      ['none', 'lack'],
    );
  });
});

describe('Words that negate', () => {
  it('are whole words', () => {
    for (const word of "not no never neither nor cannot none nothing fail fails failed lack lacks unable n't isn't".split(' '))
      assert.ok(isNegator(word), word);
    for (const word of "note nob another knot failure lacking noun non without n'tx enable".split(' '))
      assert.ok(!isNegator(word), word);
  });
});

describe('Who speaks', () => {
  const who = (sentence: string) => {
    const at = sentence.includes('x-ray') ? sentence.indexOf('x-ray') : sentence.length - 1;
    return attributedParts(sentence).find(({ start, end }) => start < at && at < end)?.speaker ?? 'reviewer';
  };
  it('is the guideline, utilization review or the treating side where they are said to', () => {
    assert.equal(who('the odg states that an x-ray is needed.'), 'guideline');
    assert.equal(who('the mtus chronic pain guidelines recommend an x-ray.'), 'guideline');
    assert.equal(who('the utilization review physician denied the x-ray.'), 'utilization review');
    assert.equal(who('the claims administrator did not certify the x-ray.'), 'utilization review');
    assert.equal(who('the treating physician believes that the x-ray is needed.'), 'provider');
    assert.equal(who('the applicant contends that the x-ray is needed.'), 'patient');
  });
  it('is the reviewer otherwise', () => {
    assert.equal(who('according to the guidelines, the x-ray is considered needed.'), 'reviewer');
    assert.equal(who('the odg recommends rest; therefore the x-ray is not needed.'), 'reviewer');
    assert.equal(who('i am reversing the prior review decision and deem the x-ray needed.'), 'reviewer');
    assert.equal(who('the treating physician has provided films and the x-ray is needed.'), 'reviewer');
    assert.deepEqual(attributedParts(''), []);
  });
  it('speaks from the subject to where the writer turns back', () => {
    const parts = (sentence: string) =>
      attributedParts(sentence).map(({ speaker, start, end }) => [speaker, sentence.slice(start, end)]);
    assert.deepEqual(parts('rest is best. the odg states that rest helps, but this is no rest.'), [
      ['guideline', '. the odg states that rest helps'],
    ]);
    assert.deepEqual(parts('the odg states: that helps, the brace is needed; therefore it is.'), [
      ['guideline', 'the odg states: that helps, the brace is needed'],
    ]);
    assert.deepEqual(parts('the odg states, "rest", the brace is needed.'), [
      ['guideline', 'the odg states, "rest", the brace is needed.'],
    ]);
    assert.deepEqual(parts('the odg states rest, the brace that helps is needed.'), [['guideline', 'the odg states rest']]);
    assert.deepEqual(parts('it was found not needed by utilization review in may.'), [
      ['utilization review', 'it was found not needed by utilization review'],
    ]);
    for (const word of ['reversing', 'overturning', 'overturn', 'disagree', 'disagreeing'])
      assert.deepEqual(parts(`i am ${word} what was said by utilization review.`), [], word);
  });
});

describe('Conditions', () => {
  it('begin a clause', () => {
    assert.equal(conditionsBefore('if it hurts, rest is needed', 20).length, 1);
    assert.equal(conditionsBefore('however, when it hurts, rest is needed', 30).length, 1);
    assert.equal(conditionsBefore('help at home when the wife works is needed', 38).length, 0);
    assert.equal(conditionsBefore('if necessary, rest is needed', 20).length, 0);
    assert.equal(conditionsBefore('even if it helps, rest is needed', 24).length, 0);
  });
  it('follow closely', () => {
    assert.equal(conditionAfter('rest is needed if it hurts', 14)?.word, 'if');
    assert.equal(conditionAfter('rest is needed for the back unless it heals', 14)?.word, 'unless');
    assert.equal(conditionAfter('rest is needed to determine if it heals', 14), undefined);
    assert.equal(conditionAfter('rest is needed once daily', 14), undefined);
  });
});
