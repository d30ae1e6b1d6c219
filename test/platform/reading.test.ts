/** The thread in which letters are read: its clock, its memory, its death, and that the next letter is read all the same. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startNodeThread } from '../../server/src/platform/reader-node';
import { readInThread, type LetterToRead, type ThreadNews } from '../../server/src/platform/reading';
import type { LetterFile } from '../../server/src/service/import/reader';
import { makeFolder, removeFolders } from '../cli/call';

const bytes = new Uint8Array([1]);
const textOf = (text: string): LetterFile => ({ kind: 'text', text });
const kindOf = (file: LetterFile): string => (file.kind === 'problem' ? file.message : file.kind);
const tooMuch = /^There is more in this file/;
const brokenOff = /^This file could not be read to its end/;

/** Threads that do as the name of the letter says. */
function actors() {
  const stopped: number[] = [];
  let started = 0;
  const start = ({ answer, lost }: ThreadNews) => {
    const own = ++started;
    return {
      read({ fileName }: LetterToRead) {
        setImmediate(() => {
          if (fileName === 'fails') lost('failure');
          else if (fileName === 'swells') lost('memory');
          else if (fileName === 'twice') [1, 2].forEach(() => answer(textOf(fileName)));
          else if (fileName !== 'hangs') answer(textOf(`${own}: ${fileName}`));
        });
      },
      stop: () => void stopped.push(own),
    };
  };
  return { start, stopped, count: () => started };
}

describe('letters in a thread', () => {
  it('are read one after the other, in the same one', async () => {
    const { start, count } = actors();
    const { readLetterFile } = readInThread(start);
    const files = await Promise.all(['a', 'b', 'c'].map((name) => readLetterFile(bytes, name)));
    assert.deepEqual(files, [textOf('1: a'), textOf('1: b'), textOf('1: c')]);
    assert.equal(count(), 1);
  });

  it('end with it, and the next gets another one', async () => {
    const { start, stopped } = actors();
    const { readLetterFile } = readInThread(start, { longest: 0.05, idle: 5 });
    const files = await Promise.all(['a', 'fails', 'b', 'swells', 'c', 'hangs', 'd'].map((name) => readLetterFile(bytes, name)));
    assert.deepEqual(
      [0, 2, 4, 6].map((index) => files[index]),
      [textOf('1: a'), textOf('2: b'), textOf('3: c'), textOf('4: d')],
    );
    assert.match(kindOf(files[1]!), brokenOff);
    assert.match(kindOf(files[3]!), tooMuch);
    assert.match(kindOf(files[5]!), tooMuch);
    assert.deepEqual(stopped, [3], 'what ended by itself needs no stop');
  });

  it('keep no thread that nobody needs', async () => {
    const { start, stopped, count } = actors();
    const { readLetterFile } = readInThread(start, { longest: 5, idle: 0 });
    await readLetterFile(bytes, 'a');
    while (stopped.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(await readLetterFile(bytes, 'b'), textOf('2: b'));
    assert.equal(count(), 2);
  });

  it('are answered once, whatever the thread says', async () => {
    const { readLetterFile } = readInThread(actors().start);
    assert.deepEqual(await readLetterFile(bytes, 'twice'), textOf('twice'));
    assert.deepEqual(await readLetterFile(bytes, 'b'), textOf('1: b'));
  });

  it('are not read where no thread can be had', async () => {
    const { readLetterFile } = readInThread(() => {
      throw new Error('no threads here');
    });
    assert.match(kindOf(await readLetterFile(bytes, 'a')), brokenOff);
    assert.match(kindOf(await readLetterFile(bytes, 'b')), brokenOff);
  });
});

describe('a thread of Node', function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  const scripts = {
    swells: `const all = []; for (;;) all.push({ all, at: new Array(1000).fill(all.length + 0.5) });`,
    hangs: 'for (;;);',
    throws: `throw new Error('words of a letter');`,
    leaves: 'process.exit(0);',
    prints: `console.log('words'); console.error('words'); parentPort.postMessage({ kind: 'text', text: 'x' });`,
  };
  const read = (doing: keyof typeof scripts, longest = 30): Promise<LetterFile> => {
    const script = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => { ${scripts[doing]} });`;
    const file = join(makeFolder(), 'thread.cjs');
    writeFileSync(file, script);
    return readInThread((news) => startNodeThread(news, file), { longest, idle: 0 }).readLetterFile(bytes, 'a');
  };

  it('may not take all memory', async () => assert.match(kindOf(await read('swells')), tooMuch));
  it('may not take all time', async () => assert.match(kindOf(await read('hangs', 1)), tooMuch));
  it('may fail, or end', async () => {
    assert.match(kindOf(await read('throws')), brokenOff);
    assert.match(kindOf(await read('leaves')), brokenOff);
  });
  it('may print, which nobody sees', async () => assert.equal(kindOf(await read('prints')), 'text'));
  it('that is not there is told', async () => {
    const readers = readInThread((news) => startNodeThread(news, join(makeFolder(), 'gone.js')), { longest: 30, idle: 0 });
    assert.match(kindOf(await readers.readLetterFile(bytes, 'a')), brokenOff);
  });
});
