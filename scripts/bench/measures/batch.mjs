// A check of a folder on the command line, with one thread and with two, beside a bare parse of the same files.
import { spawn } from 'node:child_process';
import { ratio } from '../figures.mjs';
import { cpuOfChildren, memoryOf } from '../processes.mjs';
import { bareParse, cli } from '../servers.mjs';

/** How often memory is looked at, in ms. */
const look = 20;

export const title = 'A check of a folder';

export async function* measure({ documents, folders, rounds }) {
  yield ['files', 'MB', 'command', 'wall, s', '/ bare parse', '/ one job', 'CPU, s', 'peak, MB'];
  for (const count of folders) {
    const { path, bytes } = documents.folder(count);
    const commands = {
      'bare parse': [...bareParse, path],
      'one job': [...cli, 'check', path, '--jobs', '1'],
      'two jobs': [...cli, 'check', path, '--jobs', '2'],
    };
    const runs = await repeat(commands, rounds);
    const of = (name, what) => runs[name].map((run) => run[what]);
    for (const name of Object.keys(commands)) {
      const to = (base) => ratio(of(name, 'wall'), of(base, 'wall'));
      const megabytes = (bytes / 1e6).toFixed(1);
      yield [count, megabytes, name, of(name, 'wall'), to('bare parse'), to('one job'), of(name, 'cpu'), of(name, 'peak')];
    }
  }
}

/** Command by command, then all again. */
async function repeat(commands, rounds) {
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, command] of Object.entries(commands)) runs[name].push(await run(command));
  return runs;
}

/** Runs a command to its end. A check that finds something ends with 1, which is well. */
function run([program, ...args]) {
  return new Promise((resolve, reject) => {
    const cpu = cpuOfChildren();
    const start = performance.now();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let peak = NaN;
    let errors = '';
    const looking = setInterval(() => {
      const { peak: now } = memoryOf(child.pid);
      if (Number.isFinite(now)) peak = now;
    }, look);
    child.stdout.resume();
    child.stderr.on('data', (data) => (errors += data));
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(looking);
      if (code > 1) return reject(new Error(`${args.join(' ')} ended with ${code}: ${errors}`));
      resolve({ wall: (performance.now() - start) / 1000, cpu: cpuOfChildren() - cpu, peak });
    });
  });
}
