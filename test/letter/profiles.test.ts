/** The shipped letter forms: whole, without slips in their templates, and one of another law with the same engine. */
import assert from 'node:assert/strict';
import { plain } from '../../server/src/service/letter/blocks';
import { fill, fillAll, namesOf } from '../../server/src/service/letter/template';
import { attestations, findings } from '../../server/src/service/model/schemas/determination';
import { guidelineKinds } from '../../server/src/service/model/schemas/guideline';
import { profileSchema } from '../../server/src/service/model/schemas/profile';
import { createProfiles, shippedProfiles } from '../../server/src/service/profiles/profiles';
import { letterOf, sample } from './support';

/** Names that a template of this place may ask for. */
const known: Readonly<Record<string, readonly string[]>> = {
  fixed: ['organization', 'organization_short', 'licensed_in', 'certified_in', 'subspecialties', 'specialties'],
  issue: ['service', 'decision', 'requested', 'authorized'],
  entry: [
    ...[
      'id',
      'title',
      'year',
      'chapter',
      'publisher',
      'edition',
      'authors',
      'surname',
      'journal',
      'volume',
      'issue',
      'article_pages',
    ],
    ...['url', 'doi'],
  ],
  locator: ['sections', 'pages', 'page'],
  record: ['title', 'author', 'date', 'pages'],
};

const all = (template: string | readonly string[] | undefined): readonly string[] =>
  template === undefined ? [] : typeof template === 'string' ? [template] : template;

const asks = (templates: readonly string[], place: string, more: readonly string[] = []): void => {
  for (const name of templates.flatMap(namesOf)) assert.ok([...known[place]!, ...more].includes(name), `{${name}} in ${place}`);
};

describe('the shipped letter forms', () => {
  for (const profile of shippedProfiles) {
    it(`${profile.id} is whole`, () => {
      assert.deepEqual(profileSchema.parse(profile), profile);
      if (profile.case_number) assert.match(profile.case_number.example, new RegExp(`^(?:${profile.case_number.pattern})$`));
      for (const kind of guidelineKinds) {
        assert.ok(
          profile.citations.forms.some((form) => form.kinds.includes(kind)),
          kind,
        );
        assert.ok(
          profile.citations.prose.forms.some((form) => form.kinds.includes(kind)),
          kind,
        );
      }
      for (const id of attestations) assert.ok(profile.attestations[id], id);
      for (const finding of findings) assert.ok(profile.appendix.findings[finding], finding);
      assert.ok(profile.deadlines['standard']);
    });

    it(`${profile.id} asks in its templates for nothing that is never there`, () => {
      const phrases = Object.keys(profile.phrases ?? {});
      asks(Object.values(profile.phrases ?? {}).flatMap(all), 'fixed');
      for (const section of profile.sections) {
        for (const paragraph of [...(section.paragraphs ?? []), ...(section.closing ?? [])]) {
          asks(typeof paragraph === 'string' ? [paragraph] : [paragraph.text, paragraph.label ?? ''], 'fixed', phrases);
        }
      }
      const { title, modified, modified_other, parts } = profile.issue;
      asks([title, modified, modified_other, profile.decision_line ?? ''], 'issue');
      asks(
        parts.map((part) => part.label),
        'fixed',
      );
      for (const form of [...profile.citations.forms, ...profile.citations.prose.forms]) {
        asks(all(form.entry), 'entry');
        asks([...all(form.sections), ...all(form.pages)], 'locator');
      }
      asks([...all(profile.record_line), ...all(profile.citations.prose.record)], 'record');
    });
  }

  it('are joined by those of a workspace, which may replace one', () => {
    const own = { ...shippedProfiles[0]!, title: 'Ours' };
    const profiles = createProfiles([own, { ...own, id: 'ours' }]);
    assert.equal(profiles.get(own.id)!.title, 'Ours');
    assert.equal(profiles.all().length, shippedProfiles.length + 1);
    assert.equal(profiles.default.id, 'ca-dwc-imr/2016');
    assert.equal(profiles.get('nobody'), undefined);
  });

  it('of another law print the same determination in their own words', () => {
    const letter = letterOf(sample.replace('ca-dwc-imr/2014', 'federal-external-review'));
    const lines = letter.blocks.flatMap((block) =>
      'runs' in block ? [plain(block.runs)] : block.kind === 'list' ? block.items.map((item) => plain(item.runs)) : [],
    );
    assert.deepEqual(
      letter.blocks.flatMap((block) => (block.kind === 'heading' ? [plain(block.runs)] : [])),
      [
        'Background Information',
        'Final External Review Decision',
        'Documents Reviewed',
        'Findings',
        'Important Information about Your Appeal Rights',
      ],
    );
    for (const line of [
      'Certification of the reviewer: Neurology, Neuromuscular Medicine',
      'We have upheld the denial of Diagnostic Lumbar Medial Branch Blocks Bilateral L4-5, L5-S1.',
      'MRI of the lumbar spine, March 3, 2014',
      'Standard relied on in this review: Low Back Complaints, 2004, page 309.',
    ]) {
      assert.ok(lines.includes(line), line);
    }
    assert.doesNotMatch(lines.join('\n'), /IMR|MTUS|MAXIMUS|Claims Administrator/);
  });
});

describe('templates', () => {
  it('are used when all their names have a value', () => {
    assert.equal(fill(['{a} {b}', '{a}'], { a: 'x', b: ' ' }), 'x');
    assert.equal(fill('{a}', {}), undefined);
    assert.equal(fill(undefined, {}), undefined);
    assert.equal(fill('{a}', { a: 0 }), '0');
  });

  it('put values in once, whatever stands in them', () => {
    assert.equal(fill('{a}{b}', { a: '{b} $& $1', b: 'x' }), '{b} $& $1x');
    assert.equal(fillAll('<{a}><{b}>', { b: '{a}' }), '<><{a}>');
  });
});
