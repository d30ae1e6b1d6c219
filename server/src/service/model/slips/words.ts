/** What is said of each kind of slip, to a physician, and what its fix is called. `…` stands for the word of the slip. */
import type { Slip, SlipKind } from './slip';

interface Words {
  readonly message: string;
  readonly fix: string;
}

const quote = 'Put the value in quotation marks';

const words: Readonly<Record<SlipKind, Words>> = {
  'bracket-open': {
    message: 'This bracket “…” is not closed. Close it where the value ends.',
    fix: 'Close it at the end of the line',
  },
  'by-comment': {
    message: `“…” would not be printed: behind a space, “#” starts a comment. ${quote}.`,
    fix: quote,
  },
  'colon-inside': { message: 'This value holds a colon and must stand in quotation marks.', fix: quote },
  control: {
    message: 'Here stands a character that cannot be seen or printed, as it comes with pasted text. Remove it.',
    fix: 'Remove what cannot be printed',
  },
  curly: {
    message: 'Typographic quotation marks do not enclose a value: they would be printed. Write straight ones, "…", or none.',
    fix: 'Write straight quotation marks',
  },
  'curly-half': {
    message: 'This quotation mark “…” has no partner. Remove it, or write the other.',
    fix: 'Remove the quotation mark',
  },
  'dash-blank': {
    message: 'A list item is a hyphen and a blank. Put a blank behind the hyphen.',
    fix: 'Put a blank behind the hyphen',
  },
  'dash-kind': {
    message: 'A list item begins with a hyphen and a blank, “- ”, not with “…”.',
    fix: 'Write a hyphen and a blank',
  },
  'first-sign': { message: 'A value that begins with “…” must stand in quotation marks.', fix: quote },
  indented: { message: 'This line is indented differently from its neighbours. Line it up with them.', fix: 'Line it up' },
  'key-spelling': { message: 'This key is written “…”, in small letters and without blanks.', fix: 'Change to “…”' },
  'no-blank': { message: 'A blank is missing behind the colon.', fix: 'Put a blank behind the colon' },
  'no-colon': { message: 'A colon is missing behind “…”.', fix: 'Write “…:”' },
  'not-indented': {
    message: 'This belongs to “…” above, but is not indented as that is. Indent it as far.',
    fix: 'Indent it as part of “…”',
  },
  'odd-blank': {
    message:
      'The blank here is a special one, as it comes with text from Word or the web, and is not read as a blank. Type a plain one.',
    fix: 'Put a plain blank',
  },
  'quote-behind': {
    message: 'This quotation mark closes nothing. Remove it, or write the one that opens.',
    fix: 'Remove the quotation mark',
  },
  'quote-inside': {
    message: 'The quotation mark closes before the value ends. Put the whole value in quotation marks.',
    fix: 'Put the whole value in quotation marks',
  },
  'quote-open': {
    message: 'This quotation mark is not closed. Close it where the value ends.',
    fix: 'Close it at the end of the line',
  },
  'second-document': {
    message: 'A line “---” starts a second document, and a file holds one. Remove the line or move what follows to its own file.',
    fix: 'Remove the line',
  },
  tab: { message: 'A tab is used to indent. Use spaces.', fix: 'Indent with spaces' },
  'wide-colon': { message: 'The colon here is not the plain one. Write “:” and a blank.', fix: 'Write a plain colon' },
};

const filled = (text: string, { kind, word }: Slip): string => (kind === 'curly' ? text : text.replace('…', () => word));

/** What is said of a slip, and the title of its fix. */
export const wordsOf = (slip: Slip): Words => {
  const { message, fix } = words[slip.kind];
  return { message: filled(message, slip), fix: filled(fix, slip) };
};
