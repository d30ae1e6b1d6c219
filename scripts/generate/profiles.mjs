// The shipped letter forms, from server/profiles/: each with what its jurisdiction has in common, unless it says otherwise.
import { join } from 'node:path';
import { programSchema } from '../../server/src/service/model/schemas/law.ts';
import { profileSchema } from '../../server/src/service/model/schemas/profile.ts';
import { readData } from './data.mjs';

export function generate(root) {
  const folder = join(root, 'server/profiles');
  const programs = readData(folder, '.program.yaml', programSchema);
  const whole = (profile) => ({ ...programs.find(({ jurisdiction }) => jurisdiction === profile.jurisdiction), ...profile });
  return { 'server/generated/profiles.json': readData(folder, '.profile.yaml', profileSchema, whole) };
}
