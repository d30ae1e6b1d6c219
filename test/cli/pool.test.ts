/** Many files over several threads: how many serve, what comes out and in which order, and a thread that dies. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { createLine } from '../../server/src/cli/check/line';
import type { Part, PartSettings } from '../../server/src/cli/check/part';
import { checkFiles, chooseThreads } from '../../server/src/cli/check/pool';
import { formats } from '../../server/src/cli/formatters/names';
import { makeFolder, removeFolders } from './call';

const cli = join(__dirname, '../../dist/cli.js');

/** Files that differ in what is to be told of them. */
const texts = [
  'profile: ca-dwc-imr/2014\n',
  'extra: 1\ncase: { ur_denial_date: 2014-2-3 }\n',
  '# rationale-disable-next-line unknown-key -- asked for\nextra: 1\ncase_summary: Seen twice. TODO 検査\n',
  'case: "\n',
];
const files = (count: number): Record<string, string | Uint8Array> => ({
  'rationale.config.yaml': 'rules: { deadline: loud }\n',
  'm.rationale.yaml': new Uint8Array([0, 1]),
  ...Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${index % 7}/${index}.rationale.yaml`, texts[index % texts.length]!]),
  ),
});

describe('threads', () => {
  it('are one until there is work for two, and no more than cores or eight', () => {
    assert.deepEqual(
      [1, 199, 200, 1000].map((count) => chooseThreads(count, undefined, 4)),
      [1, 1, 2, 4],
    );
    assert.equal(chooseThreads(100_000, undefined, 64), 8);
    assert.equal(chooseThreads(100_000, undefined, 1), 1);
  });

  it('are as many as asked for, but not more than files', () => {
    assert.equal(chooseThreads(1000, 12, 2), 12);
    assert.equal(chooseThreads(3, 12, 2), 3);
    assert.equal(chooseThreads(0, 2, 2), 1);
  });
});

describe('a line', () => {
  it('gives every result once, in order, whoever works how fast, and never far ahead', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat(99)), (count, ahead, luck) => {
        const line = createLine<number>(count, ahead);
        const next = () => Number(luck.next().value);
        const held: number[] = [];
        const given: number[] = [];
        while (!line.finished) {
          const index = next() % 3 > 0 ? line.take() : undefined;
          if (index !== undefined) held.push(index);
          assert.ok(held.every((one) => one < given.length + ahead));
          const [some] = held.splice(next() % (held.length + 1), 1);
          if (some === undefined) continue;
          if (next() % 4 === 0) line.giveBack(some);
          else line.done(some, some);
          given.push(...line.ready());
        }
        assert.deepEqual(given, [...Array(count).keys()]);
      }),
    );
  });
});

describe('several threads', function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  for (const format of formats) {
    it(`print what one prints: ${format}`, () => {
      const cwd = makeFolder(files(60));
      const run = (jobs: string) => {
        const call = [cli, 'check', '--format', format, '--max-warnings', '20', '--jobs', jobs];
        const { status, stdout, stderr } = spawnSync(process.execPath, call, { cwd, encoding: 'utf8' });
        return { status, stdout, stderr };
      };
      const one = run('1');
      assert.equal(one.status, 2);
      assert.ok(one.stdout.length > 5_000);
      assert.match(one.stderr, /rationale.config.yaml:1:[^]*m\.rationale\.yaml: It is not text/);
      assert.deepEqual(run('2'), one);
      assert.deepEqual(run('3'), one);
    });
  }

  it('print the first files while the last are still to be checked', async () => {
    const name = (index: number) => `${String(index).padStart(4, '0')}.rationale.yaml`;
    const cwd = makeFolder(
      Object.fromEntries(Array.from({ length: 600 }, (_, index) => [name(index), 'case: { ur_denial_date: 2014-2-3 }\n'])),
    );
    const last = () => readFileSync(join(cwd, name(599)), 'utf8');
    const child = spawn(process.execPath, [cli, 'check', '--fix', '--format', 'json', '--jobs', '2'], { cwd });
    let out = '';
    for await (const data of child.stdout) {
      if (out === '') assert.equal(last(), 'case: { ur_denial_date: 2014-2-3 }\n', 'printed before the last file is written');
      out += String(data);
    }
    const told = out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    assert.deepEqual(told, [...Array(600).keys()].map(name));
    assert.equal(last(), 'case: { ur_denial_date: 2014-02-03 }\n');
  });
});

describe('a thread that dies', function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  const settings = (cwd: string): PartSettings => ({
    cwd,
    rules: {},
    fix: false,
    library: [],
    format: 'json',
    colors: false,
    columns: 80,
    limited: false,
  });

  /** What is told when the other threads run this script; the first part is taken once so many of them have left a mark. */
  async function told(count: number, threads: number, script: string, marks = 0): Promise<Part[]> {
    const head = `const { parentPort, threadId } = require('node:worker_threads');
      const mark = () => require('node:fs').writeFileSync(__dirname + '/' + threadId + '.mark', '');\n`;
    const cwd = makeFolder({ 'thread.cjs': head + script });
    const paths = Array.from({ length: count }, (_, index) => join(cwd, `${String(index).padStart(4, '0')}.rationale.yaml`));
    const parts: Part[] = [];
    const marked = () => readdirSync(cwd).filter((name) => name.endsWith('.mark')).length;
    const tell = async (part: Part): Promise<void> => {
      while (marked() < marks) await sleep(5);
      parts.push(part);
    };
    await checkFiles(paths, settings(cwd), threads, tell, join(cwd, 'thread.cjs'));
    return parts;
  }

  it('takes the files it was at with it, and no others', async () => {
    const script = `parentPort.once('message', () => { mark(); throw new RangeError('words of a document'); });
      parentPort.postMessage('ready');`;
    const failures = (await told(400, 3, script, 2)).flatMap((part) => part.failures);
    // every file is told once and in order: those of the threads as broken, the others, which do not exist, by this thread
    assert.deepEqual(
      failures.map(({ file }) => file),
      Array.from({ length: 400 }, (_, index) => `${String(index).padStart(4, '0')}.rationale.yaml`),
    );
    const broken = failures.filter(({ message }) => message === 'The tool failed on this file (RangeError). Please report it.');
    assert.equal(broken.length, 16, 'one task of each of two threads');
    assert.ok(failures.every((failure) => broken.includes(failure) || failure.message === 'There is no such file or folder.'));
  });

  it('before it begins leaves everything to the others', async () => {
    const failures = (await told(40, 2, 'process.exit(3);')).flatMap((part) => part.failures);
    assert.equal(failures.length, 40);
    assert.ok(failures.every(({ message }) => message === 'There is no such file or folder.'));
  });
});
