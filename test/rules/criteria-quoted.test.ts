import { rule } from './harness';

const item = (rationale: string, more = '') =>
  `issues:\n  - decision: overturned\n${more}    rationale: |\n      ${rationale}\n      Therefore, the MRI is medically necessary.\n`;
const quoted = (introduction: string) =>
  item(
    `The society states, "${introduction} 1. Weakness of the shoulder. 2. Six weeks of exercises, done well. 3. X-rays do not explain it." She is weak.`,
  );
const list = `    criteria:
      - criterion: Weakness of the shoulder.
        finding: 
        evidence: 
      - criterion: Six weeks of exercises, done well.
        finding: 
        evidence: 
      - criterion: X-rays do not explain it.
        finding: 
        evidence: 
`;

rule('criteria-quoted', ({ finds, silent }) => {
  finds('in a quotation', quoted('⟦Criteria for imaging of the shoulder:⟧'), {
    severity: 'warning',
    message:
      'The guideline’s 3 criteria are repeated here, and the item does not say of each whether it is met. Weigh them under “criteria”.',
    fix: {
      title: 'List the criteria, with a finding for each',
      safe: false,
      becomes: quoted('Criteria for imaging of the shoulder:').replace('    rationale', `${list}    rationale`),
    },
  });
  finds(
    'with brackets, in the writer’s words',
    item(
      'According to the ODG, ⟦all of the following must be met:⟧ (1) weakness; (2) six weeks of exercises; and (3) plain films. She is weak.',
    ),
  );
  finds(
    'letters',
    item(
      'The MTUS has ⟦the following criteria:⟧ (a) weakness, (b) exercises for six weeks, (c) plain films. She is weak.'
        .replace('weakness,', 'weakness of it,')
        .replace('(c) plain films', '(c) plain films taken'),
    ),
  );
  finds(
    'numbers that stand right behind a full stop',
    item(
      'The ODG states, "⟦Criteria are as follows:⟧ 1. No more than one block.2. No earlier fusion.3. A plan of exercises." She had a fusion.',
    ),
    {
      message: /^The guideline’s 3 criteria/,
    },
  );
  finds(
    'words that YAML and a snippet would misread',
    item('The ODG states, "⟦Criteria:⟧ 1. Cost: under $40 {each}. 2. None: of these."'),
    {},
  );

  silent(
    'they are weighed',
    quoted('Criteria for imaging:').replace(
      '    rationale',
      '    criteria:\n      - criterion: shoulder-imaging/mri/weakness\n        finding: met\n    rationale',
    ),
  );
  silent(
    'numbered dosages',
    item(
      'The guideline says, "Treatments may be given as follows: (1) 3 to 6 treatments. (2) One to three times a week. (3) One to two months." She is weak.',
    ),
  );
  silent('one criterion', item('The ODG states, "Criteria: 1. Weakness of the shoulder." She is weak.'));
  silent(
    'numbered findings of the case',
    item('The records show the following findings: 1. Weakness of the shoulder. 2. A positive drop arm test.'),
  );
  silent(
    'criteria told without numbers',
    item('The criteria of the MTUS are weakness, exercises and plain films, and all of them are met.'),
  );
  silent('levels and decimals', item('The criteria of the ODG ask for relief of 2.5 points at L4-5, and for 3.0 at L5.'));
});
