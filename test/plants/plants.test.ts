/** Defects in a stranger's words go on being told, and what is sound is left in peace. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { check, isTold, kinds, letters, newFindings, planted, soundChanges } from './plants';

/** How many of each kind are told at least. More is better: raise the number then. */
const least = parse(readFileSync(join(__dirname, 'least.yaml'), 'utf8')) as Record<string, number>;

describe('planted defects', () => {
  for (const [kind, plants] of kinds) {
    it(`of ${kind} are told, ${least[kind]} of ${plants.length} at least`, function () {
      this.timeout(120_000);
      const told = plants.filter((plant) => isTold(kind, plant)).length;
      assert.ok(told >= least[kind]!, `${told} told`);
    });
  }
});

describe('what is sound', () => {
  it('has no error and no warning, as it was written', () => {
    for (const [name, text] of letters) {
      const loud = check(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        loud.map(({ code, message }) => `${code}: ${message}`),
        [],
        name,
      );
    }
  });
  it('stays so when it is said otherwise', function () {
    this.timeout(120_000);
    const loud = soundChanges.flatMap((change) =>
      newFindings(change)
        .filter(({ severity, code }) => code !== 'identifier' && (severity === 'error' || severity === 'warning'))
        .map(({ code }) => `${code}: ${change.say}`),
    );
    assert.deepEqual(loud, []);
  });
  it('can be read after every change', () => {
    for (const plant of [...soundChanges, ...[...kinds.values()].flat()])
      assert.doesNotThrow(() => parse(planted(plant)), plant.say);
  });
});
