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

  it('reach no further than the sentence', () =>
    assert.equal(lateralities('Weak on the left. Knee films are normal.')[0]?.region, undefined));

  it('are one, both or unknown', () => {
    assert.equal(sideOf('Right knee MRI'), 'right');
    assert.equal(sideOf('Left and right knee MRI'), 'bilateral');
    assert.equal(sideOf('Knee MRI'), undefined);
    assert.equal(sideOf('bilateral, worse left knee'), undefined);
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
  });
});
