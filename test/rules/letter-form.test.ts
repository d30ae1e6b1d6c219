import type { Profile } from '../../server/src/service/model/schemas/profile';
import { createProfiles } from '../../server/src/service/profiles/profiles';
import { rule } from './harness';

const form = createProfiles([]).get('ca-dwc-imr/2016')!;
const tapering = form.notices['opioid-tapering']!.text;

rule('orphan-ancillary', ({ finds, silent }) => {
  finds('a service that goes with none in the letter', 'issues:\n  - ⟦ancillary⟧: true\n', {
    severity: 'warning',
    message:
      'This service goes with another one, and no such item is in the letter. Add the item, or do not mark this one as ancillary.',
  });
  finds('several of them once', 'issues:\n  - ⟦ancillary⟧: true\n  - ancillary: true\n');
  finds(
    'allowed where the surgery is refused',
    'issues:\n  - decision: upheld\n  - decision: ⟦overturned⟧\n    ancillary: true\n',
    {
      message: 'This service goes with one that the letter finds not medically necessary. Check both decisions.',
      related: ['upheld'],
    },
  );
  silent('allowed with its surgery', 'issues:\n  - decision: overturned\n  - decision: overturned\n    ancillary: true\n');
  silent(
    'refused beside a surgery that is allowed',
    'issues:\n  - decision: overturned\n  - decision: upheld\n    ancillary: true\n',
  );
  silent(
    'one primary item of two is allowed',
    'issues:\n  - decision: upheld\n  - decision: overturned\n  - decision: overturned\n    ancillary: true\n',
  );
  silent('no decision yet', 'issues:\n  - decision:\n  - decision: overturned\n    ancillary: true\n');
  silent('“ancillary: false”', 'issues:\n  - ancillary: false\n');
});

const opioid = (service: string, more = '') =>
  `issues:\n  - service: ${service}\n    decision: upheld\n    rationale: |\n      The long-term use has brought no better function. The request is not medically necessary.\n${more}`;

rule('missing-notice', ({ finds, silent }) => {
  finds('a denied opioid; the fix adds the notice', opioid('⟦"Norco 10/325mg #60"⟧'), {
    severity: 'warning',
    message: 'This denies an opioid, Norco, without the notice that it should not be stopped abruptly. Add the notice.',
    fix: {
      title: 'Add the notice “Tapering of opioids”',
      safe: false,
      becomes: opioid('"Norco 10/325mg #60"', '    notices: [opioid-tapering]\n'),
    },
  });
  finds('by its substance', opioid('⟦Tramadol ER 150 mg, 60 tablets⟧'), { message: /an opioid, Tramadol,/ });
  finds(
    'what is left of a request',
    'issues:\n  - service: ⟦35 tablets⟧\n    decision: upheld\n    modified: { requested: "Percocet #60", authorized: "Percocet #25" }\n',
    { message: /an opioid, Percocet,/ },
  );

  silent('the notice is there', opioid('"Norco 10/325mg #60"', '    notices: [opioid-tapering]\n'));
  silent(
    'the notice is typed into the rationale',
    `issues:\n  - service: Norco\n    decision: upheld\n    rationale: |\n      It is not medically necessary.\n\n      ${tapering}\n`,
  );
  silent('an opioid that is allowed', 'issues:\n  - service: Norco 10/325mg\n');
  silent('a test for drugs', opioid('Urine drug screen for hydrocodone'));
  silent('a few days after an operation', opioid('Post-operative Percocet 5/325mg, 40 tablets'));
  silent(
    'a short course, by the rationale',
    'issues:\n  - service: Percocet 5/325mg\n    decision: upheld\n    rationale: Postoperative pain is over. The request is not medically necessary.\n',
  );
  silent('another drug', opioid('Flexeril 10mg'));
  silent('a form without such a notice', opioid('Norco 10/325mg').replace('issues', 'profile: plain\nissues'), {
    profiles: [{ ...form, id: 'plain', notices: {} } as Profile],
  });
});

rule('fixed-text', ({ finds, silent }) => {
  const changed: Profile = { ...form, issue: { ...form.issue, title: '{service} is {decision}' } };
  finds('a form of the workspace with other words under a shipped name', 'profile: ⟦ca-dwc-imr/2016⟧\n', {
    profiles: [changed],
    severity: 'warning',
    message:
      'This workspace changes fixed words of “ca-dwc-imr/2016”. Give its form a name of its own, or take the changes back.',
  });
  finds(
    'a notice typed in other words',
    `issues:\n  - rationale: |\n      It is not medically necessary.\n\n      ⟦${tapering.replace('for this patient', 'here')}⟧\n`,
    {
      message:
        'This is the notice “Tapering of opioids” in other words. Remove it here, and name it under “notices” as opioid-tapering.',
    },
  );
  silent('the same form again, with other settings', 'profile: ca-dwc-imr/2016\n', {
    profiles: [{ ...form, rules: { deadline: 'off' } }],
  });
  silent('a form with a name of its own', 'profile: ours\n', { profiles: [{ ...changed, id: 'ours' }] });
  silent('the notice word for word', `issues:\n  - rationale: |\n      It is not medically necessary.\n\n      ${tapering}\n`);
  silent(
    'weaning in the reviewer’s own words',
    'issues:\n  - rationale: |\n      It is not medically necessary. The physician may wean the worker from opioids.\n',
  );
});
