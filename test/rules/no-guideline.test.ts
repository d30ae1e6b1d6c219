import { rule } from './harness';

const item = (more: string) => `issues:\n  - guideline_basis: ${more}\n`;

rule('no-guideline', ({ finds, silent }) => {
  finds('nothing cited', item('⟦none⟧'), { severity: 'warning', message: /^Nothing is cited for this service/ });
  silent('a service that goes with another', item('none\n    ancillary: true'));
  silent(
    'one whose rationale hangs on another',
    item(
      'none\n    rationale: As the requested surgery is not medically necessary, the associated service is not medically necessary.',
    ),
  );
  silent('a guideline', item('[{ cite: mtus-shoulder-2004 }]'));
  silent('not written yet', 'issues:\n  - guideline_basis:\n');
});
