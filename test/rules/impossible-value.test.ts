import { rule } from './harness';

const summary = (text: string) => `case_summary: |\n  ${text}\n`;

rule('impossible-value', ({ finds, silent }) => {
  finds('a strength that nobody sells', summary('The worker takes ⟦ketoprofen 500 mg⟧ with food.'), {
    severity: 'warning',
    message: 'No maker sells ketoprofen 500 mg by mouth (25, 50, 75, 100, 150, 200 mg). Check the strength.',
  });
  finds('under its brand', summary('She was given ⟦Flexeril 75mg⟧.'));
  finds('a combination under one name', summary('She was given ⟦tramadol 37.5/325 mg⟧.'), {
    message: /strength of a combination/,
  });
  finds('motion interchanged', summary('The elbow has flexion 0 degrees, ⟦extension 130 degrees⟧.'));
  finds('a grade of strength', summary('Motor strength was ⟦6/5⟧.'), { message: /from 0 to 5/ });
  finds('a grade of pain', summary('The pain is rated ⟦12/10⟧.'));
  silent('strengths that are sold', summary('Norco 10/325 mg, naproxen 550 mg, tizanidine 4 mg and Ultracet 37.5/325 mg.'));
  silent('the part of a combination', summary('She takes hydrocodone 10 mg.'));
  silent('how much a day', summary('She takes gabapentin 900 mg daily, and acetaminophen up to 3000 mg.'));
  silent('a cream', summary('A ketoprofen 2000 mg cream was compounded.'));
  silent('a vein', summary('He had morphine 7 mg intravenously, then ketorolac 90 mg IM.'));
  silent('two strengths', summary('She has pregabalin 50/75 mg.'));
  silent('motion that is', summary('The shoulder has flexion of 170 degrees and abduction 180 degrees.'));
  silent('a day of the month', summary('Motor strength was full on 12/5.'));
  silent('a quotation', summary('The note reads "ketoprofen 500 mg" and nothing else.'));

  for (const wording of [
    'An ⟦L6-7⟧ disc protrusion is seen.',
    'The ⟦C8-9⟧ disc is herniated.',
    'There is a compression fracture of ⟦T13⟧.',
    'The report of ⟦13/45/2016⟧ is brief.',
    'She was seen on ⟦2/30/16⟧.',
    'Her ⟦blood pressure was 84/139⟧.',
    '⟦Oxygen saturation was 104⟧ %.',
    'The ⟦GCS was 16⟧.',
    'The ⟦reflexes were 6+⟧ at the knees.',
    'Height 5 feet 10 inches, weight 150 pounds, ⟦BMI 35⟧.',
    'The right knee has flexion 5 degrees and ⟦extension 95 degrees⟧.',
    'Lumbar ⟦extension 90 degrees⟧.',
    'Therapy was 3 times a week for 4 weeks (⟦10 sessions⟧).',
    'She had ⟦4 plus 4 visits, a total of 6⟧.',
    'Weakness is ⟦left greater than left⟧.',
    'The pain is ⟦12 out of 10⟧.',
    'Flexion is 115 degrees on the left and ⟦315 degrees on the right⟧.',
    'There are ⟦195 degrees of flexion⟧.',
    'The shoulder is sore; ⟦flexion of the right elbow is 178 degrees⟧.',
    '⟦Dorsiflexion is 95 degrees⟧.',
    'Between ⟦November 6, 2018 and January 19, 2018⟧ she had therapy.',
    'She was treated from ⟦3/4/2016 to 1/5/2016⟧.',
    'The depression ⟦questionnaire scores 31 of 27⟧.',
    'The ⟦motor latency of 510 ms⟧ is long.',
    'His ⟦oral temperature was 205⟧.',
    'Therapy was 3 times a week for 4 weeks or ⟦10 sessions⟧.',
  ])
    finds(wording, summary(wording), { severity: 'warning' });
  for (const wording of [
    'Motion of the ⟦first DIP joint⟧ is decreased.',
    'The ⟦PIP joint of the right thumb⟧ is tender.',
    'She takes it three times daily, ⟦120 tablets a month⟧.',
    '⟦Ninety tablets of 500 mg taken twice daily last 30 days⟧.',
    'Tender points over the left trapezius and deltoid, ⟦left greater than right⟧.',
  ])
    finds(wording, summary(wording), { severity: 'info' });
  for (const wording of [
    'Sensation is less in the C8 dermatome and at C8-T1.',
    'A transitional L6 vertebra is seen, with an L6-S1 disc.',
    'Diagnoses of the spine: S13.4, S33.5 and L97.',
    'Her blood pressure was 139/84, oxygen saturation 98 %, temperature 98.6.',
    'He is 5 feet 10 inches tall and weighs 245 pounds, with a BMI of 35.2.',
    'The DIP joint of the index finger is tender.',
    'Both knees hurt, left greater than right. Leg pain, left greater than right.',
    'Left shoulder and neck pain, right greater than left.',
    'The wrist hurts more on the right, and the left shoulder less than the right.',
    'Therapy was 3 times a week for 4 weeks (12 sessions).',
    'Twelve visits, of which 4 were used and 8 remain.',
    'The ratio was 50/30/20, and the item 9/31/16.',
    'The cervical spine has flexion 45 degrees and extension 50 degrees.',
    'Between November 6, 2017 and January 19, 2018 she had therapy; notes of 3/4/2016 and 1/5/2016 were read.',
    'She takes it three times daily, 90 tablets a month; two tablets twice daily, 120 tablets a month.',
    'Sixty tablets taken twice daily last 30 days. She takes it twice daily as needed, 30 tablets a month.',
    'The knee is stiff, and flexion of the shoulder is 175 degrees.',
    'Extension is 70 degrees short of full, and knee flexion lacks 20 degrees.',
    'She has lost 100 degrees of extension and gained 20 degrees of flexion.',
    'Lumbar support size L6 is on order.',
    'Pain of the left knee is left greater than last time; the left knee was weaker than left before.',
    'The fingertip temperature was 24, the temperature was 3 degrees lower in the right hand.',
    'Respirations 2 hours later were normal; oxygen saturation 2 l was given.',
    'He is 5 feet 10 inches tall, lost 40 pounds, lifts 25 pounds, and has a BMI of 35.',
    'Therapy was 3 times a week for 4 weeks (4 visits a month).',
    'She may have therapy 3 times a week for 4 weeks or 6 visits of acupuncture.',
    'The questionnaire scores 16 of 27, and the inventory scores 3 of 2 visits.',
    'The sensory latency of 4.4 ms is prolonged; pattern latency of 110 ms.',
  ])
    silent(wording, summary(wording));
});
