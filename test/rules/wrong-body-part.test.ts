import { rule } from './harness';

const item = (service: string, cite: string) =>
  `issues:\n  - service: ${service}\n    guideline_basis:\n      - cite: ${cite}\n        sections: Special Studies\n`;

rule('wrong-body-part', ({ finds, silent }) => {
  finds('a knee under the low back', item('MRI of the left knee', '⟦mtus-low-back-2004⟧'), {
    severity: 'warning',
    message: 'This chapter is on the low back, and the service is for the knee. Check which chapter the decision rests on.',
    related: ['MRI of the left knee'],
    fix: { title: 'Cite “Knee Complaints 2004”', safe: false, becomes: item('MRI of the left knee', 'mtus-knee-2004') },
  });
  finds('a shoulder under the neck', item('Right shoulder arthroscopy', '⟦mtus-neck-upper-back-2004⟧'));
  finds(
    'another guideline beside the wrong chapter',
    `
issues:
  - service: MRI of the left knee
    guideline_basis:
      - cite: ⟦mtus-low-back-2004⟧
      - cite: odg-knee-leg
`,
  );
  finds(
    'a section that the other chapter lacks',
    `
issues:
  - service: X-rays of the right ankle
    guideline_basis:
      - cite: ⟦mtus-low-back-2004⟧
        sections: Low back pain at night
`,
    { fixes: ['Cite “Ankle and Foot Complaints 2004”, and check the sections'] },
  );

  silent('the right chapter', item('MRI of the left knee', 'mtus-knee-2004'));
  silent('nerve studies of a limb under the spine', item('EMG of the bilateral lower extremities', 'mtus-low-back-2004'));
  silent('nerve studies of a hand under the neck', item('NCV of the right wrist', 'mtus-neck-upper-back-2004'));
  silent('wraps are used alike anywhere', item('Cold therapy unit and shoulder wrap', 'mtus-low-back-2004'));
  silent(
    'one of several regions',
    item('Chiropractic treatment for the lumbar spine, left hip and left knee', 'mtus-low-back-2004'),
  );
  silent('the middle back, under the chapter below or above', item('X-rays of the thoracic spine', 'mtus-low-back-2004'));
  silent('a part on which the MTUS has no chapter', item('MRI of the left hip', 'mtus-low-back-2004'));
  silent('a service for no part of the body', item('Naproxen 500mg', 'mtus-low-back-2004'));
  silent(
    'a guideline for the whole body beside it',
    `
issues:
  - service: Physical therapy for the left knee
    guideline_basis:
      - cite: mtus-low-back-2004
      - cite: mtus-chronic-pain-2016
`,
  );
  silent('a chapter the library does not know', item('MRI of the left knee', 'my-own'));
});
