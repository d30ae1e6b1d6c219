import assert from 'node:assert/strict';
import { rowsOf } from '../../server/src/service/prose/lexicon';
import { slips } from '../../server/src/service/prose/slips';

/** The text with its slips marked. */
function marked(text: string): string {
  let shown = text;
  for (const { span } of [...slips(text)].reverse())
    shown = `${shown.slice(0, span.start)}⟦${shown.slice(span.start, span.end)}⟧${shown.slice(span.end)}`;
  return shown;
}

const wrong = `
The claimant was seen for 8 ⟦visit⟧ in the spring.
She has undergone four ⟦injection⟧ without relief.
The doctor wants him to ⟦returned⟧ to modified duty, and he is able to ⟦walked⟧.
There ⟦was⟧ no objective findings on the last exam.
The guideline for opioids ⟦recommend⟧ a pain contract.
These ⟦request⟧ were denied by the reviewer.
The records ⟦has⟧ been reviewed in full.
The patient ⟦have⟧ completed a functional restoration program.
She ⟦should has⟧ been referred to a hand surgeon.
The MRI ⟦was was⟧ read as normal.
He was treated with ice ⟦and rest and rest⟧.
The pain radiates ⟦form⟧ the neck to the hand.
Her chief ⟦complains⟧ are neck pain and stiffness.
The symptoms ⟦where⟧ noted to be worse at night.
The provider gave no ⟦rational⟧ for the compound cream.
An MRI of the ⟦lumber⟧ spine showed a bulge.
The ⟦medical⟧ meniscus is torn.
The claimant underwent a ⟦rotor⟧ cuff repair.
There is no evidence of ⟦lost⟧ of bladder control.
The request is not ⟦medical⟧ necessary at this time.
The exam showed a ⟦deceased⟧ range of motion.
He reports numbness ⟦of⟧ tingling in the fingers.
⟦Due to⟧ he failed therapy, surgery was requested.
The ⟦worker⟧ current symptoms are not described.
The guidelines ⟦does⟧ not mention a brace.
A report ⟦dated⟧ by the treating physician was reviewed.
The records ⟦(⟧including the operative note were received.
The knee was swollen and tender⟦.⟧There was no effusion.
⟦He/she⟧ has a sprain of the wrist.
Treatment has included ⟦medi- cation⟧ and rest.
The patient must ⟦of⟧ been seen elsewhere.
She was ⟦diagnosis⟧ with a herniated disc.
The patient ⟦complaints⟧ of a burning pain.
It was recommended that he continue with ⟦there⟧ exercises.
The nerve ⟦conduct⟧ study was normal.
He was ⟦advice⟧ to see a psychologist.
The injured ⟦worker taking⟧ Norco twice a day.
He has a history of gastroesophageal ⟦reflex⟧.
The ⟦trail⟧ of gabapentin failed.
The exam is positive for straight ⟦let⟧ raise.
The claimant's ⟦gate⟧ is antalgic.
The pain is worse ⟦then⟧ before.
He is status ⟦pos⟧ arthroscopy.
It is unclear ⟦weather⟧ the test was done.
The side ⟦affects⟧ of the drug were noted.
The injury occurred when a box fell ⟦one⟧ his foot.
Pain is rated at 8/10 ⟦the⟧ 9/10 without medication.
She ⟦can could⟧ not lift the pan.
There is no documentation that she failed ⟦conservative conservative⟧ care.
The patient is ⟦the a⟧ 50-year-old woman.
The criteria for the test ⟦is⟧ not met.
The treating physician ⟦request⟧ that the therapy be continued.
He takes 2 ⟦tablet⟧ daily.
The patient has pain in the neck, shoulder, wrist, back, ⟦shoulder⟧, and knee.
The medications ⟦was⟧ refilled.
This ⟦medications⟧ are not supported.
The patient was able to ⟦performed⟧ his job.
She denies any numbness, weakness, ⟦of⟧ loss of control.
The request ⟦were⟧ for twelve sessions.
The patient does not ⟦has⟧ a deficit.
The report shows signs ⟦of⟧ symptoms of a tear.
There is concern for a tumor or cauda ⟦equine⟧ syndrome.
The ⟦systems⟧ are exacerbated by cold.
She has pain that shoots to the right ⟦light⟧.
The scapula hurts; there is tenderness over the ⟦scapular⟧.
The denial was made ⟦due to⟧ there is no record of therapy.
The ⟦patient⟧ current medication list was lost.
Imaging would ⟦be aid⟧ in planning.
The lumbar MRI of the ⟦lumbar⟧ spine was read.
`;

/** Sentences that look like those and are right, or so odd that nothing is sure. */
const right = `
The records include a list of medications that he has had since 2010, and the pain he has can be severe.
If the patient were to improve, the guidelines would not support further visits.
It was recommended that the patient have surgery within six weeks of the injury.
The treating physician requests a 6 month gym membership and a 12 session trial of acupuncture.
She has been seen on a 3 times a week basis for over a year.
The 2014 visit and the May 12 visit are not in dispute; level 2 visit codes were billed.
The provider's report dated and signed on 6/2/2014 was reviewed.
The letter, dated June 3, denies the request.
The patient reports symptoms on both sides, and the symptoms are worse with sitting.
The Official Disability Guidelines recommends a trial of six visits over two weeks.
Does the guideline recommend imaging before six weeks? The guideline does not recommend it.
The physician prefers that the guideline recommend such a test.
The number of sessions is limited, and a total of 10 visits was certified.
A few sessions of therapy were of use, as were the several month-long courses of care.
Each of the injections was done under fluoroscopy; this reports the results of the second.
The patient is able to work; she is unable to perform overhead work due to continued pain.
He was referred to continued therapy, which is used to the fullest extent.
Limitations due to the patient's age and to her diabetes were noted.
Absence due to the surgery was excused; the delay is due to the provider having moved.
The patient having failed therapy, an injection was requested.
The injured worker taking opioids needs a urine drug screen.
The patient population of that study was older; the patient history form was blank.
The claimant current at the time of the review was the same.
A treatment that the guidelines do not address is judged by the best evidence.
The guidelines do not address gym memberships. What the guidelines do not address, the MTUS leaves to others.
She complains of (1) neck pain, (2) back pain, and 3) knee pain; a) and b) were denied.
The patient's shoulder, knee, ankle, wrist, hand and left shoulder were examined.
Exam: tender to palpation, limited range of motion, normal strength, normal strength testing of the hands, no swelling.
"The claimant may have six visits." This claimant has had twelve.
The note quotes the guideline: "Recommended for patients with chronic pain. In this case the word means three months."
He takes Norco p.r.n., and Dr. Smith saw him at St. Mary's Hospital; see e.g. Ph.D. theses and www.example.org.
Pre- and post-operative films, short- and long-term use, and non-steroidal drugs were reviewed.
A well-known, well- or poorly-defined lesion; flexion- extension views.
The two-level fusion at L4-5 and L5-S1, a three view series and a 2 week period were discussed.
Systems are in place to report such events, and the form is signed. The benefit form is attached.
The rational basis for the decision is the trail of evidence; rational drug use is the aim.
The hand is weak to touch; each week of care, and every week for six weeks, was billed.
She is used to the brace, had it used for a month, and has use of both hands.
He lost of late his appetite, and then he recovered.
The perineal nerve block and the peroneal nerve study are different; discreet inquiries were made.
The affect was flat; an affect that is flat affects the interview; it has had an effect on work.
In addition, too many tests were done; to many people that is normal, due to many causes.
There is no evidence that symptoms persist; there is limited documentation, and there are no records.
There is evidence of spasm and there were signs of weakness.
The patient's pain is rated 6/10 to 8/10; the heart rate was 72, and the rate of 4 per hour is low.
It can be helpful; it would be considered; it should be recommended; that will be the case.
The medications were continued.
The results of the test was as expected? No: the results of the tests were as expected.
One on the left and one the size of a pea were removed.
The will may be contested.
On the one hand the request was late; on the other hand, it was complete.
The patient is a 45-year-old right-hand-dominant man with a date of injury of 4/5/2012.
Physical therapy 2 x 6 (12 visits) and a 30 day rental of a TENS unit are requested.
The criteria are met; the criterion is met; these criteria and this criterion apply.
The physician assistance program offers medical assistance and nursing assistance.
Sensation to light touch was decreased in the right L5 dermatome; strength was 4/5.
The worker reports that he works as a welder, and that he had had no injury before.
Whether or not that is so, the weather was bad, and the medical director said so.
The medical compartment of the bag held the metal plate; mental health was addressed.
The injection site, as cited above, was clean, and the patient was advised to continue his medications.
The claims administrator had previously denied the same request in May.
The insurer had earlier approved six visits and had then denied the rest.
Surgery on the left should be delayed until the right has healed.
Surgery of the right knee should be postponed.
Should pain persist, an injection may be tried.
Should symptoms recur, imaging is an option.
Acetaminophen is taken at a dose not to exceed 3 grams a day.
The trial is limited to a number of visits not to exceed six.
There is a history of addiction to illicit drugs.
He denied dependence on opioids and addiction to alcohol.
The knee locks due to loose bodies in the joint.
The pain is due to torn cartilage, and the swelling due to worn implants.
Scar tissue may decrease range of motion.
Swelling can limit motion, and splints may increase strength.
There are no studies where patients improved with the device.
There were no trials where workers returned sooner.
The findings do not correlate with patient complaints of numbness.
These results are consistent with patient reports of pain.
The examiner saw no exaggeration of pain.
There was some magnification of symptoms.
The surgeon renewed the request in a letter of May 2.
She repeated the demand in a note of the same week.
The pain runs from the knee to heel.
Numbness extends from the elbow to hand and from neck to shoulder.
She has a weak and painful grip.
He walks with a stiff and antalgic gait.
The frontal plain films were normal.
Two frontal and lateral plain films were taken.
Of course physical therapy was tried first.
Of course acupuncture and exercise are not the same.
The provider cites guideline support for the request.
There is guideline support for six visits.
Both knee and shoulder pain are reported.
Both hip and back pain were treated.
An L3, 4, 5 block was done in June.
The L4, 5, S1 facets were injected.
The request was dated the same day as the visit.
A report dated the following week was reviewed.
The letter says, "The request is denied because no films were sent."
The denial reads: "Conservative care was not shown to have failed."
It is a treatment the guidelines do not address.
This is a device the MTUS does not mention.
There is tenderness on the left side of the left knee.
The right side of the right foot is swollen.
She was told over and over and over to rest.
He asked again and again and again.
The provider writes that "the patients [sic] knee is better".
The note says "he have [sic] pain at night".
`;

describe('Slips of a sentence', () => {
  for (const sentence of wrong.trim().split('\n'))
    it(`tells: ${sentence}`, () => assert.equal(marked(sentence.replace(/[⟦⟧]/gu, '')), sentence));
  for (const sentence of right.trim().split('\n')) it(`is silent: ${sentence}`, () => assert.equal(marked(sentence), sentence));

  it('are mended by what is meant', () => {
    const better = (text: string) => slips(text).map((one) => one.better);
    assert.deepEqual(better('Six weeks of rest and of rest and pain.'), ['of rest and']);
    assert.deepEqual(better('Rational for the test? The rational for it is lost.'), ['rationale']);
    assert.deepEqual(better('Due to he fell, and due to there is no note.'), ['Because', 'because']);
    assert.deepEqual(better('It was put in to the joint.'), ['into']);
    assert.deepEqual(better('Pain 5mg.Then rest.'), ['. ']);
  });
  it('stand at their places behind other sentences', () =>
    assert.equal(
      marked('She rests. He had 6 session of it. The pain radiates form it.'),
      'She rests. He had 6 ⟦session⟧ of it. The pain radiates ⟦form⟧ it.',
    ));
  it('are brackets without a partner, and no counts', () => {
    assert.equal(marked('The [lumbar spine.'), 'The ⟦[⟧lumbar spine.');
    assert.equal(marked('One) of these.\n\n(two) 1) a) iv) (a [b] c)'), 'One⟦)⟧ of these.\n\n(two) 1) a) iv) (a [b] c)');
  });
  it('are a quotation that ends behind a sentence about this person', () =>
    assert.equal(
      marked('ODG says, "Six visits are allowed. This claimant had six." She may go on.'),
      'ODG says, "Six visits are allowed. This claimant had six.⟦"⟧ She may go on.',
    ));

  it('by the table: every row marks what is wrong in it, and finds it', () => {
    for (const row of rowsOf('confusions')) {
      assert.ok(row.includes('>'), row);
      const written = row.split(' ').map((part) => (part.split('>')[0] ?? '').replace(/^\(|\)$/gu, '').split('|')[0]!);
      const text = written.join(' ').replace('#/#', '6/10').replace('#/#', '8/10').replace('#', '7').replace(/ \.$/u, '.');
      assert.notDeepEqual(slips(text), [], text);
    }
  });
});
