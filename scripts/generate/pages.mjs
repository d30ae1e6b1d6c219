// The pages of the rules from docs/rules/, as one file that can be built into the command line.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export function generate(root) {
  const folder = join(root, 'docs/rules');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
  return {
    'server/generated/pages.json': Object.fromEntries(
      // the marks around the generated lines are for the generator alone
      names.map((name) => [name.slice(0, -3), readFileSync(join(folder, name), 'utf8').replace(/^<!-- .* -->\n+/gm, '')]),
    ),
  };
}
