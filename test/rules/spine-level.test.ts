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
});
