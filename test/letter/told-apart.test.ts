/** Two works of one author and year in one letter. */
import assert from 'node:assert/strict';
import { RationaleDocument } from '../../server/src/service/document';
import { composeLetter } from '../../server/src/service/letter/compose';
import { writeText } from '../../server/src/service/letter/text';
import { createLibrary } from '../../server/src/service/library/library';
import { readLibraryFile } from '../../server/src/service/library/sources';
import { profiles } from './support';

const library = createLibrary(
  readLibraryFile(
    'a.bib',
    `@article{first, author={Poe, Ann}, title={One}, journal={J}, year={2014}, volume={1}, pages={2}}
@article{second, author={Poe, Bob and Doe, C.}, title={Two}, journal={J}, year={2014}, volume={3}, pages={4}}
@article{third, author={Poe, Ann}, title={Three}, journal={J}, year={2015}, volume={5}, pages={6}}
@article{unused, author={Poe, Ann}, title={Four}, journal={J}, year={2015}, volume={7}, pages={8}}
@article{undated, author={Noe, A.}, title={Is it safe?}, journal={J}, volume={7}, number={2}, pages={11-19}, year={in press}}
@article{plain, author={Berg, Jr., Pieter}, title={Sample}, journal={J}, year={2013}}`,
  ).entries,
);

function letter(rationale: string, cited: string): string {
  const text = `profile: ca-dwc-imr/2016\nissues:\n  - service: MRI\n    decision: upheld\n    guideline_basis: [${cited}]\n    rationale: ${rationale}\n`;
  const { determination } = new RationaleDocument('file:///a.rationale.yaml', text);
  const profile = profiles.get('ca-dwc-imr/2016')!;
  return writeText(composeLetter({ determination, profile, library, configuration: {}, draft: true }));
}

describe('works of one author and year', () => {
  it('are told apart in the order they are cited, where both are', () => {
    const printed = letter('As [@second], [@first, p. 2] and [@third] say.', '{ cite: second }, { cite: third }');
    assert.match(printed, /As \(Poe, 2014a\), \(Poe, 2014b, page 2\) and \(Poe, 2015\) say\./);
    assert.match(printed, /Poe B, Doe C\. Two\. J\. 2014a;3:4; Poe A\. Three\. J\. 2015;5:6\./);
  });

  it('stay as they are where one is cited', () => {
    assert.match(letter('As [@second] says.', '{ cite: second }'), /As \(Poe, 2014\) says\./);
  });
});

describe('a study', () => {
  it('without a year keeps the rest, and ends with one mark', () => {
    const printed = letter('As [@undated] and [@plain] say.', '{ cite: undated }, { cite: plain }');
    assert.match(printed, /Noe A\. Is it safe\? J\. 7\(2\):11-19; Berg P Jr\. Sample\. J\. 2013\./);
    assert.match(printed, /As \(Noe, Is it safe\?\) and \(Berg, 2013\) say\./);
  });
});
