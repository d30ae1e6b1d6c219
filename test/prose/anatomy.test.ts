import assert from 'node:assert/strict';
import { lateralities, sideOf } from '../../server/src/service/prose/laterality';
import { bodyRegions, regionsMeet, regionsOf } from '../../server/src/service/prose/regions';
import { levelsMeet, spinalLevels } from '../../server/src/service/prose/spine';
import { at } from './tell';

describe('Body regions', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['MRI of the right knee', ['knee']],
    ['MRI of the lumbar spine', ['low back']],
    ['Cervical CT scan', ['neck']],
    ['CT of the thoracic spine', ['upper back']],
    ['EMG of the bilateral lower extremities', ['lower extremity']],
    ['Facet blocks L4-5, L5-S1', ['low back']],
    ['Fusion at C5-6', ['neck']],
    ['Rotator cuff repair', ['shoulder']],
    ['Carpal tunnel release', ['wrist']],
    ['Chiropractic, lumbar spine, left hip and knee', ['low back', 'hip', 'knee']],
    ['Spinal cord stimulator', ['spine']],
    ['Cognitive behavioral sessions', ['mental']],
    ['Flexeril 10mg #60', []],
    ['A hand-written note says that, on the other hand, he is right hand dominant and fell 8 feet head-on', []],
  ];
  for (const [text, regions] of cases) it(text, () => assert.deepEqual(regionsOf(text), regions));

  it('have their place', () => {
    const text = 'The low  back and the neck.';
    assert.deepEqual(
      bodyRegions(text).map((mention) => at(text, mention.span)),
      ['low  back', 'neck'],
    );
  });

  it('hold others', () => {
    assert.equal(regionsMeet('upper extremity', 'wrist'), true);
    assert.equal(regionsMeet('low back', 'spine'), true);
    assert.equal(regionsMeet('low back', 'neck'), false);
    assert.equal(regionsMeet('knee', 'upper extremity'), false);
  });
});

describe('Sides', () => {
  it('are about a region', () => {
    const text = 'MRI of the right knee and the left shoulder; bilateral L4 blocks; RUE pain; pain on the left.';
    assert.deepEqual(
      lateralities(text).map(({ side, region }) => [side, region]),
      [
        ['right', 'knee'],
        ['left', 'shoulder'],
        ['bilateral', 'low back'],
        ['right', 'upper extremity'],
        ['left', undefined],
      ],
    );
  });

  it('are no verbs, idioms or handedness', () => {
    assert.deepEqual(
      lateralities(
        'He left the room right away, is right-hand dominant and right handed, was left with pain, and both reports agree.',
      ),
      [],
    );
  });

  it('are verbs unless a body part is near', () => {
    const found = (text: string) => lateralities(text).map(({ side, region }) => `${side} ${region ?? '–'}`);
    assert.deepEqual(found('He left. The right was chosen. She left it.'), []);
    assert.deepEqual(found('Pain on the right. It is worse on the left.'), ['right –', 'left –']);
    assert.deepEqual(found('She has left knee pain.'), ['left knee']);
    assert.deepEqual(found('Both the records and the request are about the knee.'), []);
    assert.deepEqual(found('Both of his sore knees hurt, both knees.'), ['bilateral knee']);
    assert.deepEqual(found('Hurts both. Pain lt, rt and bilaterally.'), ['left –', 'right –', 'bilateral –']);
    assert.deepEqual(found('Of the two, to the left the pain is worse.'), ['left –']);
  });

  it('are about a region close behind, or right before', () => {
    const found = (text: string) => lateralities(text).map(({ side, region }) => `${side} ${region ?? '–'}`);
    assert.deepEqual(found('the knee, right'), ['right knee']);
    assert.deepEqual(found('neck, knee, right; hip'), ['right knee']);
    assert.deepEqual(found('right, that is to say the sore, stiff knee'), ['right –']);
    assert.deepEqual(found('right and sore knee'), ['right –']);
    assert.deepEqual(found('right; knee'), ['right –']);
    assert.deepEqual(found(`${'knee '.repeat(20)} right shoulder`), ['right shoulder']);
  });

  it('reach no further than the sentence', () =>
    assert.equal(lateralities('Weak on the left. Knee films are normal.')[0]?.region, undefined));

  it('are one, both or unknown', () => {
    assert.equal(sideOf('Right knee MRI'), 'right');
    assert.equal(sideOf('Left and right knee MRI'), 'bilateral');
    assert.equal(sideOf('Knee MRI'), undefined);
    assert.equal(sideOf('bilateral, worse left knee'), undefined);
    assert.equal(sideOf('bilateral, left and right knee'), undefined);
  });
});

describe('Spinal levels', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['L4-5', ['L4', 'L5'], ['L4-5']],
    ['L5-S1', ['L5', 'S1'], ['L5-S1']],
    ['C6-7', ['C6', 'C7'], ['C6-7']],
    ['L4-S1', ['L4', 'L5', 'S1'], ['L4-5', 'L5-S1']],
    ['C5-C7', ['C5', 'C6', 'C7'], ['C5-6', 'C6-7']],
    ['T12-L1', ['T12', 'L1'], ['T12-L1']],
    ['C3 through C5', ['C3', 'C4', 'C5'], ['C3-4', 'C4-5']],
    ['L3-4-5', ['L3', 'L4', 'L5'], ['L3-4', 'L4-5']],
    ['L4/5', ['L4', 'L5'], ['L4-5']],
    ['l4-5', ['L4', 'L5'], ['L4-5']],
    ['C8', ['C8'], []],
  ];
  for (const [written, levels, segments] of cases) {
    it(written, () => {
      const text = `Blocks at ${written} are asked for.`;
      const [mention] = spinalLevels(text);
      assert.equal(at(text, mention?.span), written);
      assert.deepEqual(mention?.levels, levels);
      assert.deepEqual(mention?.segments, segments);
    });
  }

  it('stand in lists', () =>
    assert.deepEqual(
      spinalLevels('L3, L4 and L5').flatMap(({ levels }) => levels),
      ['L3', 'L4', 'L5'],
    ));

  it('are not laboratory values, weightings, vitamins or drugs', () => {
    for (const text of [
      'free T4',
      'TSH, T4',
      'T2-weighted images',
      'T1 signal',
      'vitamin C 5 mg',
      'S 3',
      'B12',
      'H2O',
      'Tylenol #3',
      'L9',
      'L5-3',
      'CM16-0123456',
    ])
      assert.deepEqual(spinalLevels(text), [], text);
  });

  it('have neighbours', () => {
    assert.equal(levelsMeet('L5', 'S1'), true);
    assert.equal(levelsMeet('L3', 'L5'), false);
    assert.equal(levelsMeet('C8', 'C8'), true);
    assert.equal(levelsMeet('C8', 'C1'), false);
    assert.equal(levelsMeet('C1', 'C8'), false);
    assert.equal(levelsMeet('C1', 'C2'), true);
    assert.equal(levelsMeet('T1', 'C7'), true);
  });

  it('run down the column, not up and not over half of it', () => {
    const levels = (text: string) => spinalLevels(text).map((mention) => mention.levels.join(' '));
    assert.deepEqual(levels('C1-C2, T1-T12'), ['C1 C2', 'T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12']);
    assert.deepEqual(levels('C7-T12'), ['C7 T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12']);
    assert.deepEqual(levels('C6-T12'), []);
    assert.deepEqual(levels('L4-L4, L5-L3, C8-T1'), []);
    assert.deepEqual(levels('L4-5-S1, L3-4-3, L3-L4-5'), ['L4 L5 S1', 'L3 L4', 'L3 L4 L5']);
    assert.deepEqual(levels('at l4-s1 and S1, but l4'), ['L4 L5 S1', 'S1']);
    assert.deepEqual(levels('vitamin D was given for long after, T4-5'), ['T4 T5']);
  });
});
