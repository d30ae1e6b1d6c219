import { rule } from './harness';

const item = (service: string, rationale: string) => `issues:\n  - service: ${service}\n    rationale: |\n      ${rationale}\n`;
const facets = (rationale: string) => item('Facet joint injections L4-5', rationale);

rule('spine-level', ({ finds, silent }) => {
  finds(
    'another segment of the spine',
    facets('There is arthropathy at ⟦C5-6⟧. Therefore, the requested injections are medically necessary.'),
    {
      severity: 'warning',
      message: '“C5-6” is not what the service is for, L4-5. Check which level is meant.',
      related: ['Facet joint injections L4-5'],
    },
  );
  finds(
    'another segment in the conclusion',
    facets('There is arthropathy at L4-5. Therefore, the request for injections at ⟦L5-S1⟧ is not medically necessary.'),
  );
  finds(
    'far away in the lumbar spine',
    item('Right L4 transforaminal injection', 'The root of ⟦L1⟧ is pressed. The injection is not medically necessary.'),
  );
  silent('the same level', facets('There is arthropathy at L4-L5. The request for injections at L4/5 is medically necessary.'));
  silent('a neighbouring root', facets('The root of L5 is pressed. The request is not medically necessary.'));
  silent(
    'neighbouring levels outside of the conclusion',
    facets('There is arthropathy at L3-4. The request is medically necessary.'),
  );
  silent('a list of levels in the conclusion', facets('The request for injections at L4-5, L5-S1 is not medically necessary.'));
  silent('a range', item('Injections L4-S1', 'The request for injections at L5-S1 is not medically necessary.'));
  silent(
    'what the denial rests on',
    facets('As there is stenosis at L3-4, the request for injections is not medically necessary.'),
  );
  silent('a fusion of long ago', facets('He underwent a fusion at C5-6. The request is not medically necessary.'));
  silent('quoted words', facets('The guideline says "at C5-6 or below". The request is not medically necessary.'));
  silent(
    'no level in the service',
    item('MRI of the lumbar spine', 'There is stenosis at C5-6. The MRI is medically necessary.'),
  );
  silent('T2 of an image', facets('The T2-weighted image is bright. The request is not medically necessary.'));

  const told = (summary: string, rationale: string): string =>
    `case_summary: |\n  ${summary}\nissues:\n  - service: Physical therapy, 6 visits\n    rationale: |\n      ${rationale} Therefore, the request is not medically necessary.\n`;
  for (const [summary, rationale] of [
    ['Sensation is decreased in the L5 dermatome.', 'Sensation is dulled in the ⟦S1⟧ dermatome.'],
    ['A C5-6 disc protrusion is seen.', 'The MRI shows a herniated disc at ⟦C6-7⟧.'],
    ['There is tenderness from L4 to S1.', 'He has tenderness at ⟦L1-2⟧, as well.'],
    ['Stenosis at L4-5.', 'There is severe stenosis at ⟦L2-3⟧.'],
    ['Discs bulge at L3-4; the disc at L5-S1 is normal.', 'The ⟦L5-S1⟧ disc bulges.'],
    [
      'X-rays showed narrowing at L5-S1 and no fracture.',
      'He denies fever, and X-rays show narrowing at ⟦L3-4⟧ but no fracture.',
    ],
  ] as const)
    finds(`another level than the summary's: ${rationale}`, told(summary, rationale), { severity: 'info' });
  for (const [summary, rationale] of [
    ['Sensation is decreased in the L5 dermatome.', 'Sensation is dulled in the L5-S1 dermatome.'],
    ['A C5-6 disc protrusion and a bulge at C6-7.', 'The MRI shows a herniated disc at C6-7.'],
    ['A C5-6 disc protrusion is seen.', 'The EMG shows a C6 radiculopathy.'],
    ['The EMG shows an L5 radiculopathy.', 'An L4 radiculopathy was ruled out.'],
    ['Stenosis at L4-5.', 'The MTUS advises fusion for stenosis at L2-3.'],
    ['There is tenderness from L4 to S1.', 'There is tenderness at L5.'],
    ['A disc bulge at L4-5.', 'A normal disc at L5-S1 was told.'],
  ] as const)
    silent(`no other level: ${summary} ${rationale}`, told(summary, rationale));
  finds(
    'a disc that is normal and not',
    told('There is a disc bulge at L5-S1 and a normal disc at ⟦L5-S1⟧.', 'Nothing is new.'),
    {
      severity: 'info',
      related: ['L5-S1'],
    },
  );
});
