import { rule } from './harness';

const item = (rationale: string, basis = '\n      - cite: mtus-shoulder-2004') =>
  `issues:\n  - guideline_basis:${basis}\n    rationale: |\n      ${rationale}\n`;
const end = 'Therefore, the MRI is medically necessary.';

rule('named-not-cited', ({ finds, silent }) => {
  finds('ODG', item(`According to the ⟦ODG Shoulder chapter⟧, imaging is recommended. ${end}`), {
    severity: 'warning',
    message:
      'The rationale calls upon “ODG Shoulder chapter”, and the guideline basis does not cite it. Cite it, or leave it out.',
    related: ['guideline_basis'],
    fix: {
      title: 'Cite ODG Shoulder',
      safe: false,
      becomes: item(
        `According to the ODG Shoulder chapter, imaging is recommended. ${end}`,
        '\n      - cite: mtus-shoulder-2004\n      - cite: odg-shoulder',
      ),
    },
  });
  finds(
    'named several times, told once',
    item(`The ⟦Official Disability Guidelines⟧ recommend it. The ODG adds that it is safe. ${end}`),
  );
  finds('another chapter of the MTUS', item(`The ⟦MTUS Chronic Pain Medical Treatment Guidelines⟧ recommend it. ${end}`), {
    fixes: ['Cite MTUS Chronic Pain Medical Treatment 2016'],
  });
  finds('a part of the MTUS without its name', item(`⟦Chronic Pain Medical Treatment Guidelines⟧ recommend it. ${end}`), {
    fixes: ['Cite MTUS Chronic Pain Medical Treatment 2016'],
  });
  silent('a part of the MTUS that is said not to apply', item(`The Chronic Pain Treatment Guidelines do not apply. ${end}`));
  finds('a chapter by its number', item(`⟦ACOEM Chapter 12⟧ recommends it. ${end}`), {
    fixes: ['Cite MTUS Low Back Complaints 2004'],
  });
  finds('by its key in the prose', item(`It is recommended [@⟦odg-shoulder⟧]. ${end}`), { fixes: ['Cite ODG Shoulder'] });
  finds('nothing is cited', item(`The ⟦ODG Shoulder chapter⟧ recommends it. ${end}`, ' none'), {
    fix: {
      title: 'Cite ODG Shoulder',
      becomes: item(`The ODG Shoulder chapter recommends it. ${end}`, '\n      - cite: odg-shoulder'),
    },
  });
  finds('a list in brackets', item(`The ⟦ODG Shoulder chapter⟧ recommends it. ${end}`, ' [{ cite: mtus-shoulder-2004 }]'), {
    fix: {
      title: 'Cite ODG Shoulder',
      becomes: item(`The ODG Shoulder chapter recommends it. ${end}`, ' [{ cite: mtus-shoulder-2004 }, { cite: odg-shoulder }]'),
    },
  });

  const pain = '\n      - cite: mtus-chronic-pain-2016';
  finds(
    'called upon beside the guideline that was made from it',
    item(`According to the MTUS Chronic Pain and ⟦ODG Pain guidelines⟧, it is recommended. ${end}`, pain),
  );
  finds('quoted as saying something', item(`The ⟦ODG⟧ recommends it. ${end}`, pain));
  silent(
    'named by the guideline that was made from it',
    item(`The MTUS allows for fading of visits (see ODG Physical Therapy Guidelines). ${end}`, pain),
  );
  silent(
    'cited by the guideline itself',
    item(`The MTUS guidelines cite the ODG Physical Therapy Guidelines for fading of visits. ${end}`, pain),
  );
  silent(
    'an item that goes with another',
    `issues:\n  - ancillary: true\n    guideline_basis: none\n    rationale: |\n      The arthroscopy does not meet the MTUS, and without it there is nothing to cool. ${end}\n`,
  );
  silent('named as silent', item(`The MTUS and ODG do not address repeated imaging. ${end}`));
  silent('named by the denial', item(`The claims administrator cited the ODG. ${end}`));
  silent(
    'named inside quoted guideline text',
    item(`The MTUS says, "Imaging is used as the ODG describes it for the shoulder." ${end}`),
  );
  silent('the chapters of 2004 are ACOEM’s', item(`The ACOEM Guidelines recommend it. ${end}`));
  silent('the MTUS as a whole', item(`The California MTUS recommends it. ${end}`));
  silent('its own chapter in other words', item(`ACOEM Chapter 9, Shoulder Complaints, recommends it. ${end}`));
  silent(
    'cited word for word',
    item(`The ODG recommends it. ${end}`, '\n      - text: Official Disability Guidelines (ODG) Shoulder'),
  );
  silent(
    'the MTUS named to tell why it is left',
    item(
      `The MTUS Chronic Pain Guidelines speak of pain that lasts, so alternative guidelines were used. The ODG recommends it. ${end}`,
      '\n      - cite: odg-shoulder',
    ),
  );
  silent('a subject the library does not know', item(`The MTUS guidelines for physical medicine recommend it. ${end}`));
  silent('a record', item(`The report says so [@report]. ${end}`));
  silent('no basis yet', 'issues:\n  - guideline_basis:\n    rationale: The ODG recommends it.\n');
});
