/** Determinations and the edits a writer makes in them, for tests that hold an edited document against a fresh one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const example = (name: string): string => readFileSync(join(__dirname, '../../examples', `${name}.rationale.yaml`), 'utf8');

const letters = ['several-items', 'shoulder-mri', 'lumbar-medial-branch-blocks'].map(example);

/** What is no letter yet, or none any more. */
const hostile: readonly string[] = [
  '',
  'profile: ca-dwc-imr/2016\n',
  'issues:\n- service: MRI\n  decision: upheld\n- service: EMG\n',
  'issues: [{ service: MRI, decision: upheld }, { service: EMG }]\n',
  '{ profile: x, case: { number: 1 } }\n',
  'case: &c { number: CM17-0012345 }\nreviewer: *c\nissues:\n  - &i { service: MRI }\n  - *i\n',
  'case_summary: |\n  One.\n\n  Two.\n---\ncase_summary: again\n',
  'notes: "not closed\nissues:\n  - service: "MRI\n    decision: upheld\n',
  'case:\n\tnumber: 1\n',
  'case: 1\r\nissues:\r\n  - service: MRI\r\n    rationale: |\r\n      A.\r\n\r\n      B.\r\n  - service: EMG\r\n',
  '\ufeffcase_summary: |\n  He came.\n',
  'case: 1\ncase: 2\nissues:\n  - service: a\nissues:\n  - service: b\n',
  '# a comment\n# rationale-disable-file deadline -- known\n\ncase_summary: |\n  # no comment\n  text\n',
];

export const documents = fc.constantFrom(...letters, ...letters, ...hostile);

/** Words that are typed or pasted. */
const pieces: readonly string[] = [
  'no documentation of', ' left ', ' right ', '[@gone]', '[@mri', 'L4-5', '2016-02-31', '04/04/98', '"', '“', '#', ' #60', ':', ': ',
  '\n', '\n\n', '\r\n', '- ', '\n  - service: Norco 10/325mg #60\n    decision: upheld\n', '\nnotes: x\n', '\nissues:\n', '\n    m',
  'medically necessary', 'not medically necessary.', '*a', '&a ', '  ', '\t', '{', '}', '[', ']', '|', '\n# c\n', '---\n', 'TODO',
  '# rationale-disable-next-line scope -- why\n', 'He is a 54-year-old man. She ', 'Dr. Jane Miller', '\u2028', '\ud83d\ude00', '\ud83d', 'x',
]; // prettier-ignore

export type Edit =
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly words: string }
  | { readonly kind: 'type'; readonly at: number; readonly words: string }
  | { readonly kind: 'line'; readonly at: number; readonly to: number; readonly keep: boolean }
  | { readonly kind: 'comment'; readonly at: number }
  | { readonly kind: 'undo' };

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Places are parts of the text's length. */
export const edits = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('replace' as const), at: place, length: fc.nat(40), words: fc.constantFrom('', ...pieces) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('type' as const), at: place, words: fc.constantFrom('the patient', 'uphel', 'dec: ', '[@m') }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('line' as const), at: place, to: place, keep: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('comment' as const), at: place }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
  ),
  { minLength: 1, maxLength: 8 },
); // prettier-ignore

/** The texts that an edit leads to, one after the other. */
export function* textsOf(edit: Edit, text: string, before: string): Generator<string> {
  if (edit.kind === 'undo') yield before;
  else if (edit.kind === 'comment') {
    // as Ctrl+/ does to the line that opens an item
    const dash = text.indexOf('- ', Math.floor(edit.at * text.length));
    yield dash < 0 ? text : `${text.slice(0, dash)}# ${text.slice(dash)}`;
  } else if (edit.kind === 'replace') {
    const at = Math.floor(edit.at * text.length);
    yield text.slice(0, at) + edit.words + text.slice(at + edit.length);
  } else if (edit.kind === 'type') {
    const at = Math.floor(edit.at * text.length);
    for (let typed = 1; typed <= edit.words.length; typed++)
      yield text.slice(0, at) + edit.words.slice(0, typed) + text.slice(at);
  } else {
    const lines = text.split('\n');
    const from = Math.floor(edit.at * lines.length);
    const moved = edit.keep ? lines.slice(from, from + 1) : lines.splice(from, 1);
    lines.splice(Math.floor(edit.to * lines.length), 0, ...moved);
    yield lines.join('\n');
  }
}
