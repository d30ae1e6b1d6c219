/** The order in which guidelines and their sections are offered. */
import assert from 'node:assert/strict';
import { createLibrary, inForce } from '../../server/src/service/library/library';
import { rankGuidelines, rankSections, type GuidelineQuery } from '../../server/src/service/library/rank';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import type { Guideline } from '../../server/src/service/model/schemas/guideline';

const library = createLibrary(shippedGuidelines.map((guideline) => ({ guideline })));
const day = '2016-12-01';
const ids = (query: Partial<GuidelineQuery>, count = 5): string[] =>
  rankGuidelines({ library, day, ...query })
    .slice(0, count)
    .map(({ guideline }) => guideline.id);
const sections = (id: string, service: string, typed = ''): string[] =>
  rankSections({ guideline: library.get(id)!, service, typed }).map(({ name }) => name);

describe('guidelines for a disputed item', () => {
  // requests of our own, in the words of the trade: title, what should lead, the section that should lead there
  const expected: readonly (readonly [string, string, string])[] = [
    ['MRI of the lumbar spine', 'mtus-low-back-2004', 'Special Studies'],
    ['CT myelogram cervical', 'mtus-neck-upper-back-2004', 'Special Studies'],
    ['Left knee arthroscopy, partial meniscectomy', 'mtus-knee-2004', 'Surgical Considerations'],
    ['Lyrica 75mg twice daily #60', 'mtus-chronic-pain-2016', 'Antiepilepsy drugs (AEDs) for pain'],
    ['Omeprazole 20 mg #30', 'mtus-chronic-pain-2016', 'Proton Pump Inhibitors (PPIs)'],
    [
      'Percocet 10/325 #90',
      'mtus-opioid-2016',
      '3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: Maintenance of Chronic Opioid Treatment',
    ],
    [
      'Urine toxicology screen',
      'mtus-opioid-2016',
      '3.3.6 Opioids for Chronic Pain and Chronic Opioid Treatment: Use of Urine Drug Testing (UDT)',
    ],
    ['Electroacupuncture, 6 sessions', 'mtus-acupuncture-2007', ''],
    ['Nerve conduction study, right arm', 'mtus-chronic-pain-2016', 'Electrodiagnostic testing (EMG/NCS)'],
    ['Psychotherapy, ten visits', 'mtus-chronic-pain-2016', 'Psychological treatment'],
    ['Cervical medial branch block C4-5', 'mtus-chronic-pain-2016', 'Facet blocks'],
  ];
  for (const [service, guideline, section] of expected) {
    it(`${service}: ${guideline}`, () => {
      assert.ok(ids({ service }).includes(guideline), ids({ service }).join(', '));
      if (section)
        assert.ok(
          sections(guideline, service).slice(0, 4).includes(section),
          sections(guideline, service).slice(0, 5).join(' | '),
        );
    });
  }

  it('puts what was in force on the day above all else', () => {
    for (const on of ['2008-01-01', '2014-10-02', '2016-12-01', '2018-06-01', '2019-09-01', '2023-01-01']) {
      const ranked = rankGuidelines({ library, service: 'MRI of the lumbar spine', day: on });
      const firstOut = ranked.findIndex(({ guideline }) => !inForce(guideline, on));
      assert.ok(firstOut > 0 && ranked.slice(firstOut).every(({ guideline }) => !inForce(guideline, on)), on);
    }
    assert.equal(ids({ service: 'Lumbar MRI', day: '2019-09-01' }, 1)[0], 'mtus-low-back-2019');
    assert.equal(ids({ service: 'Lumbar MRI', day: '2022-09-01' }, 1)[0], 'mtus-low-back-2021');
  });

  it('without a day, offers the latest editions first', () => {
    assert.equal(ids({ service: 'Lumbar MRI', day: undefined }, 1)[0], 'mtus-low-back-2021');
  });

  it('takes the part of the body from the case where the title names none', () => {
    const story = 'She hurt her neck. The cervical spine is tender, and the neck does not turn. The left knee is normal.';
    const place = (service: string, told?: string) => ids({ service, story: told }, 99).indexOf('mtus-neck-upper-back-2004');
    assert.ok(place('Naproxen 500mg #60', story) < 5);
    assert.ok(place('Naproxen 500mg #60') >= 5);
    assert.equal(place('MRI of the left knee', story), place('MRI of the left knee'), 'the title comes first');
  });

  it('fills the list of sections with those that decisions rest on', () => {
    const chapter = library.get('mtus-shoulder-2004')!;
    const [first, ...rest] = rankSections({ guideline: chapter, service: 'Follow-up visit with the physician' });
    assert.equal(first?.name, 'Follow-up Visits');
    assert.deepEqual(
      rest.slice(0, 3).map(({ name }) => name),
      ['Special Studies', 'Summary', 'Physical Methods'],
    );
  });

  it('lifts what the document cites already', () => {
    const place = (citedKeys: string[]) => ids({ service: 'MRI of the lumbar spine', citedKeys }, 99).indexOf('odg-pain');
    assert.ok(place(['odg-pain']) < place([]));
  });

  it('finds by id, title, alias and chapter, and leaves out the rest', () => {
    const first = (typed: string, service = '') => ids({ typed, service }, 1)[0];
    assert.equal(first('chronic pain'), 'mtus-chronic-pain-2016');
    assert.equal(first('acoem 12'), 'mtus-low-back-2004');
    assert.equal(first('ACOEM Chapter 9'), 'mtus-shoulder-2004');
    assert.equal(first('odg low back'), 'odg-low-back');
    assert.equal(first('mtus-opi'), 'mtus-opioid-2016');
    assert.equal(first('fce'), 'odg-fitness-for-duty');
    assert.equal(first('low back 2019'), 'mtus-low-back-2019');
    assert.deepEqual(ids({ typed: 'qqqq zzz' }), []);
  });

  it('the context breaks the tie between what the letters may stand for', () => {
    assert.equal(ids({ typed: 'mtus', service: 'MRI of the left shoulder' }, 1)[0], 'mtus-shoulder-2004');
    assert.equal(ids({ typed: 'mtus', service: 'MRI of the right knee' }, 1)[0], 'mtus-knee-2004');
  });

  it('says why', () => {
    const [best] = rankGuidelines({ library, day, service: 'MRI of the left shoulder', citedKeys: ['mtus-shoulder-2004'] });
    assert.deepEqual([...best!.why].sort(), ['body region', 'cited in this document', 'in force', 'words of the request']);
  });
});

describe('sections of a guideline', () => {
  it('keep their own order when nothing speaks for one', () => {
    const own = library
      .get('mtus-general-approaches-2004')!
      .sections!.map((section) => (typeof section === 'string' ? section : section.name));
    assert.deepEqual(sections('mtus-general-approaches-2004', ''), own);
  });

  it('the one about the very request comes before the summary of all', () => {
    for (const service of ['MRI of the lumbar spine', 'X-ray of the lumbar spine', 'EMG of the lower extremities'])
      assert.equal(sections('mtus-low-back-2004', service)[0], 'Special Studies', service);
  });
  it('are found by what is typed', () => {
    assert.equal(sections('mtus-chronic-pain-2016', '', 'facet')[0], 'Facet blocks');
    assert.equal(sections('mtus-opioid-2016', '', '3.3.6')[0]!.slice(0, 5), '3.3.6');
  });

  it('match by the part of the body, and by the words of their names alone', () => {
    assert.equal(sections('mtus-postsurgical-2009', 'Post-op therapy for the right shoulder')[0], 'Shoulder');
    const guideline: Guideline = { id: 'own', kind: 'guideline', title: 'Own', sections: ['Imaging', 'Facet joint injections'] };
    assert.equal(rankSections({ guideline, service: 'Lumbar facet injection' })[0]!.name, 'Facet joint injections');
  });
});
