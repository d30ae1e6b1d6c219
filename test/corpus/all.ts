/**
 * Everything that is measured on published letters, one after the other: import, conclusions, citations, rules, what careful readers told,
 * planted defects.
 *
 * Usage: npm run corpus -- FOLDER [--list], where FOLDER holds `labels.jsonl`, `text/*.txt` and `pdf/*.pdf`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const measures = ['import', 'conclusions', 'citations', 'rules', 'recall', 'defects'];
let worst = 0;
for (const measure of measures) {
  console.log(`\n── ${measure} ──`);
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(__dirname, `${measure}.ts`), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  );
  worst = Math.max(worst, status ?? 1);
}
process.exitCode = worst;
