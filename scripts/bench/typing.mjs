// Keys, one after the other: each is an edit of a session, and undoes nothing that another measure needs.
import { at, placesIn } from './places.mjs';

const words = 'the examination was done again and the ';

/**
 * Ways of typing into a text, each a function of the session and of how many keys were typed before.
 * `prose` writes on in the middle of a rationale, `value` spoils the word of a decision and mends it again.
 */
export function typing(text) {
  const places = placesIn(text);
  return {
    places,
    prose: (session, key) =>
      session.edit(at({ ...places.prose, character: places.prose.character + key }), words[key % words.length]),
    value: (session, key) => (key % 2 === 0 ? session.edit(at(places.valueEnd), 'q') : session.edit(at(places.valueEnd, 1), '')),
  };
}
