// Has the product build the patterns that hang on a letter form or on a case: imports, checks and de-identifies the examples in every form.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const service = '../../server/src/service';

export async function tour() {
  const { createService } = await import(`${service}/index.ts`);
  const { RationaleDocument } = await import(`${service}/document.ts`);
  const { createLibrary } = await import(`${service}/library/library.ts`);
  const { shippedGuidelines } = await import(`${service}/library/shipped.ts`);
  const { createProfiles } = await import(`${service}/profiles/profiles.ts`);
  const { spanInFile } = await import(`${service}/features/definition.ts`);
  const { importLetter } = await import(`${service}/import/index.ts`);
  const { composeLetter } = await import(`${service}/letter/compose.ts`);
  const { deidentify } = await import(`${service}/letter/deidentify/deidentify.ts`);
  const { writeText } = await import(`${service}/letter/text.ts`);

  const library = createLibrary(shippedGuidelines.map((guideline) => ({ guideline })));
  const profiles = createProfiles([]);
  const configuration = { private_terms: ['Example Works'] };
  const surroundings = { configuration, configurationUri: undefined, library, profiles, problems: [] };
  const { check } = createService({ log: () => {} });
  for (const name of readdirSync(examples).filter((file) => file.endsWith('.rationale.yaml'))) {
    const text = readFileSync(join(examples, name), 'utf8');
    for (const profile of profiles.all()) {
      const written = text
        .replace(/^profile: .*$/m, `profile: ${profile.id}`)
        .replace(/^case_summary: \|\n +/m, '$&Dr. Jane Roe saw this worker. ') // a name, for it to be looked for
        .replace(/^( *)guideline_basis:.*(?=\n +-)/m, '$&\n$1  - text: Roe J. Results of treatment. 2014, www.example.com'); // an address
      const document = new RationaleDocument(name, written);
      check(document, surroundings);
      const { determination } = deidentify(document.determination, { mode: 'safe-harbor', profile, configuration });
      const letter = composeLetter({ determination, profile, library, configuration, draft: false });
      importLetter(writeText(letter), { profiles, library, fileName: `${name}.txt` });
    }
  }
  const { patternProblem } = await import(`${service}/profiles/case-number.ts`);
  patternProblem('(?=a)a');
  for (const name of ['a.bib', 'a.json']) spanInFile(name, '', { id: 'guideline' });
}
