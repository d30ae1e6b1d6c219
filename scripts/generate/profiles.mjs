// The shipped letter forms, from server/profiles/.
import { join } from 'node:path';
import { profileSchema } from '../../server/src/service/model/schemas/profile.ts';
import { readData } from './data.mjs';

export function generateProfiles(root) {
  return {
    'server/generated/profiles.json': readData(join(root, 'server/profiles'), '.profile.yaml', profileSchema),
  };
}
