/** What holds for every text, however broken: places inside it, order, no exception, work that grows with the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../server/src/service/text';
import { abbreviations } from '../../server/src/service/prose/abbreviations';
import { sexWords, statedPersons } from '../../server/src/service/prose/ages';
import { citationAt, citations } from '../../server/src/service/prose/citations';
import { datedEvents, dates } from '../../server/src/service/prose/dates';
import { fold } from '../../server/src/service/prose/fold';
import { guidelineNames } from '../../server/src/service/prose/guideline-names';
import { lateralities } from '../../server/src/service/prose/laterality';
import { conclusion, conclusions } from '../../server/src/service/prose/necessity';
import { absoluteNegatives } from '../../server/src/service/prose/negation';
import { paragraphs } from '../../server/src/service/prose/paragraphs';
import { identifiers } from '../../server/src/service/identifiers';
import { placeholders } from '../../server/src/service/prose/placeholders';
import { quantities, totalOf } from '../../server/src/service/prose/quantities';
import { attributionOf } from '../../server/src/service/prose/quotation-sources';
import { quotations } from '../../server/src/service/prose/quotations';
import { readability } from '../../server/src/service/prose/readability';
import { bodyRegions } from '../../server/src/service/prose/regions';
import { sentences } from '../../server/src/service/prose/sentences';
import { similarity } from '../../server/src/service/prose/similar';
import { slips } from '../../server/src/service/prose/slips';
import { spinalLevels } from '../../server/src/service/prose/spine';
import { contentWords, words } from '../../server/src/service/prose/words';

/** Every span an analysis gives. */
const analyses: Readonly<Record<string, (text: string) => readonly (Span | undefined)[]>> = {
  abbreviations: (text) => abbreviations(text).map(({ span }) => span),
  ages: (text) => statedPersons(text).flatMap(({ span, ageSpan, sexSpan }) => [span, ageSpan, sexSpan]),
  'sex words': (text) => sexWords(text).map(({ span }) => span),
  citations: (text) =>
    citations(text).flatMap(({ span, items }) => [
      span,
      ...items.flatMap((item) => [item.span, item.keySpan, item.pagesSpan, item.sectionSpan, item.unread]),
    ]),
  dates: (text) => dates(text).map(({ span }) => span),
  'dated events': (text) => datedEvents(text).flatMap(({ span, phrase }) => [span, phrase]),
  'guideline names': (text) => guidelineNames(text).map(({ span }) => span),
  sides: (text) => lateralities(text).flatMap(({ span, regionSpan }) => [span, regionSpan]),
  conclusion: (text) => [conclusion(text).span, conclusion(text).sentence],
  conclusions: (text) => conclusions(text).map(({ span }) => span),
  negatives: (text) =>
    absoluteNegatives(text).flatMap(({ span, cue, object, words: content }) => [
      span,
      cue,
      object,
      ...content.map((word) => word.span),
    ]),
  paragraphs: (text) => paragraphs(text).map((paragraph) => paragraph.span),
  identifiers: (text) => identifiers(text).map(({ span }) => span),
  placeholders: (text) => placeholders(text).map(({ span }) => span),
  quantities: (text) => [...quantities(text).map(({ span }) => span), totalOf(text)?.span],
  quotations: (text) => [...quotations(text).all.flatMap(({ span, inner }) => [span, inner]), ...quotations(text).unbalanced],
  regions: (text) => bodyRegions(text).map(({ span }) => span),
  sentences: (text) => sentences(text),
  slips: (text) => slips(text).map(({ span }) => span),
  levels: (text) => spinalLevels(text).map(({ span }) => span),
  words: (text) => [...words(text), ...contentWords(text)].map(({ span }) => span),
};

/** Scraps of which hostile and lifelike texts are made. */
const scraps = [
  ' ',
  '\n\n',
  '\n',
  '\u00a0',
  '. ',
  '.',
  ', ',
  '; ',
  '(',
  ')',
  '"',
  '“',
  '”',
  "'",
  '[@',
  '[@a',
  '; @b',
  ', p. 3',
  ']',
  '- ',
  '1. ',
  '#',
  '%',
  '\ud800',
  '\udc00',
  '😀',
  'İ',
  'not ',
  'no ',
  'if ',
  'is ',
  'was ',
  'and ',
  'medically necessary',
  'medical necessity',
  'the request ',
  'has been established',
  'the ODG states that ',
  'utilization review ',
  'no documentation of ',
  'while ',
  'L4',
  '-5',
  'left ',
  'knee',
  'both ',
  '36-year-old ',
  'man ',
  'injury on ',
  '10/10/2016',
  'January 6, 2017',
  '2 times a week for 6 weeks',
  '#60',
  '10/325mg',
  'Dr. Ramblewood',
  'MTUS ',
  'does not address',
  'TODO',
  '${1:x}',
  '____',
  'lo9w',
  'e.g.',
  'EMG ',
  'the the ',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);

describe('Every analysis of prose', () => {
  for (const [name, spans] of Object.entries(analyses)) {
    it(`gives places inside the text: ${name}`, () => {
      fc.assert(
        fc.property(text, (source) => {
          for (const span of spans(source)) {
            if (!span) continue;
            assert.ok(
              0 <= span.start && span.start <= span.end && span.end <= source.length,
              `${name} ${span.start}-${span.end} of ${source.length}`,
            );
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it('has sentences in order, apart, and nothing but white space between them', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const sentence of sentences(source)) {
          assert.ok(sentence.start >= end && sentence.end > sentence.start);
          assert.match(source.slice(end, sentence.start), /^\s*$/u);
          end = sentence.end;
        }
        assert.match(source.slice(end), /^\s*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('finds at every place of a citation what stands before it', () => {
    fc.assert(
      fc.property(text, fc.nat(200), (source, place) => {
        const offset = Math.min(place, source.length);
        const found = citationAt(source, offset);
        if (!found) return;
        assert.ok(
          found.opens < offset && found.span.start <= offset && offset <= found.span.end && found.span.end <= source.length,
        );
        assert.equal(source.slice(found.span.start, offset), found.prefix);
      }),
      { numRuns: 1000 },
    );
  });

  it('folds and leads back', () => {
    fc.assert(
      fc.property(text, (source) => {
        const folded = fold(source);
        assert.equal(folded.lower.length, folded.text.length);
        const whole = folded.source(0, folded.text.length);
        assert.ok(whole.start === 0 && whole.end <= source.length);
        for (let i = 0; i < folded.text.length; i++) assert.equal(folded.folded(folded.source(i, i + 1).start), i);
      }),
    );
  });

  it('compares without an exception, from 0 to 1, either way round', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const value = similarity(a, b);
        assert.ok(value >= 0 && value <= 1);
        assert.equal(value, similarity(b, a));
        readability(a);
        for (const quotation of quotations(a).all) attributionOf(a, quotation);
      }),
    );
  });

  it('does not weigh a word that two alternatives have again for each of them', () => {
    const [stated] = statedPersons(`47 year old ${'obese '.repeat(40)}x`);
    assert.equal(stated?.age, 47);
  });

  // Long walls of one scrap: work that grew with the square of the text would not end before the suite's limit.
  it('comes to an end on long hostile texts', function () {
    this.timeout(240_000);
    for (const scrap of [...scraps, 'is not medically necessary. ', 'he said ', 'a. ', '1,', 'Aa Bb ', 'claim 1', "a'"]) {
      const source = scrap.repeat(Math.ceil(30_000 / scrap.length));
      for (const spans of Object.values(analyses)) spans(source);
    }
  });
});
