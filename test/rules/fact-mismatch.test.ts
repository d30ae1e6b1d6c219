import { rule } from './harness';

const summary = (text: string) => `case_summary: |\n  ${text}\n`;
const both = (text: string, rationale: string) => `${summary(text)}issues:\n  - rationale: |\n      ${rationale}\n`;
const end = 'Therefore, the requested MRI of the right shoulder is medically necessary.';

rule('fact-mismatch', ({ finds, silent }) => {
  finds('another date of injury', summary('The worker sustained an industrial injury on ⟦08-14-2014⟧.'), {
    severity: 'warning',
    message: 'The injury is dated August 14, 2014 here and August 14, 2015 in the header. Check both.',
    related: ['2015-08-14'],
    fixes: ['Write 08-14-2015 here', 'Change the header to 2014-08-14'],
    fix: [
      {
        title: 'Write 08-14-2015 here',
        safe: false,
        becomes: summary('The worker sustained an industrial injury on 08-14-2015.'),
      },
      {
        title: 'Change the header to 2014-08-14',
        safe: false,
        becomes: `case:\n  date_of_injury: 2014-08-14\n${summary('The worker sustained an industrial injury on 08-14-2014.')}`,
      },
    ],
  });
  finds('in words', summary('The worker sustained an industrial injury on ⟦August 15, 2015⟧.'), {
    fixes: ['Write August 14, 2015 here', 'Change the header to 2015-08-15'],
  });
  finds('a date with two digits of the year', summary('The date of injury was ⟦8/4/15⟧.'), {
    fixes: ['Write 8/14/15 here', 'Change the header to 2015-08-04'],
  });
  finds(
    'the date of injury told twice',
    both('The worker sustained an industrial injury on August 14, 2015.', `The date of injury was ⟦8/15/15⟧. ${end}`),
  );
  finds('one wrong date in two places', both('The date of injury is ⟦8/15/15⟧.', `The date of injury was 8/15/15. ${end}`), {
    fixes: ['Write 8/14/15 in 2 places', 'Change the header to 2015-08-15'],
  });
  finds('another date of the denial', summary('The UR dated ⟦11-27-16⟧ non-certified the MRI.'), {
    message: /^The utilization review denial is dated November 27, 2016 here and November 28, 2016 in the header/,
  });
  finds('On …, Utilization Review', summary('On ⟦11-30-2016⟧, Utilization Review non-certified the MRI.'));
  finds(
    'a denial that failed to approve',
    summary('In a utilization review report dated ⟦November 1, 2016⟧, the claims administrator failed to approve the MRI.'),
  );
  finds('another age', both('The injured worker is a 47-year-old woman.', `The patient is a ⟦57⟧-year-old woman. ${end}`), {
    message: 'The injured worker is 57 years old here and 47 before. Check both.',
    related: ['47'],
  });
  finds('another sex', both('The injured worker is a 47-year-old woman.', `This 47-year-old ⟦man⟧ is weak. ${end}`), {
    message: 'The injured worker is male here and female before. Check both.',
  });
  finds('a pronoun of the other sex', summary('The injured worker is a 47-year-old woman. ⟦His⟧ diagnoses include a sprain.'), {
    severity: 'info',
    message: '“His” does not fit the injured worker, who is stated to be female. Check both.',
    related: ['woman'],
  });
  finds('the form of a review', summary('The Utilization Review form dated ⟦11-20-2016⟧ noncertified the MRI.'));
  finds(
    'a sentence without a space before the next',
    summary('She reported an industrial injury of ⟦August 4, 2015⟧.In a subsequent visit she rested.'),
  );
  finds(
    'the opening of a summary',
    both('This case involves a now 47-year-old female.', `The claimant is a(n) ⟦57⟧ year old female. ${end}`),
  );

  silent(
    'the dates of the header in every style',
    summary(
      'The date of injury is 8/14/15. The worker sustained an industrial injury on August 14, 2015. The UR dated 11-28-16 non-certified the MRI.',
    ),
  );
  silent('dates of examinations', summary('She was examined on October 3, 2016, and again on 11-15-2016.'));
  silent('an earlier injury', summary('She sustained a previous industrial injury on March 2, 2009.'));
  silent(
    'two injuries, one of them this one',
    summary('She sustained an industrial injury on March 2, 2009. She sustained an industrial injury on August 14, 2015.'),
  );
  silent('an injury that built up', summary('The date of injury is 1/5/2014 - 8/14/2015.'));
  silent('another review that allowed', summary('A utilization review dated 6-1-2016 certified six visits.'));
  silent('a former review', summary('A prior utilization review dated 6-1-2016 denied six visits.'));
  silent(
    'one of two reviews agrees',
    summary('The UR dated 11-28-16 non-certified the MRI. The UR dated 9-1-16 denied the brace.'),
  );
  silent('a birthday', both('The injured worker is a 47-year-old woman.', `The patient is a 48-year-old woman. ${end}`));
  silent(
    'an age long ago',
    both('The injured worker is a 47-year-old woman.', `She was a 30-year-old woman at the time of the fall. ${end}`),
  );
  silent('another person’s age', summary('The injured worker is a 47-year-old woman. She lifted a 12 year old boy.'));
  silent(
    'a physician’s pronoun',
    summary('The injured worker is a 47-year-old woman. The surgeon saw her. He asked for an MRI.'),
  );
  silent('a quotation', summary('The injured worker is a 47-year-old woman. The report says "his pain is worse".'));
  silent('no date in the header', `case:\n  date_of_injury:\n${summary('The date of injury is 8/15/15.')}`);
  silent('working notes', 'notes: |\n  The date of injury was 8/15/15.\n');

  const told = (summary: string, rationale: string) => both(summary, `${rationale} ${end}`);
  finds(
    'a measure that the summary gives otherwise',
    told('Two-point discrimination at the thumb was 7 mm.', 'At the thumb, discrimination has widened to ⟦11 mm⟧.'),
    {
      severity: 'info',
      message: 'This says “11 mm”, and the case summary “7 mm”. Check which is right.',
      related: ['7 mm'],
    },
  );
  finds('a pain that the summary gives otherwise', told('Pain is 8/10 at night.', 'She has pain of ⟦6/10⟧.'));
  finds('the pain out of ten in words', told('Pain is rated 8 out of 10.', 'His pain is ⟦4 of 10⟧.'));
  finds('another strength of a drug', told('She takes Motrin 800 mg.', 'She took ibuprofen ⟦600 mg⟧ for weeks.'));
  finds('a count in words', told('He had two episodes of locking.', 'He had ⟦four episodes⟧ of locking.'));
  silent('the same measure', told('Two-point discrimination was 7 mm.', 'Discrimination of 7 mm is widened.'));
  silent(
    'a strength that the item asks for',
    `${told('She takes ibuprofen 600 mg.', 'Ibuprofen 800 mg was asked for.')}    service: Ibuprofen 800 mg #60\n`,
  );
  silent('another measure in the same unit', told('The tear is 7 mm.', 'Anterior drawer is 9 mm.'));
  silent('what a guideline asks for', told('Pain is 8/10.', 'The guideline recommends it for pain of 4/10.'));
  silent('a bound', told('Pain is 8/10.', 'Pain was at least 5/10.'));
  silent('a range', told('Pain is 8/10.', 'Pain of 4-6/10 was noted.'));
  silent('a value that the summary tells among others', told('Pain is 8/10, and 4/10 with tablets.', 'Pain fell to 4/10.'));
  silent(
    'an amount whose unit stands with another',
    told('The left foot was held for 40 seconds and the right 14.', 'It was held for 14 seconds.'),
  );
  silent('a quotation', told('Pain is 8/10.', 'He wrote “my pain is 3/10”.'));
  for (const wording of [
    'The original utilization review of ⟦11-20-2016⟧ denied the MRI.',
    'The UR denied certification of the MRI on ⟦11-20-2016⟧.',
    'The UR (utilization review board) denied certification on ⟦November 20, 2016⟧.',
    'On ⟦11/20/2016⟧, the claims administrator failed to approve the MRI.',
    'The request was non-certified by the physician advisor on ⟦11/20/2016⟧.',
    'The date of the utilization review denial is ⟦11/20/2016⟧.',
  ])
    finds(`the denial: ${wording}`, summary(wording), { severity: 'warning' });
  for (const wording of [
    'Non-certification was issued ⟦11/20/2016⟧.',
    'The prior determination on ⟦11/20/2016⟧ denied the MRI.',
    'The prior determination dated ⟦11/20/2016⟧ denied the MRI.',
    'The MRI was previously reviewed on ⟦11/20/2016⟧ and denied.',
    'These requests were previously non-certified on ⟦11/20/2016⟧.',
    'The treatment was denied on ⟦11/20/2016⟧.',
    'The request had been previously deemed not medically necessary on ⟦11/20/2016⟧.',
  ])
    finds(`likely the denial: ${wording}`, summary(wording), { severity: 'info' });
  for (const wording of [
    'A request for a brace was denied on 3/1/2016.',
    'His claim was denied on 11/20/2016.',
    'The prior determination on 11/28/2016 denied the MRI.',
    'A previous utilization review of 11/1/2016 denied a brace.',
    'The MRI was denied on 11/20/2016. On appeal, UR denied it on 11/28/2016.',
    'The request was approved on 11/20/2016.',
  ])
    silent(`no other denial: ${wording}`, summary(wording));
  for (const wording of [
    'The date of the industrial injury was ⟦8/15/15⟧.',
    'The injury occurred on ⟦8/15/15⟧.',
    'The worker was injured while lifting a box on ⟦8/15/15⟧.',
    'On ⟦8/15/15⟧, the injured worker sustained an industrial injury.',
    'The worker, injured on ⟦8/15/15⟧, has pain.',
    'This is about an industrial injury of ⟦8/15/15⟧.',
  ])
    finds(`the injury: ${wording}`, summary(wording));
  for (const wording of ['She was examined on 8/15/15 for the injury.', 'A prior work injury of 8/15/05 healed.'])
    silent(`no other injury: ${wording}`, summary(wording));
  for (const wording of [
    'The patient is ⟦57⟧ years of age.',
    'The patient, aged ⟦57⟧, is weak.',
    'This ⟦fifty-seven⟧-year-old worker is weak.',
  ])
    finds(`an age: ${wording}`, both('The injured worker is a 47-year-old woman.', `${wording} ${end}`));
  finds(
    'a gentleman',
    both('The injured worker is a 47-year-old woman.', `This pleasant right-handed ⟦gentleman⟧ is weak. ${end}`),
  );
  for (const wording of [
    'The claimant, who is ⟦57⟧, meets each point.',
    'At ⟦57⟧ years of age, this injured worker has waited.',
    'Now to this ⟦57⟧-year-old lady.',
    'She is ⟦57⟧ and has no ulcer.',
    'She is ⟦57⟧, so that age is no risk.',
    'The patient, a woman of ⟦57⟧ years who cooks, is weak.',
    'The patient is a right-handed, ⟦57⟧-year-old clerk.',
    'The claimant, ⟦57⟧, is weak.',
    'As a ⟦57⟧-year-old, she is at risk.',
  ])
    finds(`an age: ${wording}`, both('This lady is 47 years old.', `${wording} ${end}`));
  for (const wording of [
    'A 57-year-old woman drove into her.',
    'Her mother, who is 71, had a fusion.',
    'Her husband, 64, is retired. Her son is 12, and well.',
    'She is 55 minutes away. A score of 57, however, is high.',
    'Her sister is with her. She is 57, and well.',
    'At 57 years of age people heal slowly.',
    'She was 30 at the time.',
  ])
    silent(`no age: ${wording}`, both('The injured worker is a 47-year-old woman.', `${wording} ${end}`));
  for (const wording of ['⟦He⟧ is off work, and his wife shops.', 'No history is told, although ⟦his⟧ father drank.'])
    finds(`a pronoun beside a relative: ${wording}`, both('The injured worker is a 47-year-old woman.', `${wording} ${end}`));
  finds(
    'a man of so many years',
    both('The injured worker is a 47-year-old woman.', `The patient, a ⟦man⟧ of 47 years, is weak. ${end}`),
  );
  finds('what only women have', both('The injured worker is a 47-year-old man.', `He had a ⟦hysterectomy⟧ in 2009. ${end}`), {
    severity: 'info',
    message: '“hysterectomy” does not fit the injured worker, who is stated to be male. Check both.',
  });
  for (const wording of ['His wife is pregnant.', 'Women with endometriosis are treated so.', 'There is no pregnancy.'])
    silent(`nothing of the other sex: ${wording}`, both('The injured worker is a 47-year-old man.', `${wording} ${end}`));
  finds('the other hand', both('She is a left-handed clerk.', `The grip of her ⟦dominant right hand⟧ is weak. ${end}`), {
    severity: 'warning',
    related: ['left-handed'],
  });
  for (const wording of [
    'Her dominant left hand is weak.',
    'Her non-dominant right hand is weak.',
    'Her right hand is weak.',
    'A right-handed screw came loose.',
  ])
    silent(`no other hand: ${wording}`, both('She is a left-handed clerk.', `${wording} ${end}`));
  finds('a male patient', both('The injured worker is a 47-year-old woman.', `The ⟦male⟧ patient is weak. ${end}`));
  silent(
    'the ages of a guideline',
    both('The injured worker is a 47-year-old woman.', `The guideline speaks of patients over 60 years of age. ${end}`),
  );
  finds('two birth dates', summary('The records give a birthdate of 3/17/1956 and ⟦3/17/1965⟧.'), {
    message: /born on March 17, 1965 here and on March 17, 1956 before/,
    related: ['3/17/1956'],
  });
  finds('an age that the birth date does not give', summary('The worker is a ⟦47⟧-year-old woman (date of birth 3/17/1956).'), {
    message: 'By the birth date the age is 59 to 60, and 47 here. Check both.',
    related: ['3/17/1956'],
  });
  silent('an age that it gives', summary('The worker is a 59-year-old woman (DOB: 3/17/1956). Her son was born on 4/4/2004.'));
  finds(
    'she and his of one whose sex is told nowhere',
    summary('She reports pain in the shoulder. ⟦His⟧ diagnoses include a sprain.'),
    {
      severity: 'info',
      message: '“His” here and “She” before are said of one injured worker. Check both.',
      related: ['She'],
    },
  );
  silent('she and his wife’s', summary('She reports pain in the shoulder. Her husband came with his notes.'));
  finds('whose age', both('The injured worker is a 47-year-old woman.', `The patient's age is ⟦57⟧. ${end}`));
  silent('an age at the injury', both('The injured worker is a 47-year-old woman.', `She was hurt at the age of 30. ${end}`));

  for (const wording of [
    'On ⟦8/4/15⟧ she reached overhead and felt a pop.',
    'The worker slipped on a wet floor on ⟦August 14, 2014⟧ and landed on her side.',
    'Pain of the shoulder began on ⟦08-24-2015⟧, when a jack slipped.',
    'The date of injury is given as ⟦8/15/2015⟧.',
  ])
    finds(`an injury told by how it happened: ${wording}`, summary(wording), {
      message: /The injury is dated .* here and August 14, 2015 in the header/,
    });
  finds('an injury far from the header’s, told as likely', summary('She fell from a ladder on ⟦3/2/2013⟧.'), {
    severity: 'info',
  });
  for (const wording of [
    'All of it was turned down on ⟦11/18/16⟧.',
    'The adverse determination is dated ⟦November 8, 2016⟧.',
    'The administrator did not authorize it on ⟦11-28-2015⟧.',
  ])
    finds(`a denial without a review: ${wording}`, summary(wording), { message: /denial is dated/ });
  for (const wording of [
    'On 8/4/15 she was examined after she fell.',
    'On 8/14/15 she fell. On 8/4/16 she fell again.',
    'She fell on 3/2/2009 in an unrelated accident.',
    'She was injured on 8/14/15 and hit her head on 9/1/15.',
    'It was turned down on 11/28/16; a first request was denied on 11/8/16.',
  ])
    silent(`no other date: ${wording}`, summary(wording));
  silent(
    'a date of a record',
    `records:\n  fall: { title: Incident report, date: 2015-08-24, kind: report }\n${summary('She fell; the report on the fall is of 8/24/15.')}`,
  );
  finds(
    'a drug of a class that was to be stopped',
    summary(
      'On 11/2/2016, the physician told her to stop NSAIDs for her blood pressure. The plan included gabapentin and ⟦meloxicam⟧.',
    ),
    {
      severity: 'info',
      message: /^Meloxicam is one of the anti-inflammatory drugs, which the text tells were to be stopped/,
      related: ['to stop'],
    },
  );
  finds('the drug itself', summary('He was advised to discontinue naproxen. The provider prescribed ⟦naproxen⟧ 550 mg.'), {
    message: /^The text tells that naproxen was to be stopped/,
  });
  for (const wording of [
    'She should stop NSAIDs. The plan included diclofenac gel.',
    'She was to stop ibuprofen. On 11/20/2016, the plan included ibuprofen.',
    'She was to stop ibuprofen and was prescribed meloxicam instead.',
    'She was to stop NSAIDs. The plan included gabapentin.',
    'She should avoid NSAIDs. The plan included no ibuprofen.',
  ])
    silent(`no drug that was stopped: ${wording}`, summary(wording));

  finds(
    'visits of another therapy',
    both(
      'Treatment to date included 6 sessions of physical therapy.',
      `She gained by the initial ⟦6 visits of occupational therapy⟧. ${end}`,
    ),
    {
      severity: 'info',
      message:
        'This tells of 6 visits of occupational therapy, and the case summary of 6 visits of physical therapy. Check both.',
      related: ['6 sessions of physical therapy'],
    },
  );
  finds(
    'another number of visits',
    both('She completed six physical therapy visits.', `She has had ⟦8 visits of physical therapy⟧. ${end}`),
  );
  finds(
    'visits of a therapy that has not begun',
    both('She has not started physical therapy.', `She improved after ⟦12 sessions of physical therapy⟧. ${end}`),
    { message: /and the case summary of no physical therapy yet/ },
  );
  for (const [told, rationale] of [
    ['She completed six physical therapy visits.', 'She has had 6 visits of PT.'],
    ['She completed six physical therapy visits.', 'The request is for 8 additional visits of physical therapy.'],
    ['She completed at least 4 sessions of physical therapy.', 'She has had 6 sessions of physical therapy.'],
    ['She completed 4 visits of PT, and later 6 visits of PT.', 'She has had 10 visits of physical therapy.'],
    ['She attended 1 of 12 physical therapy sessions.', 'The guideline allows 10 visits of physical therapy.'],
    ['She completed six visits of acupuncture.', 'She has had 8 visits of physical therapy.'],
    ['She completed six visits of PT. She has tried acupuncture.', 'She has had 6 visits of acupuncture.'],
    ['She completed six physical therapy visits.', 'After surgery 12 visits of physical therapy are indicated.'],
    ['She completed six physical therapy visits.', 'She has had more than 8 visits of physical therapy.'],
    ['The pt completed six visits of chiropractic care.', 'The pt has had 6 visits of chiropractic treatment.'],
  ] as const)
    silent(`no other visits: ${told} ${rationale}`, both(told, `${rationale} ${end}`));

  const part = (text: string, service = 'Cyclobenzaprine 7.5 mg #27') => `case_summary: |
  ${text}
issues:
  - service: "${service}"
    modified:
      requested: "Cyclobenzaprine 7.5 mg #90"
      authorized: "Cyclobenzaprine 7.5 mg #63"
`;
  finds('denied, where a part was authorized', part('The request for ⟦Flexeril⟧ was denied as it is for a short time.'), {
    severity: 'info',
    message: /“Cyclobenzaprine 7.5 mg #63” was authorized. Say that it was denied in part/,
  });
  for (const wording of [
    'The request for Flexeril was modified to #63.',
    'The request for Flexeril was partially certified, the rest denied.',
    'The request for naproxen was denied.',
  ])
    silent(`no whole denial: ${wording}`, part(wording));
});
