/** The guideline lines of an item, and citations inside prose. */
import assert from 'node:assert/strict';
import { RationaleDocument } from '../../server/src/service/document';
import { printCitation, printGuidelineLine } from '../../server/src/service/letter/citations';
import { printCitations } from '../../server/src/service/letter/prose';
import { library, profiles } from './support';

const form2016 = profiles.get('ca-dwc-imr/2016')!;
const form2014 = profiles.get('ca-dwc-imr/2014')!;

function line(entries: string, profile = form2016, party = 'Expert Reviewer'): string | undefined {
  const { determination } = new RationaleDocument('file:///a.rationale.yaml', `issues:\n  - guideline_basis: ${entries}\n`);
  return printGuidelineLine(determination.issues!.items[0]!.guidelineBasis!, party, library, profile);
}

const outside = 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. ';

describe('guideline lines', () => {
  it('cite MTUS by year and section in 2016', () => {
    assert.equal(
      line(
        '[{ cite: mtus-low-back-2004, sections: [Special Studies, "Summary, part: one"] }, { cite: mtus-chronic-pain-2016, sections: Facet blocks }]',
      ),
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, Summary, part: one, ' +
        'and Chronic Pain Medical Treatment 2016, Section(s): Facet blocks.',
    );
    assert.equal(line('[{ cite: mtus-acupuncture-2007 }]'), 'Decision based on MTUS Acupuncture Treatment 2007.');
  });

  it('cite MTUS by chapter and page in 2014', () => {
    assert.equal(
      line('[{ cite: mtus-low-back-2004, pages: 309 }]', form2014),
      'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 309.',
    );
    assert.equal(
      line('[{ cite: mtus-chronic-pain-2016, pages: "78, 93" }]', form2014),
      'Decision based on MTUS Chronic Pain Medical Treatment Guidelines Page(s): 78, 93.',
    );
  });

  it('put MTUS first, and other sources in one statement in the order written', () => {
    assert.equal(
      line(
        '[{ text: A page of the web }, { cite: odg-low-back, sections: Blocks }, { cite: mtus-low-back-2004, sections: Summary }, { cite: acoem-low-back-3, pages: 607 }]',
      ),
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Summary. Decision based on Non-MTUS Citation A page of the web, ' +
        'Official Disability Guidelines (ODG) Low Back, Blocks, ACOEM, Low Back Disorders, 3rd ed., 2011, page 607.',
    );
  });

  it('say that the sources are outside the MTUS exactly when no MTUS statement stands there', () => {
    assert.equal(
      line('[{ cite: odg-low-back }]'),
      `${outside}Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back.`,
    );
    assert.ok(!line('[{ cite: odg-low-back }, { cite: mtus-low-back-2004 }]')!.includes('outside'));
    assert.ok(!line('[{ cite: odg-low-back }]', form2014)!.includes('outside'));
    assert.match(line('[{ text: x }]', form2016, 'Claims Administrator')!, /^The Claims Administrator based their decision/);
  });

  it('print a study with the elements the regulation asks for', () => {
    assert.equal(
      line('[{ cite: smith-2010 }]'),
      `${outside}Decision based on Non-MTUS Citation Smith J, Doe A. Blocks of the medial branch. Spine J. 2010;10(2):12-19.`,
    );
  });

  it('print the words of `text:` as they are, and a statement of the writer’s own alone', () => {
    const own = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back (updated 1/1/16): Labs';
    assert.equal(line(`[{ text: ${JSON.stringify(own)} }]`), own);
    const whole = `${outside}Decision based on MTUS Low Back Complaints 2004 and more..`;
    assert.equal(line(`[{ text: ${JSON.stringify(whole)} }]`), whole);
    assert.equal(line('[{ text: "Some web page." }]'), `${outside}Decision based on Non-MTUS Citation Some web page.`);
    assert.equal(
      line(
        '[{ cite: mtus-low-back-2004 }, { text: "Decision based on Non-MTUS Citation X and Other Medical Treatment Guidelines Y" }]',
      ),
      'Decision based on MTUS Low Back Complaints 2004. Decision based on Non-MTUS Citation X and Other Medical Treatment Guidelines Y',
    );
  });

  it('print an unknown key as typed, and nothing where nothing is written', () => {
    assert.equal(line('[{ cite: nobody }]'), `${outside}Decision based on Non-MTUS Citation nobody.`);
    for (const empty of ['[]', '', '[{}]', '[{ cite: }]', '[{ text: " " }]']) assert.equal(line(empty), undefined);
    assert.equal(line('none'), 'The Expert Reviewer did not cite any medical evidence for its decision.');
  });

  it('print one citation for hover and completion', () => {
    const guideline = library.get('mtus-low-back-2004')!;
    assert.equal(printCitation(guideline, { sections: ['Summary'] }, form2016), 'Low Back Complaints 2004, Section(s): Summary');
    assert.equal(printCitation(guideline, { pages: '309' }, form2014), 'ACOEM Chapter 12 Low Back Complaints Page(s): 309');
  });
});

describe('citations inside prose', () => {
  const { determination } = new RationaleDocument(
    'file:///a.rationale.yaml',
    'records:\n  mri: { title: MRI, date: 2014-03-03 }\n  notes: { title: Notes, author: physician, from: 2014-01-10, to: 2014-09-22 }\n  bare: {}\n',
  );
  const records = new Map(determination.records!.entries.map((record) => [record.id, record]));
  const print = (text: string) => printCitations(text, { library, records, profile: form2016 });

  it('are printed in the form of the profile', () => {
    assert.equal(print('a [@mtus-low-back-2004, p. 300] b'), 'a (MTUS Low Back Complaints 2004, page 300) b');
    assert.equal(
      print('[@mtus-low-back-2004, pp. 300-309; sec. Special Studies; @mri]'),
      '(MTUS Low Back Complaints 2004, Special Studies, pages 300-309; MRI, 03/03/2014)',
    );
    assert.equal(print('[@smith-2010]'), '(Smith, 2010)');
    assert.equal(print('[@notes, p. 4]'), '(Notes, physician, 01/10/2014 to 09/22/2014, page 4)');
    assert.equal(print('[@bare]'), '(bare)');
  });

  it('are printed with the words around them', () => {
    assert.equal(print('[see @mri, 3; also @bare and passim]'), '(see MRI, 03/03/2014, page 3; also bare and passim)');
    assert.equal(print('[@mri, sec. Impression; pp. 3--5]'), '(MRI, 03/03/2014, Impression, pages 3–5)');
    assert.equal(print('[@mri, p. iv]'), '(MRI, 03/03/2014, page iv)');
    assert.equal(print('[-@smith-2010, see also]'), '(Smith, 2010, see also)');
    assert.equal(print('[@{mri}, fig. 2]'), '(MRI, 03/03/2014, fig. 2)');
  });

  it('stay as typed where they do not resolve', () => {
    for (const text of ['[@nobody]', '[see @nobody]', '[@mri; @nobody]', '[@mri', '[@]', '[@mri @bare]', 'a@b [x] @mri'])
      assert.equal(print(text), text);
  });
});
