import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mayHold, trigramsOf } from '../../server/src/service/prose/cues';
import { fold, holds, matches } from '../../server/src/service/prose/fold';
import { anyOf } from '../../server/src/service/prose/lexicon';
import { needsOf } from '../../server/src/service/prose/needs';

describe('the words that a pattern needs', () => {
  const cases: readonly (readonly [RegExp, readonly (readonly string[])[]])[] = [
    [/\bguidelines?\b/u, [[' guideline ', ' guidelines ']]],
    [/(?<![\p{L}\p{N}])(?:Highway|SR|I)[ -]\d{1,3}/u, [['0-9'], [' highway ', ' sr ', ' i ']]],
    [/(?<!\p{L})of the (?:left|right)/u, [['of the left', 'of the right']]],
    [/\b(?:states?|notes) .{0,9} that\b/u, [[' state ', ' states ', ' notes '], [' that ']]],
    [/(?:pain)+ free/u, [[' free'], ['pain']]],
    [/(?:no|not any)(?:sign|mark)*s?/u, []],
    [/a(?:bc|\d)d/u, []],
    [/\w+ly/u, []],
    [/^yes$/u, [[' yes ']]],
    [/x{3}yes(?=no)(?<=s)/u, [['yes']]],
    [/(?<word>hand)[a-z]\k<word>\u00e9[^x]\p{Lu}foot\/ankle\.\b/u, [['foot ankle '], ['hand']]],
    [/sign/iu, []],
    [/\p{Lu}\p{Ll}+ (?=told|said)/u, [['told', 'said']]],
    [/(?<=\bsessions? )\p{L}+(?! \d)/u, [[' session ', ' sessions ']]],
    [/\d?x(?:\d|ml)/u, []],
    [/(?:\d|some) mg/u, [[' mg'], ['0-9', 'some']]],
    [/it's[,;] done?/u, [['it s  don', 'it s  done']]],
  ]; // prettier-ignore
  for (const [pattern, needs] of cases) it(`are read from ${pattern.source}`, () => assert.deepEqual(needsOf(pattern), needs));
});

describe('whether a text may hold a pattern', () => {
  it('is no where its words are not there, and yes where they are', () => {
    const pattern = /\b(?:utilization review|ur)\b.{0,30}\bden(?:ied|ies)\b/u;
    const may = (text: string): boolean => mayHold(trigramsOf(text), pattern);
    assert.equal(may('utilization review has denied it'), true);
    assert.equal(may('ur denied'), true);
    assert.equal(may('(ur) denied.'), true);
    assert.equal(may('your pain was denied'), false);
    assert.equal(may('utilization review was asked'), false);
    assert.equal(may(''), false);
    assert.equal(mayHold(trigramsOf('one of them'), /\d|none/u), false);
    assert.equal(mayHold(trigramsOf('on 9 of them'), /\d|none/u), true);
  });

  it('is never no where the pattern is found', () => {
    const patterns = [
      new RegExp(`\\b${anyOf('patient')}(?:'s)? ${anyOf('verbs_of_opinion')}\\b`, 'u'),
      new RegExp(`(?:^|[;:] |\\b(?:and|but) )(?:the )?(?:${anyOf('denying_side')}|i)\\b[)"]? (?:was |is ){0,2}?${anyOf('nouns_of_opinion')}`, 'u'),
      /\b(?:no|lack of(?: an?)?) (?:clear |documented )?(?:causal|industrial) (?:link|nexus)\b/u,
      /(?:I|SR|Hwy\.?)[ -]\d{1,3}|p\.? ?o\.? box \d{1,6}/u,
      /[Zz][Ii][Pp](?: ?[Cc]ode)?:? \d{5}|—{2}x-ray’s/u,
    ]; // prettier-ignore
    for (const pattern of patterns) {
      const written = fc.tuple(
        fc.string({ unit: 'binary' }),
        fc.stringMatching(new RegExp(pattern.source.replaceAll('\\b', ''), 'u')),
        fc.string(),
      );
      fc.assert(
        fc.property(written, (parts) => {
          for (const text of [parts.join(''), parts[1]])
            if (pattern.test(text)) assert.ok(mayHold(fold(text).trigrams, pattern) || !pattern.test(fold(text).text), text);
        }),
      );
    }
  });

  it('changes nothing of what is found', () => {
    const folded = fold('The  GUIDELINES do not\nspeak of it.');
    assert.equal(matches(folded, /\bguidelines?\b/gu).length, 1);
    assert.equal(matches(folded, /\bGUIDELINES?\b/gu, true).length, 1);
    assert.equal(holds(folded, /\bnot speak\b/u), true);
    assert.equal(holds(folded, /\bnot spoken\b/u), false);
  });
});
