import type { Guideline } from '../../server/src/service/model/schemas/guideline';
import { rule } from './harness';

const library: Guideline[] = [
  {
    id: 'invented',
    kind: 'guideline',
    title: 'Invented Shoulder',
    excerpts: [
      {
        section: 'Imaging',
        page: 300,
        text: 'Imaging of the shoulder is considered after six weeks of exercises, and at once where weakness points to a tear.',
      },
    ],
  },
];
const long =
  'The shoulder is imaged after six weeks of exercises that were done at home or under supervision, or at once where an injury was heavy and weakness points to a tear of the cuff, and never again within the year unless the findings change in kind or in degree.';
const item = (rationale: string, cite = 'mtus-shoulder-2004') =>
  `issues:\n  - guideline_basis:\n      - cite: ${cite}\n    rationale: |\n      ${rationale}\n\n      Therefore, the MRI is medically necessary.\n`;
const short = 'Imaging of the shoulder is considered after six weeks of exercises.';

rule('quote-uncited', ({ finds, silent }) => {
  finds('a long quotation of nobody', item(`"⟦${long}⟧" The worker is weak.`), {
    severity: 'info',
    message: 'Nothing in this paragraph says where these words are from. Cite the source behind them.',
    fixes: [],
  });
  finds('words of a guideline the item cites', item(`"⟦${short}⟧" The worker is weak.`, 'invented'), {
    library,
    message: 'These words stand in “Invented Shoulder”, page 300. Cite it behind them.',
    fix: {
      title: 'Cite “Invented Shoulder”',
      safe: false,
      becomes: item(`"${short}" [@invented, p. 300; sec. Imaging] The worker is weak.`, 'invented'),
    },
  });

  silent('a citation behind it', item(`"${long}" [@mtus-shoulder-2004]. The worker is weak.`));
  silent('a citation elsewhere in the paragraph', item(`The MTUS is clear [@mtus-shoulder-2004]. "${long}" The worker is weak.`));
  silent('a guideline named in the paragraph', item(`According to the ODG, "${long}" The worker is weak.`));
  silent('a short quotation of nobody', item('"My shoulder hurts me every single day of the week," wrote the worker.'));
});
