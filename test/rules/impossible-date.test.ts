import { rule } from './harness';

const summary = (text: string) => `case_summary: |\n  ${text}\n`;
const rationale = (text: string) =>
  `issues:\n  - rationale: |\n      ${text} Therefore, the MRI of the right shoulder is medically necessary.\n`;

rule('impossible-date', ({ finds, silent }) => {
  finds('a report before the injury', summary('The progress report dated ⟦July 2, 2015⟧ describes pain.'), {
    severity: 'warning',
    message:
      'This is dated July 2, 2015, before the injury of August 14, 2015. Check both dates, or say what it has to do with this injury.',
    related: ['2015-08-14'],
  });
  finds('a visit before the injury', summary('She presented on ⟦8/4/2015⟧ with weakness of the shoulder.'));
  finds('a visit after the decision', summary('At the office visit of ⟦11-15-2017⟧ the shoulder was weak.'), {
    message: /after the decision of January 19, 2017/,
  });
  finds('in a rationale', rationale('The note of ⟦7/2/2015⟧ describes weakness.'));
  finds(
    'the request before every visit',
    summary('The Request for Authorization was signed on ⟦11/08/2016⟧. An office visit on 11/09/2016 shows weakness.'),
    { message: /^The request is dated November 8, 2016, before every visit/, related: ['11/09/2016'] },
  );
  finds('pain older than the injury', summary('The worker has had pain in the shoulder ⟦for 26 months⟧.'), {
    message: /was not that old/,
  });
  finds('in words', summary('She has had shoulder pain ⟦for the past two years⟧.'));

  for (const planned of [
    'She is scheduled for an office visit on 11-15-2017.',
    'A return visit on 11-15-2017 was arranged.',
    'Her next follow-up is 11-15-2017.',
    'The evaluation will be on 11-15-2017.',
    'The consultation is due on 11-15-2017.',
  ])
    silent(planned, summary(planned));
  for (const other of [
    'She has had numbness of the feet from diabetes for 12 years.',
    'She has had treatment for high blood pressure for the past ten years.',
    'He has had pain of the other knee for six years.',
    'He has had symptoms from another injury for over five years.',
    'She has had treatment for asthma for twenty years.',
  ])
    silent(other, summary(other));
  for (const wording of [
    'She has taken it since the summer of ⟦2019⟧.',
    'In ⟦2018⟧ she fell again.',
    'It was seen in early March ⟦2020⟧.',
  ])
    finds(`a year to come: ${wording}`, summary(wording), { message: /^The year 20\d\d comes after the decision/ });
  for (const wording of [
    'She has taken it since the summer of 2012.',
    'A trial will end in 2019. A loss of 2024 ml, of 2100 pounds, was told.',
    'The form “revised in 2021” is used.',
  ])
    silent(`no year to come: ${wording}`, summary(wording));
  silent('a history', summary('The history tells of an office visit on July 2, 2015.'));
  silent('an earlier operation', summary('The notes tell that she underwent a repair on July 2, 2013.'));
  silent('imaging', summary('An MRI report dated July 2, 2015 showed a tear.'));
  silent('the day of the injury', summary('The note tells of an injury on August 14, 2014.'));
  silent('the day of birth', summary('The report gives a birth date of July 2, 1969.'));
  silent(
    'three visits before it, told on purpose',
    summary('Notes of 1/2/2015, notes of 2/2/2015 and notes of 3/2/2015 describe the shoulder.'),
  );
  silent('an injury that built up', summary('The onset was gradual. The progress report dated July 2, 2015 describes pain.'));
  silent('a quotation', summary('It reads, "The visit of July 2, 2015 was for the shoulder."'));
  silent('a visit before the request', summary('A visit on 11/09/2016 led to the Request for Authorization of 11/10/2016.'));
  silent('pain as old as the injury', summary('The worker has had pain in the shoulder for 15 months.'));
  silent('what the guideline asks for', rationale('The MTUS recommends it for patients with pain for 36 months.'));
  silent('working for years', summary('She has worked as a clerk for 20 years and has pain.'));
  silent('no date of injury', `case:\n  date_of_injury:\n${summary('The progress report dated July 2, 2015 describes pain.')}`);

  finds('a request after its denial', summary('The Request for Authorization was signed on ⟦12/5/2016⟧.'), {
    severity: 'warning',
    message: /^The request is dated December 5, 2016, after the denial of November 28, 2016/,
    related: ['2016-11-28'],
  });
  finds('no visit before the denial', summary('At the office visit of ⟦12/5/2016⟧ the shoulder was weak.'), { severity: 'info' });
  silent('a visit before and one after', summary('The visits of 11/5/2016 and of 12/5/2016 tell of weakness.'));
  silent('an earlier request', summary('The RFA of 11/5/2016 was signed. An RFA of 12/5/2016 asks for more.'));
  finds('a progress note of the day of injury', summary('The progress note dated ⟦8/14/2015⟧ tells of weakness.'), {
    severity: 'info',
    related: ['2015-08-14'],
  });
  silent('the first report', summary("The doctor's first report dated 8/14/2015 tells of weakness."));
  finds('a visit of an injured worker', summary('The injured worker presented on ⟦8/4/2015⟧ with weakness.'));
});
