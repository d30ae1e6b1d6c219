/** De-identified letters: what is taken out, what stays, that places still lead back, that no output holds the words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RationaleDocument } from '../../../server/src/service/document';
import { composeLetter } from '../../../server/src/service/letter/compose';
import { deidentify, type DeidentifyMode } from '../../../server/src/service/letter/deidentify/deidentify';
import { writeText } from '../../../server/src/service/letter/text';
import type { Configuration } from '../../../server/src/service/model/schemas/configuration';
import { library, profiles, sample } from '../support';

const configuration: Configuration = { private_terms: ['Acme Widgets', 'C++ Works', 'Roe-Burg Mill'] };
const profile = profiles.get('ca-dwc-imr/2014')!;

function run(yaml: string, mode: DeidentifyMode) {
  const { determination } = new RationaleDocument('file:///a.rationale.yaml', yaml);
  const result = deidentify(determination, { mode, profile, configuration });
  const letter = composeLetter({
    determination: result.determination,
    profile,
    library,
    configuration,
    draft: false,
    options: { criteria: 'appendix' },
  });
  return { ...result, letter, text: writeText(letter) };
}

const summary = (words: string, mode: DeidentifyMode): string => {
  const { determination } = run(`case_summary: ${JSON.stringify(words)}\n`, mode);
  return determination.caseSummary!.value!.raw;
};

const named = sample
  .replace('A 36-year-old man', 'A 93-year-old man, seen by Dr. Jane Roe of acme  widgets, claim number: AB-1234567,')
  .replace('title: MRI of the lumbar spine', 'title: MRI ordered by John Q. Roeburg')
  .replace('The level was fused', 'In case CM14-0123456, on September 22, 2014, the level was fused');

describe('de-identifying', () => {
  it('takes out names, numbers and private terms, and nothing else, as California publishes letters', () => {
    const { text, replacements } = run(named, 'dwc');
    assert.doesNotMatch(text, /Jane|Roe|Roeburg|acme|AB-1234567/i);
    for (const kept of ['93-year-old', 'CM14-0123456', '04/04/2005', 'April 4, 2005', 'September 22, 2014', '(MRI ordered by'])
      assert.ok(text.includes(kept), kept);
    assert.deepEqual(replacements.map(({ kind }) => kind).sort(), ['name', 'name', 'private term', 'record number']);
  });

  it('takes out dates but the year, ages over 89 and the case number for Safe Harbor', () => {
    const { text, letter } = run(named, 'safe-harbor');
    assert.doesNotMatch(
      letter.title + letter.footerText + text,
      /Jane|Roe|Roeburg|acme|AB-1234567|CM14|93|April|September|\d\d\/\d\d/i,
    );
    assert.match(text, /Case Number: \(case number removed\)/);
    assert.match(text, /Date Assigned: 2014 {4}Date of Injury: 2005/);
    assert.match(text, /90\+-year-old man/);
    assert.match(text, /injections|ACOEM Chapter 12 Low Back Complaints Page\(s\): 309\./);
    assert.equal(letter.date, undefined);
  });

  it('knows dates in every style, and leaves alone what is none', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['On 9/22/14, on May 3, 2014 and 2014-09-22', 'In 2014, in 2014 and 2014'],
      ['since March 2014, in early May, on April 4', 'since 2014, in early (date removed), on (date removed)'],
      ['11/2016 visit', '2016 visit'],
      ['Strength 5/5, pain 7/10, L4-5, Norco 10/325mg #60', 'Strength 5/5, pain 7/10, L4-5, Norco 10/325mg #60'],
      ['(Dreyfuss, 2003) and MTUS 2016, p. 309', '(Dreyfuss, 2003) and MTUS 2016, p. 309'],
      ['Positive Hawkins and Tinel tests; she may march.', 'Positive Hawkins and Tinel tests; she may march.'],
      ['aged [@notes-2014-09-22, p. 3]', 'aged [@notes-2014-09-22, p. 3]'],
      ['A 90-year-old and an 89-year-old', 'A 90+-year-old and an 89-year-old'],
    ];
    for (const [before, after] of cases) assert.equal(summary(before, 'safe-harbor'), after);
  });

  it('takes out ages over 89 in every wording, and birthdays that tell them', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['He was 94 years of age, aged 91 at surgery.', 'He was 90+ years of age, aged 90+ at surgery.'],
      ['A ninety-three-year-old; at age 92.', 'A 90+-year-old; at age 90+.'],
      ['Born in 1915; DOB 01/02/1915; born in 1960.', 'Born in (date removed); DOB (date removed); born in 1960.'],
      ['Aged 45; 95% better at 90 degrees for 90 days', 'Aged 45; 95% better at 90 degrees for 90 days'],
    ];
    for (const [before, after] of cases) assert.equal(summary(before, 'safe-harbor'), after);
  });

  it('leaves the date of a guideline’s edition, and takes the moment of a visit', () => {
    const kept = 'The MTUS Chronic Pain Medical Treatment Guidelines (July 28, 2016) and the ODG, Knee (updated 11/23/16) agree.';
    assert.equal(summary(kept, 'safe-harbor'), kept);
    assert.equal(summary('Seen 2016-11-30T10:00 (July 28, 2016)', 'safe-harbor'), 'Seen 2016 (2016)');
  });

  it('takes out the number of an earlier case for Safe Harbor, and places and rooms', () => {
    const words = 'Case CM13-0099887 came before. She lives in Rancho Cucamonga and lies in room 412B of Tuolumne County.';
    assert.equal(summary(words, 'dwc'), words);
    assert.equal(
      summary(words, 'safe-harbor'),
      'Case (case number removed) came before. She lives in (place removed) and lies in (room removed) of (place removed) County.',
    );
  });

  it('leaves every year of a range, and nothing of what overlaps', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Records (10-11-2016 to 01-13-2017)', 'Records (2016 to 2017)'],
      ['Seen on 12-21-16.', 'Seen in 2016.'],
      ['Seen October 5-6, 2016 and 10/5/16-10/7/16.', 'Seen 2016 and 2016.'],
      ['extension of 10/30 degrees', 'extension of 10/30 degrees'],
      ['He is a deputy of the Vallejo Police Department.', 'He is a deputy of the (employer removed).'],
    ];
    for (const [before, after] of cases) assert.equal(summary(before, 'safe-harbor'), after);
  });

  it('finds a name again in other letters, and a name that is a word only where a person is meant', () => {
    assert.equal(
      summary('DR. WRIGGLESWORTH SIGNED. Later Wrigglesworth agreed. Mr. Stork fell. Stork reports pain; storks do not.', 'dwc'),
      '(name removed) SIGNED. Later (name removed) agreed. (name removed) fell. (name removed) reports pain; storks do not.',
    );
    assert.equal(
      summary('Mr. Young fell. Young adults heal. Long walks help.', 'dwc'),
      '(name removed) fell. Young adults heal. Long walks help.',
    );
  });

  it('takes out addresses of the person’s own, whole', () => {
    const words = 'Lives at 12 Oak Street, Apt 4, Fresno, CA 93721; www.facebook.com/jd; IP 10.0.0.12; see www.odg.com';
    const taken = 'Lives at (address removed); (internet address removed); IP (internet address removed); see www.odg.com';
    assert.equal(summary(words, 'dwc'), taken);
  });

  it('takes out a name that was told once wherever it stands, and names nobody introduced', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Mr. John Henry Doe-Parker came. Doe-Parker limps.', '(name removed) came. (name removed) limps.'],
      ['Dr. Smithers wrote it; later Smithers’ note.', '(name removed) wrote it; later (name removed)’ note.'],
      ['Note of Maria Gonzalez-Lopez; adjuster Robert Steele', 'Note of (name removed); adjuster (name removed)'],
      ['Dr. Hawkins found Hawkins and Tinel signs.', '(name removed) found Hawkins and Tinel signs.'],
      [
        'Dr. Dreyfuss agreed (Dreyfuss, 2003), as did Dreyfuss et al.',
        '(name removed) agreed (Dreyfuss, 2003), as did Dreyfuss et al.',
      ],
    ];
    for (const [before, after] of cases) assert.equal(summary(before, 'dwc'), after);
  });

  it('looks into citations and criteria of the writer’s own, and keeps their authors and dates', () => {
    const own = (words: string) =>
      sample.replace(/guideline_basis:[\s\S]*?(?=\n {4}[a-z])/, `guideline_basis:\n      - text: ${JSON.stringify(words)}`);
    const { text } = run(own('Letter of Dr. Smithers. Roger Chou, MD, Ann Intern Med (updated 11/23/16).'), 'safe-harbor');
    assert.match(text, /Letter of \(name removed\)\. Roger Chou, MD, Ann Intern Med \(updated 11\/23\/16\)/);
    const criteria = run(
      `issues:\n  - service: x\n    criteria:\n      - criterion: Asked by Mr. Doeling\n        finding: met\n`,
      'dwc',
    );
    assert.doesNotMatch(criteria.text, /Doeling/);
  });

  it('gives the records keys that name nobody, and keeps what points at them', () => {
    const keyed = sample.replace(/\bmri\b/g, 'roe-2014-09-22');
    const { determination, replacements, text } = run(keyed, 'dwc');
    assert.doesNotMatch(JSON.stringify(determination), /roe-2014/);
    assert.deepEqual(replacements, []);
    assert.equal(text, run(sample, 'dwc').text);
  });

  it('finds private terms as whole words, whatever their case and spaces', () => {
    assert.equal(
      summary('ACME\nWIDGETS, AcmeWidgets, C++ works, roe-burg mill!', 'dwc'),
      '(private term removed), AcmeWidgets, (private term removed), (private term removed)!',
    );
  });

  it('says where in the file each word stood', () => {
    const { replacements } = run(named, 'safe-harbor');
    for (const { span, original } of replacements) {
      assert.equal(named.slice(span.start, span.end).replace(/\s+/g, ' '), original.replace(/\s+/g, ' '));
    }
  });

  it('keeps the places of what it leaves', () => {
    const { determination } = run(named, 'safe-harbor');
    const prose = determination.caseSummary!.value!;
    const at = prose.text.indexOf('instrumentation');
    const place = prose.sourceSpan(at, at + 15);
    assert.equal(named.slice(place.start, place.end), 'instrumentation');
    assert.equal(prose.offsetAt(place.start), at);
  });

  it('changes nothing in a document that holds nothing', () => {
    const { replacements, text } = run(sample, 'dwc');
    assert.deepEqual(replacements, []);
    const { determination } = new RationaleDocument('file:///a.rationale.yaml', sample);
    const letter = composeLetter({
      determination,
      profile,
      library,
      configuration,
      draft: false,
      options: { criteria: 'appendix' },
    });
    assert.equal(text, writeText(letter));
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.constantFrom<DeidentifyMode>('dwc', 'safe-harbor'),
        (words, mode) => {
          run(words, mode);
          run(`case: { number: ${JSON.stringify(words)} }\ncase_summary: ${JSON.stringify(words)}\n`, mode);
        },
      ),
      { numRuns: 200 },
    );
  });
});
