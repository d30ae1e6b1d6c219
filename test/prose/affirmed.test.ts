import assert from 'node:assert/strict';
import { affirmed, root, rootsOf, sameRoot } from '../../server/src/service/prose/affirmed';
import { at } from './tell';

const clauses = (text: string): (string | undefined)[] => affirmed(text).map(({ span }) => at(text, span));

describe('What a text says to be so', () => {
  it('is a clause, with the roots of its words', () => {
    const text = 'He failed six weeks of PT.';
    assert.deepEqual(clauses(text), [text]);
    assert.deepEqual(affirmed(text)[0]?.roots, ['he', 'fail', 'six', 'week', 'of', 'pt', 'physical', 'treatment']);
  });

  it('is apart from what stands in another clause of the sentence', () => {
    assert.deepEqual(clauses('The knee is swollen; surgery is planned.'), ['The knee is swollen']);
    assert.deepEqual(clauses('The knee is swollen, but surgery is planned.'), ['The knee is swollen']);
    assert.deepEqual(clauses('Surgery is planned although the knee is swollen.'), ['the knee is swollen.']);
    assert.deepEqual(clauses('Surgery is planned, and strength was reduced.'), ['strength was reduced.']);
    assert.deepEqual(clauses('Knee: it locks however it bends while walking'), ['Knee', 'it locks', 'it bends', 'walking']);
    // a list is no clause
    assert.deepEqual(clauses('Swelling, and locking, of the knee.'), ['Swelling, and locking, of the knee.']);
  });

  const notSo = [
    'There is no swelling of the knee.',
    'Swelling was not found.',
    'Neither swelling nor locking.',
    'Injections are requested.',
    'He will have therapy.',
    'Surgery is recommended.',
    'To rule out a tear.',
    'A possible tear.',
    'If pain returns, inject.',
    'Negative Lachman test.',
    'Norco was refilled.',
    'Return precautions given.',
    'MRI without contrast.',
    '"The knee locks."',
    'Of the patient.',
    '',
  ];
  for (const text of notSo) it(`is not: ${text}`, () => assert.deepEqual(clauses(text), []));

  it('is not what the denial says', () => {
    for (const text of [
      'Utilization review found swelling; the knee locks.',
      'The UR denial tells of swelling; the knee locks.',
      'It was previously denied; the knee locks.',
      'It was non-certified; the knee locks.',
      'The claims administrator stated that the knee locks; it swells.',
    ])
      assert.deepEqual(clauses(text), [], text);
    assert.deepEqual(clauses('The guideline states that swelling follows.'), ['The guideline states that swelling follows.']);
  });

  it('is so when something was tried and failed', () => {
    assert.deepEqual(clauses('Failed injections of the knee.'), ['Failed injections of the knee.']);
    assert.deepEqual(clauses('Unable to walk.'), []);
  });

  it('stands where it was written, after the sentence before', () => {
    const text = 'Surgery is planned.  The knee\nlocks.';
    assert.deepEqual(clauses(text), ['The knee\nlocks.']);
  });
});

describe('Roots of words', () => {
  it('are one for what letters call by several names', () => {
    for (const [name, words] of Object.entries({
      fail: 'fail failed failing failure',
      trial: 'trial trialed tried try tries attempt attempted',
      treatment: 'care treatment treatments therapy therapies management measure modality modalities',
      reduce: 'decreased reduced diminishing',
      radiograph: 'xray xrays rays radiograph radiographs radiographic',
    })) {
      for (const word of words.split(' ')) assert.equal(root(word), name, word);
    }
  });
  it('are not taken from the inside of a word', () => {
    assert.equal(root('carefully'), 'carefully');
    assert.equal(root('trying'), 'trying');
    assert.equal(root('scare'), 'scare');
    assert.equal(root('arrays'), 'array');
    assert.equal(root('unreduced'), 'unreduced');
  });
  it('spell out what is shortened', () => {
    assert.deepEqual(rootsOf('HEP, ESI'), ['hep', 'home', 'exercise', 'program', 'esi', 'epidural', 'steroid', 'injection']);
    assert.deepEqual(rootsOf('ESIs NSAID UDS').slice(4), ['nsaid', 'anti', 'inflammatory', 'uds', 'urine', 'drug', 'screen']);
    assert.deepEqual(rootsOf('PT or knees', { start: 3, end: 11 }), ['or', 'knee']);
  });
  it('meet in the forms of a word', () => {
    assert.ok(sameRoot('knee', 'knee'));
    assert.ok(sameRoot('improved', 'improvement'));
    assert.ok(sameRoot('radicular', 'radiculopathy'));
    assert.ok(sameRoot('inject', 'injection'));
    assert.ok(!sameRoot('knee', 'kneel'), 'too short to tell');
    assert.ok(!sameRoot('spine', 'spinal'), 'four letters are too few');
    assert.ok(!sameRoot('operate', 'operculum'));
    assert.ok(!sameRoot('exercise', 'excision'));
    assert.ok(!sameRoot('neuro', 'neuropsychology'), 'too far apart');
    assert.ok(sameRoot('neuro', 'neuropathies'.slice(0, 11)), 'six letters more at most');
  });
});
