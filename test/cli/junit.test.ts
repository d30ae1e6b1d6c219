/** JUnit XML holds every text, whatever is in it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createColors } from 'picocolors';
import { visible } from '../../server/src/service/visible';
import { formatJunit } from '../../server/src/cli/formatters/junit';
import type { FormatOptions } from '../../server/src/cli/formatters/formatter';
import type { FileReport } from '../../server/src/cli/check/report';

const options: FormatOptions = { colors: createColors(false), columns: 80, fix: false };

const report = (message: string): FileReport => ({
  file: 'a.rationale.yaml',
  fixed: 0,
  unfinished: [],
  findings: [
    {
      code: 'x',
      severity: 'error',
      message,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      related: [],
      fixable: false,
      fixes: [],
      line: { text: '', from: 0, more: false },
    },
  ],
});

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What an XML reader makes of an attribute's value. */
const read = (value: string): string =>
  value.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string | undefined) =>
    code === undefined ? (names[name ?? ''] ?? assert.fail(name)) : String.fromCodePoint(Number(code)),
  );

describe('JUnit XML', () => {
  it('gives back any message, with what XML cannot hold and what hides made visible', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (message) => {
        const xml = await formatJunit.file(report(message), options, false);
        assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        const value = /<failure type="error" message="([^"<]*)">/.exec(xml)?.[1];
        assert.equal(read(value ?? assert.fail(xml)), visible(message));
      }),
    );
  });
});
