/** The library that is named in the call, for all files of the call. */
import { resolve, sep } from 'node:path';
import type { SharedLibrary } from '../service/shared-library';
import type { Files } from '../service/workspace';

/** `places`: files, folders or patterns, relative to the folder of the call. */
export function sharedLibrary(places: readonly string[], cwd: string, files: Files): SharedLibrary {
  const whole = places.map((place) => {
    const path = resolve(cwd, place);
    return sep === '\\' ? path.replaceAll('\\', '/') : path;
  });
  return { places: () => Promise.resolve(whole), files };
}
