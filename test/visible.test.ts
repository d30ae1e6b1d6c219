/** What a person is shown hides nothing, and JSON stays the same data. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { visible, visibleJson } from '../server/src/service/visible';

const hidden = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]/;

describe('text for a person', () => {
  it('shows by its number what turns, moves, joins or is not seen', () => {
    const shown: Record<string, string> = {
      'a\u202eb': 'a\\u202Eb',
      '\u2066x\u2069': '\\u2066x\\u2069',
      'a\u200b\u200c\u200d\ufeffb': 'a\\u200B\\u200C\\u200D\\uFEFFb',
      '\u001b[31mred': '\\u001B[31mred',
      '\u001b]8;;https://evil\u0007x': '\\u001B]8;;https://evil\\u0007x',
      '\u009b2J': '\\u009B2J',
      'a\r\n\tb': 'a\\r\\n\\tb',
      'a\u2028b\u0085c': 'a\\u2028b\\u0085c',
      '\u{e0041}': '\\u{E0041}',
      'x\ud800': 'x\\uD800',
    };
    for (const [text, expected] of Object.entries(shown)) assert.equal(visible(text), expected);
  });

  it('leaves what is seen as it is', () => {
    for (const text of ['Müller, “§ 9792.23.5” – 50 % × 3 ☐', '腰椎 الظهر עברית', 'a\u00a0b', '❤️ 👍🏽', '#60 <50% [@mri]'])
      assert.equal(visible(text), text);
  });

  it('is one line without a hidden sign, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => !hidden.test(visible(text)) && !/\p{Cs}/u.test(visible(text))),
    );
  });

  it('as JSON is read back to the very same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = visibleJson(JSON.stringify({ text }, undefined, 2));
        assert.deepEqual(JSON.parse(json), { text });
        assert.doesNotMatch(json.replaceAll('\n', ''), hidden);
      }),
    );
    assert.equal(visibleJson('"\u{e0041}\u202e"'), '"\\uDB40\\uDC41\\u202E"');
  });
});
