/** The fixed notices of a form at the end of a rationale → their names. */
import type { Profile } from '../model/schemas/profile';

export interface WithoutNotices {
  readonly paragraphs: string[];
  /** Their names, in the order they stood. */
  readonly notices: string[];
}

const squash = (text: string): string => text.replace(/\s+/g, '');

/** The place in `text` at which as many visible characters follow as `squashed` has. */
function placeBefore(text: string, squashed: string): number {
  let left = squashed.length;
  let at = text.length;
  while (left > 0) {
    at -= 1;
    if (/\S/.test(text[at]!)) left -= 1;
  }
  return at;
}

/** Takes the notices off the end of a rationale; one that words follow stays where it is. */
export function takeNotices(paragraphs: readonly string[], profile: Profile): WithoutNotices {
  const left = [...paragraphs];
  const notices: string[] = [];
  const known = Object.entries(profile.notices).map(([name, { text }]) => [name, squash(text)] as const);
  for (let found = true; found && left.length > 0;) {
    found = false;
    const last = left.at(-1)!;
    for (const [name, words] of known) {
      if (words === '' || !squash(last).endsWith(words)) continue;
      const rest = last.slice(0, placeBefore(last, words)).trim();
      // a notice in the middle of a sentence or a quotation is the reviewer's
      if (rest !== '' && !/[.!?]["'”’)\]]*$/.test(rest)) continue;
      left.pop();
      if (rest !== '') left.push(rest);
      notices.unshift(name);
      found = true;
      break;
    }
  }
  return { paragraphs: left, notices };
}
