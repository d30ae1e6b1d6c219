import { rule } from './harness';

const item = (text: string) => `issues:\n  - guideline_basis:\n      - text: ${text}\n`;

rule('weak-source', ({ finds, silent }) => {
  finds('slides', item('⟦https://www.slideshare.net/someone/shoulder-talk⟧'), { severity: 'warning', message: /^Slides are/ });
  finds('UpToDate', item('Magnetic resonance imaging of the shoulder, ⟦UpToDate⟧, accessed 12/17/2016'), {
    message: /^UpToDate is/,
  });
  finds('an encyclopedia', item('Shoulder, ⟦https://en.wikipedia.org/wiki/Shoulder⟧'), { message: /^An encyclopedia/ });
  finds(
    'an insurer’s bulletin beside a guideline',
    item(
      'Official Disability Guidelines (ODG) Shoulder and Other Medical Treatment Guidelines ⟦http://www.aetna.com/cpb/medical/data/1_99/0001.html⟧',
    ),
    {
      message: /^An insurer’s bulletin/,
    },
  );
  finds('a policy by name', item('⟦Cigna Medical Coverage Policy⟧'), { message: /^An insurer’s bulletin/ });
  finds('a bare domain', item('ODG Low Back and Other Medical Treatment Guidelines ⟦www.mdguidelines.com⟧'), {
    message: /^A web address alone/,
  });
  finds('an address and nothing else', item('⟦https://example.com/page/12⟧'));
  finds('a health website', item('⟦http://www.webmd.com/shoulder⟧'), { message: /^A health website/ });

  silent('a public body', item('ODG Knee/DME and Other Medical Treatment Guidelines https://www.cms.gov/Regulations/R1.pdf'));
  silent(
    'a study with the address where it is found',
    item('Author A, Writer B. Imaging of the shoulder after injury. Journal of Invention 2015, https://example.org/12'),
  );
  silent('a DOI', item('https://doi.org/10.1000/182'));
  silent('a guideline', item('Official Disability Guidelines (ODG) Shoulder, Magnetic resonance imaging'));
  silent('a surname like an insurer’s', item('Aetna J. Imaging of the rotator cuff. Journal of Invention 2012'));
  silent(
    'the claims administrator’s line',
    'issues:\n  - claims_administrator_guideline:\n      - text: https://en.wikipedia.org/wiki/Shoulder\n',
  );
});
