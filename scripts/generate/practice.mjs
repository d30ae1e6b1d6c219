// The letter that the language server practises on, from the examples.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function generate(root) {
  const letter = readFileSync(join(root, 'examples/several-items.rationale.yaml'), 'utf8');
  return { 'server/generated/practice.json': { letter } };
}
