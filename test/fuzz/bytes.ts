/** Bytes of any kind as a file of any kind: they are told to be no text, or are read as one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../server/src/cli/read';
import { toDiagnostics } from '../../server/src/lsp/diagnostics';
import { RationaleDocument } from '../../server/src/service/document';
import { createService } from '../../server/src/service/index';
import { shippedSurroundings } from '../../server/src/service/workspace';
import { kindOf } from './lib/kind';
import { areDiagnostics, linesOf } from './lib/shapes';
import { letters } from './lib/texts';

const surroundings = shippedSurroundings();
const service = createService({ log: (line) => assert.fail(line) });
const names = ['a.rationale.yaml', 'a.guideline.yaml', 'a.profile.yaml', 'rationale.config.yaml'];

/** Some bytes of a letter are others. */
const flipped = fc
  .record({ letter: fc.constantFrom(...letters), bytes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }) })
  .map(({ letter, bytes }) => {
    const all = new Uint8Array(Buffer.from(letter));
    for (const [at, byte] of bytes) all[at % all.length] = byte;
    return all;
  }); // prettier-ignore

export const kind = kindOf({
  name: 'bytes',
  share: 20,
  milliseconds: 4000,
  inputs: fc.record({ bytes: fc.oneof(fc.uint8Array({ maxLength: 400 }), flipped), name: fc.constantFrom(...names) }),
  show: ({ bytes, name }) => `${name}: ${Buffer.from(bytes).toString('base64')}`,
  run({ bytes, name }) {
    const read = decode(bytes);
    if (!read.ok) assert.match(read.message, /\.$/);
    // an editor decodes whatever it is given
    const text = read.ok ? read.source.text : new TextDecoder().decode(bytes);
    const document = new RationaleDocument(`file:///cases/${name}`, text);
    areDiagnostics(toDiagnostics(document, service.check(document, surroundings)), linesOf(text));
  },
});
