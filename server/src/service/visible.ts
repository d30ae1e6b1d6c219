/** Text as a person may be shown it: what turns the direction, moves the cursor, breaks the line or is not seen stands there by its number. */

/**
 * Control characters, line ends, marks of direction and of joining, fillers and tags (all that Unicode says is not shown), and half
 * characters. The two selectors that choose between a sign in colour and in black hide nothing.
 */
const unseen = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Cs}\ufff9-\ufffb\ufffe\uffff]/gu;

const hexadecimal = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** `\u202E`, and `\u{E0041}` beyond the first plane. */
const byNumber = (character: string): string => {
  const code = character.codePointAt(0)!;
  return code > 0xffff ? `\\u{${hexadecimal(code)}}` : `\\u${hexadecimal(code)}`;
};

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** One line in which nothing hides: `\u202E` for a mark that turns the direction, `\n` for a line end. */
export const visible = (text: string): string => text.replace(unseen, (character) => short[character] ?? byNumber(character));

/**
 * The same JSON, read back to the same data, with nothing in it that hides: inside its strings such characters are written by
 * their numbers. Line ends and tabs of JSON that is indented stay.
 */
export const visibleJson = (json: string): string =>
  json.replace(unseen, (character) =>
    character in short
      ? character
      : unitsOf(character)
          .map((unit) => `\\u${unit}`)
          .join(''),
  );

/** JSON knows no characters beyond the first plane, only their halves. */
const unitsOf = (character: string): string[] => [...character.split('')].map((unit) => hexadecimal(unit.charCodeAt(0)));
