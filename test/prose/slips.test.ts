import assert from 'node:assert/strict';
import { abbreviations } from '../../server/src/service/prose/abbreviations';
import { placeholders } from '../../server/src/service/prose/placeholders';
import { readability, syllables } from '../../server/src/service/prose/readability';
import { containment, similarity } from '../../server/src/service/prose/similar';
import { slips } from '../../server/src/service/prose/slips';
import { contentWords, stem, words } from '../../server/src/service/prose/words';
import { at } from './tell';

describe('Placeholders', () => {
  const left = (text: string) => placeholders(text).map(({ kind, span }) => `${kind}: ${at(text, span) ?? ''}`);
  it('are notes, brackets, blanks, filler, snippet stops and masked dates', () => {
    assert.deepEqual(left('TODO: finish'), ['note: TODO']);
    assert.deepEqual(left('see XXX there'), ['note: XXX']);
    assert.deepEqual(left('[INSERT FIRST TWO SENTENCES FROM SUMMARY]'), ['bracket: [INSERT FIRST TWO SENTENCES FROM SUMMARY]']);
    assert.deepEqual(left('the <body part> hurts'), ['bracket: <body part>']);
    assert.deepEqual(left('signed ____ here'), ['blank: ____']);
    assert.deepEqual(left('Lorem ipsum dolor'), ['filler: Lorem ipsum']);
    assert.deepEqual(left('the ${1:service} and $2 too'), ['snippet: ${1:service}', 'snippet: $2']);
    assert.deepEqual(left('seen on XX/XX/XX'), ['masked date: XX/XX/XX']);
    assert.deepEqual(left('says so [@cite, p. 3]'), ['bracket: [@cite, p. 3]']);
  });
  it('are not citations, [sic], prices or measures', () => {
    assert.deepEqual(left('as in [@odg-knee] and "pain [sic]", $20, $5.50, <50%, (Date of Injury), x_y, todo list'), []);
  });
});

describe('Slips of the hand', () => {
  const found = (text: string) => slips(text).map(({ kind, span, better }) => [kind, at(text, span), better]);
  it('are doubled words, digits in words and lone quotation marks', () => {
    assert.deepEqual(found('the the knee'), [['doubled word', 'the the', 'the']]);
    assert.deepEqual(found('the lo9w back'), [['digit in word', 'lo9w', 'low']]);
    assert.deepEqual(found('he said "yes'), [['quotation mark', '"', undefined]]);
  });
  it('are not codes, doses, levels or what English doubles', () => {
    assert.deepEqual(
      found('He had had pain at L4-5, B12, T2, x3, H2O, q4h, x2wks, HbA1c, p53f, CO2 and 5/5, and that that was so.'),
      [],
    );
    assert.deepEqual(found('Walla Walla. It is. Is it? very very'), []);
    assert.deepEqual(found('One knee\n\nknee two'), []);
  });
});

describe('Likeness', () => {
  const text = 'The records show six weeks of exercise without a lasting gain in strength or motion.';
  it('is 1 for the same and 0 for nothing in common', () => {
    assert.equal(similarity(text, `  ${text.toUpperCase()}`), 1);
    assert.equal(similarity(text, 'Quite another sentence stands in this place today.'), 0);
    assert.equal(similarity('', ''), 0);
  });
  it('is high for one word changed, and a part is contained', () => {
    const changed = text.replace('exercise', 'stretching');
    assert.ok(similarity(text, changed) > 0.4 && similarity(text, changed) < 1);
    assert.equal(containment(`Before it. ${text} After it.`, text), 1);
  });
});

describe('Words', () => {
  it('part at hyphens, keep apostrophes', () =>
    assert.deepEqual(
      words("not-medically patient's L4").map((word) => word.text),
      ['not', 'medically', "patient's", 'L4'],
    ));
  it('meet by their stems', () => {
    assert.equal(stem('therapies'), stem('therapy'));
    assert.equal(stem('injections'), stem('Injection'));
    assert.equal(stem('arthritis'), 'arthritis');
  });
  it('with content leave the empty ones out', () => {
    assert.deepEqual(
      contentWords('The documentation of the patient shows 12 knee radiographs').map((word) => word.lower),
      ['knee', 'radiographs'],
    );
  });
});

describe('Abbreviations', () => {
  it('are unexplained at first use, unless their words stand beside them', () => {
    assert.deepEqual(
      abbreviations(
        'An EMG (electromyography), a range of motion (ROM) test, SSEP and MRI at L5 under the MTUS. SSEP again.',
      ).map(({ text, explained }) => [text, explained]),
      [
        ['EMG', true],
        ['ROM', true],
        ['SSEP', false],
      ],
    );
  });
});

describe('Reading grade', () => {
  it('grows with length of words and sentences', () => {
    const easy = readability('The man fell. His back hurts. He can walk. '.repeat(5)).grade ?? Infinity;
    const hard =
      readability(
        'Electrodiagnostic examination demonstrated multilevel cervical radiculopathy notwithstanding unremarkable radiographic investigation. '.repeat(
          4,
        ),
      ).grade ?? 0;
    assert.ok(easy < 3 && hard > 15, `${easy} ${hard}`);
  });
  it('is unknown for a few words', () => assert.equal(readability('It hurts.').grade, undefined));
  it('counts syllables', () => assert.deepEqual(['knee', 'table', 'therapy', 'necessary'].map(syllables), [1, 2, 3, 4]));
});
