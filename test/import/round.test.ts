/** import(export(d)) = d for determinations made at random, through text, Word and PDF. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readLetterFile } from '../../server/src/readers';
import { sectionNames } from '../../server/src/service/library/library';
import { writeDocx } from '../../server/src/service/letter/docx';
import { writePdf } from '../../server/src/service/letter/pdf';
import type { PlainBasis, PlainDetermination, PlainIssue } from '../../server/src/service/model/write';
import { fonts } from '../letter/fonts';
import { importText, letterOf, library, shapes, textOf } from './letters';

const noun = fc.constantFrom('knee', 'brace', 'visit', 'dose', 'therapist', 'range', 'motion', 'X-ray', 'follow-up', '20°', '#60', '10/325mg', 'C5-6', '50%', 'Größe', 'the', 'of', 'patient', '(right)', 'e.g.', '“old”', "Kemp's", 'and/or', '3 x 4', 'a:b', '[sic]', '<none>', '*', '@home'); // prettier-ignore
const words = (min: number, max: number) => fc.array(noun, { minLength: min, maxLength: max }).map((all) => all.join(' '));
const sentence = words(4, 30).map((text) => `It is ${text} here.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const list = fc.array(words(1, 8), { minLength: 1, maxLength: 4 });
const part = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: list.map((items) => items.map((item) => `- so ${item}`).join('\n')) },
  { weight: 1, arbitrary: list.map((items) => items.map((item, index) => `${index + 1}. so ${item}`).join('\n')) },
);
/** Two lists of one kind with nothing between them are one list to Word. */
const prose = fc
  .array(part, { minLength: 1, maxLength: 4 })
  .map(
    (parts) =>
      `${parts.filter((text, index) => index === 0 || !/^(?:-|1\.) /.test(text) || !/^(?:-|1\.) /.test(parts[index - 1]!)).join('\n\n')}\n`,
  );
const service = fc.tuple(fc.constantFrom('Brace', 'MRI', 'Norco', 'Labs to include: EKG', '2 visits', 'Retrospective: Scan, DOS: 11/11/2016'), fc.array(noun.filter((word) => word !== 'e.g.'), { maxLength: 14 })).map(([head, rest]) => [head, ...rest].join(' ')); // prettier-ignore

const mtus = library.all().filter(({ kind, year }) => kind === 'mtus' && year !== undefined && year < 2017);
const odg = library.all().filter(({ kind }) => kind === 'odg');
const cited = (all: typeof mtus) =>
  fc.constantFrom(...all).chain((guideline) => {
    const names = sectionNames(guideline);
    const sections =
      names.length === 0
        ? fc.constant(undefined)
        : fc.option(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }), { nil: undefined });
    return sections.map((found) => (found ? { cite: guideline.id, sections: found } : { cite: guideline.id }));
  });
const ids = { selector: ({ cite }: { cite: string }) => cite };
const basis: fc.Arbitrary<PlainBasis> = fc.oneof(
  fc.constant('none' as const),
  fc.uniqueArray(cited(mtus), { minLength: 1, maxLength: 3, ...ids }),
  fc.tuple(fc.uniqueArray(cited(mtus), { maxLength: 2, ...ids }), cited(odg)).map(([all, other]) => [...all, other]),
  fc
    .tuple(fc.uniqueArray(cited(mtus), { maxLength: 1, ...ids }), words(2, 12))
    .map(([all, text]) => [...all, { text: `A book of ${text} I` }]),
);

const issue: fc.Arbitrary<PlainIssue> = fc
  .record({
    service,
    decision: fc.constantFrom('upheld', 'overturned'),
    modified: fc.option(
      fc.tuple(
        service,
        words(1, 6).map((text) => `half a ${text} I`),
        fc.boolean(),
      ),
      { nil: undefined },
    ),
    ancillary: fc.option(fc.constant(true), { nil: undefined }),
    claims_administrator_guideline: basis,
    guideline_basis: basis,
    // every rationale ends with a sentence; without one nobody could tell where the next title begins
    rationale: prose.map((text) => `${text}\nAs such, it is here.\n`),
    notices: fc.option(fc.constant<string[]>(['opioid-tapering']), { nil: undefined }),
  })
  .map(({ modified, ...rest }) => {
    const made: PlainIssue = { ...rest };
    if (modified) made.modified = { requested: modified[2] ? rest.service : `${modified[0]} I`, authorized: modified[1] };
    return JSON.parse(JSON.stringify(made)) as PlainIssue;
  });

const date = fc.integer({ min: 0, max: 4000 }).map((days) => new Date(Date.UTC(2006, 0, 1 + days)).toISOString().slice(0, 10));
const determination: fc.Arbitrary<PlainDetermination> = fc
  .record({
    dates: fc.array(date, { minLength: 5, maxLength: 5 }).map((all) => all.sort()),
    number: fc.integer({ min: 0, max: 9999999 }).map((value) => `CM16-${String(value).padStart(7, '0')}`),
    priority: fc.constantFrom('standard' as const, 'expedited' as const),
    licensed_in: fc.uniqueArray(fc.constantFrom('New York', 'Texas', 'California', 'District of Columbia'), { minLength: 1 }),
    certified_in: fc.uniqueArray(
      fc.constantFrom('Neurology', 'Physical Medicine & Rehabilitation', 'Endocrinology, Diabetes and Metabolism'),
      { minLength: 1 },
    ),
    case_summary: prose,
    issues: fc.array(issue, { minLength: 1, maxLength: 4 }),
  })
  .map(({ dates: [injury, denial, received, assigned, decided], number, priority, licensed_in, certified_in, ...rest }) => ({
    profile: 'ca-dwc-imr/2016',
    case: {
      number,
      priority,
      date_of_injury: injury,
      ur_denial_date: denial,
      application_received: received,
      date_assigned: assigned,
      decision_date: decided,
    },
    reviewer: { licensed_in, certified_in, attests: ['no-affiliation', 'active-practice', 'same-or-similar-specialty'] },
    ...rest,
  }));

function imported(text: string): PlainDetermination {
  const outcome = importText(text);
  assert.equal(outcome.kind, 'imported');
  return outcome.kind === 'imported' ? (parse(outcome.yaml, { version: '1.2' }) as PlainDetermination) : {};
}

async function read(bytes: Uint8Array, name: string): Promise<PlainDetermination> {
  const file = await readLetterFile(bytes, name);
  assert.equal(file.kind, 'text');
  return imported(file.kind === 'text' ? file.text : '');
}

describe('import(export(d)) = d', () => {
  it('through text', () => {
    fc.assert(
      fc.property(determination, (data) => assert.deepEqual(imported(textOf(data)), data)),
      { numRuns: 60 },
    );
  });

  it('through text in every shape, word for word', () => {
    const bare = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(determination, fc.constantFrom(...shapes), (data, shape) => {
        const again = imported(shape.of(textOf(data)));
        assert.equal(bare(textOf(again)), bare(textOf(data)));
        assert.deepEqual(
          again.issues?.map(({ service: name, decision, modified }) => [name, decision, modified]),
          data.issues?.map(({ service: name, decision, modified }) => [name, decision, modified]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('through a Word file', async () => {
    await fc.assert(
      fc.asyncProperty(determination, async (data) =>
        assert.deepEqual(await read(await writeDocx(letterOf(data)), 'a.docx'), data),
      ),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('through a PDF', async () => {
    await fc.assert(
      fc.asyncProperty(determination, async (data) =>
        assert.deepEqual(await read(await writePdf(letterOf(data), { fonts }), 'a.pdf'), data),
      ),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
