/** The shipped data: what the files say, and that nothing in them is a guideline's own text. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { editionLine } from '../../server/src/service/library/editions';
import { bodyRegionNames } from '../../server/src/service/library/regions';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import { readLibraryFile } from '../../server/src/service/library/sources';
import terms from '../../server/generated/terms.json';
import { guidelineSchema, type Guideline } from '../../server/src/service/model/schemas/guideline';

const folder = join(__dirname, '../../server/library');
const files = readdirSync(folder).filter((name) => name.endsWith('.guideline.yaml'));
const byId = new Map(shippedGuidelines.map((guideline) => [guideline.id, guideline]));
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

describe('the shipped library', () => {
  for (const name of files) {
    it(`${name} is as it should be`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const guideline = guidelineSchema.parse(parse(text));
      assert.equal(`${guideline.id}.guideline.yaml`, name);
      assert.deepEqual(readLibraryFile(name, text).problems, []);
      assert.equal(guideline.excerpts, undefined, 'text of a guideline is licensed and never shipped');
      assert.equal(guideline.topics, undefined, 'criteria of a guideline are licensed and never shipped');
      for (const region of guideline.body_regions ?? [])
        assert.ok((bodyRegionNames as readonly string[]).includes(region), region);
      if (guideline.superseded_by !== undefined) assert.ok(byId.has(guideline.superseded_by), guideline.superseded_by);
    });
  }

  it('holds every file and nothing else', () => {
    assert.deepEqual(shippedGuidelines.map(({ id }) => `${id}.guideline.yaml`).sort(), [...files].sort());
  });

  it('names the entries that the format promises', () => {
    const promised =
      'general-approaches-2004 neck-upper-back-2004 shoulder-2004 elbow-2007 forearm-wrist-hand-2004 low-back-2004 knee-2004 ankle-foot-2004 stress-2004 eye-2004 acupuncture-2007 chronic-pain-2009 chronic-pain-2016 opioid-2016 postsurgical-2009 low-back-2017 low-back-2019 low-back-2021';
    for (const id of promised.split(' ')) assert.ok(byId.has(`mtus-${id}`), id);
    for (const id of ['low-back', 'neck-upper-back', 'knee-leg', 'pain', 'shoulder', 'fitness-for-duty'])
      assert.ok(byId.has(`odg-${id}`), id);
  });

  it('chains the editions under each section of law, day after day', () => {
    const lines = new Map<string, Guideline[]>();
    for (const guideline of shippedGuidelines) {
      const line = editionLine(guideline);
      if (line !== undefined) lines.set(line, [...(lines.get(line) ?? []), guideline]);
    }
    assert.ok([...lines.values()].some((editions) => editions.length === 4));
    for (const editions of lines.values()) {
      editions.sort((a, b) => a.in_force!.from!.localeCompare(b.in_force!.from!));
      for (const [i, edition] of editions.entries()) {
        const next = editions[i + 1];
        if (!next) continue;
        assert.equal(dayAfter(edition.in_force!.to!), next.in_force!.from, `${edition.id} to ${next.id}`);
        assert.equal(edition.superseded_by, next.id);
      }
    }
  });

  it('gives every entry of the MTUS a section of law, a year and its first day in force', () => {
    for (const guideline of shippedGuidelines.filter(({ kind }) => kind === 'mtus')) {
      assert.match(guideline.regulation ?? '', /^8 CCR 9792\.2\d(\.\d+)?$/, guideline.id);
      assert.ok(guideline.id.endsWith(String(guideline.year)), guideline.id);
      assert.ok(guideline.in_force?.from, guideline.id);
    }
  });

  it('uses every group of words', () => {
    const keywords = new Set(
      shippedGuidelines.flatMap(({ keywords = [], sections = [] }) => [
        ...keywords,
        ...sections.flatMap((section) => (typeof section === 'string' ? [] : (section.keywords ?? []))),
      ]),
    );
    for (const group of Object.keys(terms)) assert.ok(keywords.has(group), group);
  });
});
