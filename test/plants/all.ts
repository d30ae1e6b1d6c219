/** Prints how many of the planted defects are told, by kind; with `--list` those that are not. Usage: npm run plants [-- --list] */
import { isTold, kinds, newFindings, soundChanges } from './plants';

const listing = process.argv.includes('--list');
let planted = 0;
let told = 0;
for (const [kind, plants] of kinds) {
  const missed = plants.filter((plant) => !isTold(kind, plant));
  planted += plants.length;
  told += plants.length - missed.length;
  console.log(`${kind.padEnd(26)}${String(plants.length - missed.length).padStart(3)} of ${plants.length}`);
  if (listing) for (const { letter, say } of missed) console.log(`    not told: ${say} (${letter})`);
}
console.log(`${'all'.padEnd(26)}${told} of ${planted}`);
for (const change of soundChanges)
  for (const { severity, code } of newFindings(change))
    console.log(`sound, and yet ${severity} ${code}: ${change.say} (${change.letter})`);
