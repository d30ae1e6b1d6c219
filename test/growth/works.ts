/** All the work whose time must grow in step with the text: each analysis of prose, and what a person waits for. */
import { createColors } from 'picocolors';
import { reportFindings } from '../../server/src/cli/check/report-finding';
import { loadFormatter } from '../../server/src/cli/formatters';
import type { FormatOptions } from '../../server/src/cli/formatters/formatter';
import { formats, type Format } from '../../server/src/cli/formatters/names';
import { createService } from '../../server/src/service';
import type { Finding } from '../../server/src/service/check/rule';
import { RationaleDocument } from '../../server/src/service/document';
import { importLetter } from '../../server/src/service/import';
import { createLibrary } from '../../server/src/service/library/library';
import { shippedGuidelines } from '../../server/src/service/library/shipped';
import { createProfiles } from '../../server/src/service/profiles/profiles';
import { composeLetter } from '../../server/src/service/letter/compose';
import { writeText } from '../../server/src/service/letter/text';
import { abbreviations } from '../../server/src/service/prose/abbreviations';
import { affirmed } from '../../server/src/service/prose/affirmed';
import { sexWords, statedPersons } from '../../server/src/service/prose/ages';
import { attributedParts } from '../../server/src/service/prose/attribution';
import { citations } from '../../server/src/service/prose/citations';
import { conditionAfter, conditionsBefore } from '../../server/src/service/prose/conditionals';
import { datedEvents, dates } from '../../server/src/service/prose/dates';
import { fold } from '../../server/src/service/prose/fold';
import { guidelineNames } from '../../server/src/service/prose/guideline-names';
import { impliedConclusion, rulingOnDenial } from '../../server/src/service/prose/implied-conclusion';
import { lateralities } from '../../server/src/service/prose/laterality';
import { conclusions } from '../../server/src/service/prose/necessity';
import { statedNecessity } from '../../server/src/service/prose/necessity-phrases';
import { absoluteNegatives } from '../../server/src/service/prose/negation';
import { paragraphs } from '../../server/src/service/prose/paragraphs';
import { harborIdentifiers, identifiers } from '../../server/src/service/identifiers';
import { placeholders } from '../../server/src/service/prose/placeholders';
import { quantities } from '../../server/src/service/prose/quantities';
import { outerQuotations } from '../../server/src/service/prose/quotations';
import { attributionOf } from '../../server/src/service/prose/quotation-sources';
import { readability } from '../../server/src/service/prose/readability';
import { bodyRegions } from '../../server/src/service/prose/regions';
import { sentences } from '../../server/src/service/prose/sentences';
import { containment } from '../../server/src/service/prose/similar';
import { slips } from '../../server/src/service/prose/slips';
import { spinalLevels } from '../../server/src/service/prose/spine';
import { reading, Texts } from '../../server/src/service/prose/texts';
import { contentWords } from '../../server/src/service/prose/words';
import { segmentsOf } from '../../server/src/service/quotes/words';
import { base } from '../rules/base';
import type { Work } from './measure';
import { textOf } from './texts';

const library = createLibrary(shippedGuidelines.map((guideline) => ({ guideline })));
const profiles = createProfiles([]);
const surroundings = { configuration: {}, configurationUri: undefined, library, profiles, problems: [] };
const service = createService({ log: (message) => process.stderr.write(`${message}\n`) });

/** Those that are given a sentence get it folded, in lower case, whatever its length. */
const lower = (text: string): string => fold(text).lower;

const analyses: Readonly<Record<string, (text: string) => unknown>> = {
  abbreviations,
  absoluteNegatives,
  affirmed,
  attributedParts: (text) => attributedParts(lower(text)),
  attributionOf: (text) => outerQuotations(text).map((quotation) => attributionOf(text, quotation)),
  bodyRegions,
  citations,
  conclusions,
  conditionAfter: (text) => conditionAfter(lower(text), 0),
  conditionsBefore: (text) => conditionsBefore(lower(text), text.length),
  containment: (text) => containment(text, `${text} once more`),
  contentWords: (text) => contentWords(text),
  datedEvents,
  dates,
  fold,
  guidelineNames,
  harborIdentifiers,
  identifiers,
  impliedConclusion: (text) => impliedConclusion(lower(text)),
  lateralities,
  outerQuotations,
  paragraphs,
  placeholders,
  quantities,
  readability,
  rulingOnDenial: (text) => rulingOnDenial(lower(text)),
  segmentsOf: (text) => segmentsOf(text, 0, text.length),
  sentences,
  sexWords,
  slips,
  spinalLevels,
  statedNecessity: (text) => statedNecessity(lower(text)),
  statedPersons,
};

/** The determination of the tests of rules with these words as its rationale. */
const determination = (words: string): string => base.replace(/ {4}rationale: \|[^]*$/, () => `    rationale: ${words}\n`);
const documentOf = (words: string): RationaleDocument =>
  new RationaleDocument('file:///a.rationale.yaml', determination(JSON.stringify(words)));
const check = (document: RationaleDocument): unknown => service.check(document, surroundings);
const letter = writeText(
  composeLetter({
    determination: documentOf('In this case, WORDS. Therefore, the request is medically necessary.').determination,
    profile: profiles.default,
    library,
    configuration: {},
    draft: false,
  }),
);

function completion(words: string): () => unknown {
  const document = new RationaleDocument('file:///a.rationale.yaml', determination(`|\n      ${words} [@mt`));
  const position = document.positionAt(document.text.length - 1);
  return () => service.complete(document, position, surroundings, { snippets: true });
}

/** A finding on every eighth character of one line. */
function formatting(format: Format, words: string): () => unknown {
  const document = new RationaleDocument('file:///a.rationale.yaml', words);
  const places = Array.from({ length: Math.floor(words.length / 8) }, (_, index) => ({ start: index * 8, end: index * 8 + 3 }));
  const findings = places.map((span): Finding => ({ code: 'syntax', severity: 'warning', message: 'It is so.', span }));
  const options: FormatOptions = { colors: createColors(false), columns: 80, fix: false };
  return async () => {
    const formatter = await loadFormatter(format);
    const reported = reportFindings(document, findings, formatter.printsFixes === true);
    return formatter.file({ file: 'a.rationale.yaml', findings: reported, fixed: 0, unfinished: [] }, options, false);
  };
}

const on =
  (name: string, work: (words: string) => () => unknown, scale = 1) =>
  (text: string): Work => ({
    name: `${name} · ${text}`,
    prepare: (length, salt) => work(textOf(text, length, salt)),
    scale,
  });

/** On each kind of text. */
export const everywhere: readonly ((text: string) => Work)[] = [
  ...Object.entries(analyses).map(([name, analyse]) => on(name, (words) => () => reading(new Texts(), () => analyse(words)))),
  on('check', (words) => {
    const document = documentOf(words);
    return () => check(document);
  }),
  on('completion', completion),
  on(
    'import',
    (words) => () =>
      importLetter(
        letter.replace('WORDS', () => words),
        { profiles, library, fileName: 'a.txt' },
      ),
  ),
];

/** The words on lines of a hundred characters. */
const lines = (words: string, indent: string): string =>
  (words.match(/.{1,100}/gsu) ?? []).map((line) => `${indent}${line}`).join('\n');

/**
 * An item for every five hundred characters, each with as many of the words; and as many records. Every item is compared with
 * every other, so there are no more of them than a letter may have.
 */
function manyItems(words: string): string {
  const parts = words.match(/.{1,500}/gsu) ?? [];
  const records = parts.map((_, index) => `  r${index}: { title: Report ${index}, date: 2016-11-15 }`);
  const items = parts.map(
    (part, index) =>
      `  - service: MRI of the shoulder, ${index}\n    decision: upheld\n    guideline_basis: none\n    rationale: ${JSON.stringify(`${index} ${part} [@r${index}]`)}`,
  );
  return base.replace(/^records:[^]*$/m, () => `records:\n${records.join('\n')}\nissues:\n${items.join('\n')}\n`);
}

const inDocument = (text: string, ask: (document: RationaleDocument) => unknown) => (): unknown =>
  ask(new RationaleDocument('file:///a.rationale.yaml', text));

const scaled: typeof on = (name, work) => on(name, work, 4);

/** On a few kinds of text: other places for the words, and what hardly minds them. */
export const somewhere: readonly ((text: string) => Work)[] = [
  scaled('check at length', (words) => inDocument(determination(JSON.stringify(words)), check)),
  scaled('completion at length', completion),
  scaled('check a summary', (words) =>
    inDocument(
      base.replace(/^case_summary: [^]*(?=^issues:)/m, () => `case_summary: ${JSON.stringify(words)}\n`),
      check,
    ),
  ),
  scaled('check lines', (words) => inDocument(determination(`|\n${lines(words, '      ')}`), check)),
  on('check many items', (words) => inDocument(manyItems(words), check)),
  scaled('check what is no determination', (words) => inDocument(words, check)),
  on('symbols', (words) => inDocument(manyItems(words), service.documentSymbols)),
  on('readiness', (words) => inDocument(manyItems(words), (document) => service.readiness(document, surroundings, []))),
  scaled(
    'import lines',
    (words) => () =>
      importLetter(
        letter.replace('WORDS', () => lines(words, '')),
        { profiles, library, fileName: 'a.txt' },
      ),
  ),
  ...formats.map((format) => on(`format ${format}`, (words) => formatting(format, words))),
];
