/** The help texts and the page of the command line name the same commands and options. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from './call';

const page = readFileSync(join(__dirname, '../../docs/command-line.md'), 'utf8');
const commands = ['check', 'export', 'import', 'new', 'explain', 'schema', 'lsp'];

const sectionOf = (command: string): string =>
  new RegExp(`^## ${command}$[\\s\\S]*?(?=^## |(?![\\s\\S]))`, 'im').exec(page)?.[0] ?? '';
const optionsIn = (text: string): string[] => [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]+/g))].sort();

describe('help', () => {
  it('lists every command', async () => {
    const { out, code } = await call(['--help'], {});
    assert.equal(code, 0);
    assert.deepEqual(
      [...out.matchAll(/^ {2}([a-z]+)(?= .*\[options\]| .* {2})/gm)].map((match) => match[1]),
      commands,
    );
  });

  for (const command of commands) {
    it(`of ${command} has the options of the page`, async () => {
      const { out, code } = await call([command, '--help'], { columns: 300 });
      assert.equal(code, 0);
      const listed = optionsIn(/^Options:\n(?: .*\n)*/m.exec(out)?.[0].replace(/ {3,}.*$/gm, '') ?? '').filter(
        (option) => option !== '--help',
      );
      const section = sectionOf(command);
      assert.ok(section !== '', 'the page has no section');
      for (const option of listed) assert.ok(section.includes(option), `the page does not name ${option}`);
      const table = [...section.matchAll(/^\| `(--[a-z-]+)/gm)].map((match) => match[1]!);
      for (const option of table) assert.ok(listed.includes(option), `there is no ${option}`);
    });
  }

  it('explains a rule by its page, and lists all rules', async () => {
    const { out } = await call(['explain', 'decision-conflict'], {});
    const page = readFileSync(join(__dirname, '../../docs/rules/decision-conflict.md'), 'utf8');
    assert.equal(out, page.replace(/^<!-- .* -->\n+/gm, ''), 'the page without the marks of its generator');
    const { out: table } = await call(['explain'], {});
    assert.match(table, /^CODE +SEVERITY +FIX +WHAT IT FINDS\n/);
    assert.match(table, /^decision-conflict +error /m);
  });

  it('prints every schema', async () => {
    for (const kind of ['determination', 'guideline', 'profile', 'config']) {
      const { out, code } = await call(['schema', kind], {});
      assert.equal(code, 0);
      assert.match((JSON.parse(out) as { $schema: string }).$schema, /draft-07/);
    }
    assert.equal((await call(['schema'], {})).out, (await call(['schema', 'determination'], {})).out);
  });
});
