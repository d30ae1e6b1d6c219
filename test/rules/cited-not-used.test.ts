import { rule } from './harness';

const item = (rationale: string, basis: string) =>
  `issues:\n  - guideline_basis:\n${basis}    rationale: |\n      ${rationale}\n`;
const both = '      - cite: mtus-shoulder-2004\n      - cite: ⟦odg-shoulder⟧\n';
const end = 'Therefore, the MRI is medically necessary.';

rule('cited-not-used', ({ finds, silent }) => {
  finds('one of two is not spoken of', item(`The MTUS allows imaging. ${end}`, both), {
    severity: 'info',
    message: 'The rationale says nothing of this guideline. Say what it asks for, or leave it out.',
  });
  finds('nothing is named', item(`The worker is weak. ${end}`, '      - cite: ⟦mtus-shoulder-2004⟧\n'));
  finds(
    'several, and none is named',
    item(`The worker is weak. ${end}`, '      - cite: ⟦mtus-shoulder-2004⟧\n      - cite: odg-shoulder\n'),
    {
      message: /^The rationale names none of the guidelines/,
    },
  );

  silent('cited in the prose', item(`Imaging is allowed [@odg-shoulder], says the MTUS. ${end}`, both.replace(/[⟦⟧]/g, '')));
  silent('“the guidelines” of the only one', item(`The guidelines allow imaging. ${end}`, '      - cite: mtus-shoulder-2004\n'));
  silent('“the guidelines” of several', item(`The guidelines allow imaging. ${end}`, both.replace(/[⟦⟧]/g, '')));
  silent(
    'named in other words',
    item(`According to ACOEM, and to the Official Disability Guidelines, imaging is allowed. ${end}`, both.replace(/[⟦⟧]/g, '')),
  );
  silent(
    'a service that goes with another',
    `
issues:
  - ancillary: true
    rationale: As the surgery is medically necessary, so is this.
`,
  );
  silent(
    'its criteria are answered',
    `
issues:
  - guideline_basis:
      - cite: shoulder-imaging
        topic: mri
    criteria:
      - criterion: shoulder-imaging/mri/weakness
        finding: met
    rationale: The worker is weak. The MRI is medically necessary.
`,
  );
  silent(
    'named without the MTUS',
    item(
      `Chronic Pain Medical Treatment Guidelines recommend it, and the ODG does not. ${end}`,
      '      - cite: mtus-chronic-pain-2016\n      - cite: odg-shoulder\n',
    ),
  );
});
