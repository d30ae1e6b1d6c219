// Whether one regular expression takes a time that grows in step with the text, as recheck says and the runtime confirms.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import recheck from 'recheck';

/** Seconds to look for an attack; and to try one. */
const longestSearch = 300;
const longestTry = 60;

/** Beyond this power of the text's length an attack is one. */
const linear = 1.3;

const trying = fileURLToPath(new URL('grows.mjs', import.meta.url));

/** The power with which the time grows under an attack; infinite where it does not come back. */
const growth = (pattern, { pumps, suffix }) =>
  new Promise((resolve, reject) => {
    const child = fork(trying);
    const end = (power) => {
      clearTimeout(limit);
      resolve(power);
      child.kill();
    };
    const limit = setTimeout(() => end(Infinity), longestTry * 1000);
    child.once('message', end);
    child.once('error', reject);
    child.send({ ...pattern, pumps, suffix });
  });

/**
 * `linear`, or what is wrong with it in words. recheck holds a pattern with large bounds to be polynomial; it is one only
 * where its attack also slows the runtime down.
 */
export async function verdictOn({ source, flags }) {
  const found = await recheck.check(source, flags.replace('d', ''), { timeout: longestSearch * 1000 });
  if (found.status === 'safe') return 'linear';
  if (found.status === 'unknown') return `unknown (${found.error.kind})`;
  // what comes by chance does not come three times
  const powers = [];
  do powers.push(await growth({ source, flags }, found.attack));
  while (powers.length < 3 && powers.at(-1) > linear && powers.at(-1) < Infinity);
  const power = Math.min(...powers);
  if (power <= linear) return 'linear';
  return `${found.complexity.summary}, grows by the power ${power.toFixed(1)} on ${found.attack.pattern}`;
}
