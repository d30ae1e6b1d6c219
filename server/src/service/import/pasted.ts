/** A letter's text that was pasted where a determination belongs. */
import type { Surroundings } from '../workspace';
import { importLetter } from './index';

/** Gives the determination that a text makes, as YAML; undefined where it is no letter. */
export const pastedLetter =
  ({ profiles, library }: Pick<Surroundings, 'profiles' | 'library'>) =>
  (text: string): string | undefined => {
    const outcome = importLetter(text, { profiles, library });
    return outcome.kind === 'imported' ? outcome.yaml : undefined;
  };
