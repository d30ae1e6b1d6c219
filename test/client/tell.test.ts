/** Whatever the client says passes one place that shows what hides (`tell.ts`), and so do the words of lists to pick from. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '../../client/src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const read = (name: string): string => readFileSync(join(source, name), 'utf8');

describe('what the client says', () => {
  it('passes the place that shows what hides', () => {
    const past = files.filter((name) => name !== 'tell.ts' && /\b(?:show\w+Message|setStatusBarMessage)\(/.test(read(name)));
    assert.deepEqual(past, []);
    const shown = read('tell.ts').match(/\b(?:show\w+Message|setStatusBarMessage)\(visible\(/g);
    assert.equal(shown?.length, 5);
  });
});
