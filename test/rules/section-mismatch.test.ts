import { rule } from './harness';

const item = (service: string, section: string, cite = 'mtus-chronic-pain-2016') =>
  `issues:\n  - service: ${service}\n    guideline_basis:\n      - cite: ${cite}\n        sections: ${section}\n`;
const knee = (rationale: string, cite = 'mtus-knee-2004') =>
  `issues:\n  - service: MRI of the left knee\n    guideline_basis:\n      - cite: ${cite}\n    rationale: |\n      ${rationale}\n`;
const text = (service: string, words: string) =>
  `issues:\n  - service: ${service}\n    guideline_basis:\n      - text: ${words}\n`;

rule('section-mismatch', ({ finds, silent }) => {
  finds('an injection for an image', item('MRI of the lumbar spine', '⟦Epidural steroid injections (ESIs)⟧'), {
    severity: 'warning',
    message: 'This section is about epidural injection, and the item about imaging. Cite the section that the decision rests on.',
    related: ['MRI of the lumbar spine'],
  });
  finds('a relaxant for an opioid', item('Norco 10/325 mg #60', '⟦Muscle relaxants (for pain)⟧'));
  finds('acupuncture for a brace', item('Lumbar brace', '⟦Acupuncture⟧'));
  finds('methods of treatment for an image', item('X-rays of the left knee', '⟦Physical Methods⟧', 'mtus-knee-2004'));
  finds('a massage for a psychologist', item('Cognitive behavioral therapy, 6 sessions', '⟦Massage therapy⟧'));
  finds('in words', text('Right L5 epidural injection', '⟦Official Disability Guidelines (ODG), Low Back, MRI⟧'));
  finds(
    'near one another',
    item('Electrical muscle stimulation', '⟦TENS, chronic pain (transcutaneous electrical nerve stimulation)⟧'),
    {
      severity: 'info',
    },
  );
  silent('the first care of a chapter for a drug', item('Naproxen 550 mg #60', 'Initial Care', 'mtus-low-back-2004'));
  silent('its own', item('Naproxen 550 mg #60', 'NSAIDs (non-steroidal anti-inflammatory drugs)'));
  silent(
    'the stomach, under the drugs that hurt it',
    item('Pantoprazole 20 mg #60', "'NSAIDs, GI symptoms & cardiovascular risk'"),
  );
  silent('manipulation under physical medicine', item('Chiropractic treatment, 6 visits', 'Physical medicine treatment'));
  silent('a section on anything', item('MRI of the lumbar spine', 'Introduction'));
  silent(
    'a visit at which surgery is talked over',
    item('Consultation for an epidural injection', 'Surgical Considerations', 'mtus-low-back-2004'),
  );
  silent('a visit, under whatever it is about', item('Referral to pain management', 'Muscle relaxants (for pain)'));
  silent('exercise after surgery, under surgery', text('Post-op physical therapy, 8 visits', 'ODG, Knee, Meniscectomy'));
  finds('exercise before an injection is exercise', item('Physical therapy prior to an injection', '⟦Topical analgesics⟧'));
  finds('an image for a brace is an image', item('MRI prior to surgery', '⟦Muscle relaxants (for pain)⟧'));
  silent('a service that the tables do not know', item('Hospital bed', 'Muscle relaxants (for pain)'));
  silent('one of several sections', item('MRI of the lumbar spine', '[Epidural steroid injections (ESIs), Special Studies]'));
  silent('a cream under topical drugs', item('Diclofenac cream', 'Topical analgesics'));
  silent('an injection under surgery', item('Epidural steroid injection at L5', 'Surgical Considerations', 'mtus-low-back-2004'));
  silent(
    'drug tests under opioids',
    item(
      'Urine drug screen',
      "'3.3.6 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of Urine Drug Testing (UDT)'",
      'mtus-opioid-2016',
    ),
  );
  silent(
    'the library finds the section by a word of the request',
    item('Sympathetic block for the CRPS', "'CRPS, sympathetic blocks (therapeutic)'"),
  );

  finds('the spine’s criterion for a knee', knee('The MTUS asks for findings that identify ⟦specific nerve compromise⟧.'), {
    message:
      'This is a criterion of the chapters on the spine, and the service is for the knee. Apply the criteria of its own chapter.',
  });
  silent('told of the chapter already', knee('It asks for specific nerve compromise.', 'mtus-low-back-2004'));
  silent(
    'for the spine',
    knee('It asks for specific nerve compromise.', 'mtus-low-back-2004').replace('left knee', 'lumbar spine'),
  );
});
