import assert from 'node:assert/strict';
import { mentions } from '../../../server/src/service/prose/clinical/mentions';

/** Each mention as "status: concept". */
const told = (text: string): string[] => mentions(text).map(({ status, concept }) => `${status}: ${concept}`);

describe('What a text tells of a patient', () => {
  const cases: readonly (readonly [text: string, ...told: string[]])[] = [
    ['Sensation was decreased over the left L5 dermatome.', 'present: decreased sensation'],
    ['Sensation to light touch is intact.', 'absent: decreased sensation'],
    ['Strength was 4/5 on the left.', 'present: weakness'],
    ['Strength was 5/5 throughout.', 'absent: weakness'],
    ['Reflexes were 2+ and symmetric.', 'absent: reflex change'],
    ['The ankle reflex was 1+.', 'present: reflex change'],
    ['There was weakness of the wrist.', 'present: weakness'],
    ['He denies numbness, tingling or weakness.', 'absent: numbness', 'absent: numbness', 'absent: weakness'],
    ['No swelling, but tenderness was marked.', 'absent: swelling', 'present: tenderness'],
    ['No numbness, and the straight leg raise was positive.', 'absent: numbness', 'present: nerve tension sign'],
    ["Phalen's and Tinel's tests are negative.", 'absent: nerve compression sign', 'absent: nerve compression sign'],
    ['She has had acupuncture without relief.', 'past: acupuncture', 'past: failure'],
    ['The plan is acupuncture.', 'planned: acupuncture'],
    ['Acupuncture was requested.', 'planned: acupuncture'],
    ['Her mother had a fracture.', 'other person: fracture'],
    ['An MRI to rule out a fracture was done.', 'present: mri', 'possible: fracture'],
    ['Symptoms were not improved by massage.', 'present: failure', 'present: massage'],
    [
      'The guidelines recommend acupuncture for patients with spasm.',
      'in general: acupuncture',
      'in general: spasm',
      'in general: spasm',
    ],
  ];
  for (const [text, ...expected] of cases)
    it(text, () => assert.deepEqual([...new Set(told(text))].sort(), [...new Set(expected)].sort()));

  it('gives a mention the parts of the body of its clause', () => {
    const [tenderness, swelling] = mentions('Tenderness over the right elbow; swelling of the left knee.').map(
      ({ regions, sides }) => [...sides, ...regions],
    );
    assert.deepEqual(
      [tenderness, swelling?.slice(0, 2)],
      [
        ['right', 'elbow'],
        ['left', 'knee'],
      ],
    );
  });

  it('gives places in the text, sentence by sentence', () => {
    const text = 'Nothing here. There was spasm. And tenderness.';
    assert.deepEqual(
      mentions(text).flatMap(({ kind, span }) => (kind === 'finding' ? [text.slice(span.start, span.end)] : [])),
      ['spasm', 'tenderness'],
    );
  });

  it('tells of a treatment what came of it', () => {
    const [treatment] = mentions('Six visits of chiropractic care gave no relief.').filter(({ kind }) => kind === 'treatment');
    assert.deepEqual(treatment?.outcomes, ['failure']);
  });
});
