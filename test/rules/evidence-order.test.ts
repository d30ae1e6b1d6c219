import type { Guideline } from '../../server/src/service/model/schemas/guideline';
import { rule } from './harness';

const item = (rationale: string, decision = 'upheld') =>
  `issues:\n  - decision: ${decision}\n    rationale: |\n      ${rationale}\n`;
const denied = 'Therefore, the MRI is not medically necessary.';

/** Two sources with criteria, one above the other. */
const topic = (id: string, kind: Guideline['kind']): Guideline => ({
  id,
  kind,
  title: id,
  topics: [{ id: 'mri', title: `Imaging by ${id}`, decide: 'all', criteria: [{ id: 'weak', text: `Weakness, says ${id}.` }] }],
});
const library = [topic('state', 'mtus'), topic('trial', 'study')];
const criteria = (state: string, trial: string, decision: string, rationale = 'It is medically necessary.') => `
issues:
  - decision: ${decision}
    guideline_basis:
      - { cite: state, topic: mri }
      - { cite: trial, topic: ⟦mri⟧ }
    criteria:
      - { criterion: state/mri/weak, finding: ${state} }
      - { criterion: trial/mri/weak, finding: ${trial} }
    rationale: ${rationale}
`;
const unmarked = (text: string) => text.replace(/[⟦⟧]/g, '');

rule('evidence-order', ({ finds, silent }) => {
  finds('the lower source decides by its criteria', criteria('not met', 'met', 'overturned'), {
    library,
    severity: 'warning',
    message: /follows “Imaging by trial”.*“Imaging by state”, a source of higher rank/,
  });
  finds(
    'against what the MTUS recommends',
    item(`Although the MTUS recommends imaging, the ⟦ODG⟧ does not recommend it. ${denied}`),
    {
      message:
        'The MTUS says the contrary, and the decision follows the lower source. Say why the evidence behind the lower one is stronger.',
      related: ['MTUS'],
    },
  );
  finds('in two sentences', item(`The MTUS supports imaging of the shoulder. However, the ⟦ODG⟧ does not support it. ${denied}`));
  finds(
    'before 2017, when the order was strict',
    `case:\n  decision_date: 2016-12-30\n${item(`While the MTUS supports imaging, the ⟦ODG⟧ does not support it. ${denied}`)}`,
    {
      message: /Until 2016 a lower source counts only where every higher one does not apply/,
    },
  );

  silent('both agree', unmarked(criteria('met', 'met', 'overturned')), { library });
  silent('the higher one decides', unmarked(criteria('met', 'not met', 'overturned')), { library });
  silent(
    'rebutted',
    unmarked(criteria('not met', 'met', 'overturned', 'The presumption is rebutted by a trial. It is medically necessary.')),
    { library },
  );
  silent(
    'both say the same in prose',
    item(`While the MTUS does not recommend it, the ODG does not recommend it either. ${denied}`),
  );
  silent(
    'the MTUS allows it only in some cases',
    item(`Although the MTUS recommends imaging only after six weeks, the ODG does not recommend it. ${denied}`),
  );
  silent(
    'the decision follows the MTUS',
    item(
      'Although the ODG does not recommend it, the MTUS recommends imaging. Therefore, the MRI is medically necessary.',
      'overturned',
    ),
  );
  silent(
    'better evidence',
    item(`Although the MTUS recommends imaging, the ODG does not recommend it, on stronger evidence. ${denied}`),
  );
  silent(
    'two sources beside one another',
    item(`The MTUS recommends imaging. The ODG does not recommend repeated imaging. ${denied}`),
  );
});
