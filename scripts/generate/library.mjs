// The shipped guidelines and the groups of words, from server/library/.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { guidelineSchema } from '../../server/src/service/model/schemas/guideline.ts';
import { readData } from './data.mjs';

export function generate(root) {
  const folder = join(root, 'server/library');
  return {
    'server/generated/guidelines.json': readData(folder, '.guideline.yaml', guidelineSchema),
    'server/generated/terms.json': parse(readFileSync(join(folder, 'terms.yaml'), 'utf8')),
  };
}
