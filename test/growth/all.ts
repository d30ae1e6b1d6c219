/**
 * Measures how the time of each work grows with the length of its text, prints the table, and fails where it grows much
 * faster than the text.
 *
 * Usage: npm run growth [-- WORDS OF A NAME], to measure only the work whose name has them.
 */
import { growthOf, type Growth, type Work } from './measure';
import { names } from './texts';
import { everywhere, somewhere } from './works';

/** The power of the length beyond which time does not grow in step with it; measuring errs by less than the rest. */
const most = 1.5;

const few = ['ordinary', 'citations', 'curly quotes', 'straight quotes', 'list items', 'numbers', 'wide characters'];
const wanted = process.argv.slice(2).join(' ');
const kinds: readonly (readonly Work[])[] = [
  ...everywhere.map((work) => names.map(work)),
  ...somewhere.map((work) => few.map(work)),
].map((works) => works.filter(({ name }) => name.includes(wanted)));

const line = (name: string, { power, time, length }: Growth): string =>
  `${power.toFixed(2).padStart(8)} ${time.toFixed(0).padStart(6)} ms ${String(length / 1024).padStart(5)} KB  ${name}`;

async function measureAll(): Promise<void> {
  const steep: string[] = [];
  console.log('   power     time   length  the steepest of its kind');
  for (const works of kinds) {
    const measured: { name: string; growth: Growth }[] = [];
    for (const work of works) measured.push({ name: work.name, growth: await growthOf(work, most) });
    const [worst] = measured.sort((a, b) => b.growth.power - a.growth.power);
    if (worst) console.log(line(worst.name, worst.growth));
    for (const { name, growth } of measured) if (growth.power > most) steep.push(line(name, growth));
  }
  console.log(`${kinds.flat().length} measured, ${steep.length} steeper than ${most}`);
  for (const one of steep) console.error(one);
  process.exitCode = steep.length > 0 ? 1 : 0;
}

void measureAll();
