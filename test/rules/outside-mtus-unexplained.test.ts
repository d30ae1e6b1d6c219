import { rule } from './harness';

const item = (rationale: string, cite = 'cite: odg-knee-leg') =>
  `issues:\n  - service: Knee walker\n    guideline_basis:\n      - ${cite}\n    rationale: |\n      ${rationale}\n`;
const reasons =
  'A walker is recommended where one leg must bear no weight. The worker may put no weight on the leg. Therefore, it is medically necessary.';

rule('outside-mtus-unexplained', ({ finds, silent }) => {
  finds('no word of the MTUS', item(`According to the ODG, crutches come first. ${reasons}`, 'cite: ⟦odg-knee-leg⟧'), {
    severity: 'warning',
    message: /^Only sources outside the MTUS are cited, and the rationale does not say why\./,
    fix: {
      title: 'Begin with “The MTUS does not address this service.”',
      safe: false,
      becomes: item(`The MTUS does not address this service. According to the ODG, crutches come first. ${reasons}`),
    },
  });
  finds('cited word for word', item(reasons, 'text: ⟦Official Disability Guidelines (ODG) Knee & Leg⟧'));

  for (const said of [
    'The MTUS does not address knee walkers.',
    'The California MTUS and ACOEM do not address this, so the Official Disability Guidelines were cited.',
    'MTUS is silent on walkers.',
    'There are no specific recommendations in the MTUS, and alternative guidelines were consulted.',
    'The guidelines of the MTUS have no recommendation on walkers.',
    'Other guidelines were reviewed in regard to this case.',
    'The presumption of correctness is rebutted by two trials.',
    'This device is not addressed by the MTUS.',
    'The injury is three weeks old, therefore the Chronic Pain Treatment Guidelines do not apply.',
  ])
    silent(`“${said}”`, item(`${said} ${reasons}`));
  silent(
    'an MTUS chapter among the sources',
    `
issues:
  - service: Knee walker
    guideline_basis:
      - cite: odg-knee-leg
      - cite: mtus-knee-2004
    rationale: It is medically necessary.
`,
  );
  silent('the MTUS called upon, which is another finding', item(`The MTUS recommends it. ${reasons}`));
  silent(
    'a service that goes with another',
    `
issues:
  - service: Knee walker
    ancillary: true
    guideline_basis:
      - cite: odg-knee-leg
    rationale: ${reasons}
`,
  );
  silent('a key the library does not know', item(reasons, 'cite: my-own'));
  silent('no rationale yet', 'issues:\n  - guideline_basis:\n      - cite: odg-knee-leg\n    rationale:\n');
});
