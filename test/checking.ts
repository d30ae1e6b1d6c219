/** The product as it is shipped, for tests and measures that check whole letters: no workspace, no configuration. */
import { createService } from '../server/src/service';
import type { Finding } from '../server/src/service/check/rule';
import { RationaleDocument } from '../server/src/service/document';
import { createLibrary } from '../server/src/service/library/library';
import { shippedGuidelines } from '../server/src/service/library/shipped';
import { createProfiles } from '../server/src/service/profiles/profiles';

export const library = createLibrary(shippedGuidelines.map((guideline) => ({ guideline })));
export const profiles = createProfiles([]);
export const surroundings = { configuration: {}, configurationUri: undefined, library, profiles, problems: [] };
export const service = createService({ log: (message) => console.error(message) });

/** What is said of a determination, silenced findings too. */
export const checkDocument = (document: RationaleDocument): readonly Finding[] => service.check(document, surroundings);

export const check = (text: string): readonly Finding[] =>
  checkDocument(new RationaleDocument('file:///letter.rationale.yaml', text));
