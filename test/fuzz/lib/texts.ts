/** Texts of YAML that were meant ill, or went ill: pieces of syntax by the hundred, put into letters that were well. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

const examples = join(__dirname, '../../../examples');

export const letters: readonly string[] = readdirSync(examples)
  .filter((name) => name.endsWith('.rationale.yaml'))
  .map((name) => readFileSync(join(examples, name), 'utf8'));

/** What is repeated: the beginnings of everything that can be nested, and what an analysis begins to look for. */
const pieces: readonly string[] = [
  '- ', '? ', ': ', '[', '{', '[ ', '{ a: ', '[{', ']', '}', '&a ', '*a ', '*a, ', '&a [*a, ', '!!str ', '!x ', '|', '>', '|\n ', '#', '# ', ' #6', '"', "'", '""', "''", ',', ', ',
  '\n', '\r', '\r\n', '\n\n', ' ', '  ', '\t', '---\n', '...\n', '%TAG ! x\n', '%YAML 1.1\n', 'a: ', 'a: 1\n', 'case: 1\n', 'issues:\n', '  - service: a\n', '- {}\n', '  r: { title: A }\n', '<<: *a\n', '__proto__: x\n',
  '[@', '[@a', '[@a]', '“', '”', '“a” ', '(', '<', 'Dr. ', 'Jane Roe ', 'A', '0', '1 ', '. ', '.', 'L4-5 ', 'left right ', 'not ', 'TODO ', 'é', '漢', '😀', '\ud83d', '\u0301', '\u2028', '\ufeff', '\u0000', 'x', 'word ',
  '# rationale-disable-next-line scope -- why\n',
]; // prettier-ignore

const run = fc
  .record({ piece: fc.constantFrom(...pieces), times: fc.oneof(fc.nat(12), fc.constantFrom(150, 199, 200, 201, 400, 3000)) })
  .map(({ piece, times }) => piece.repeat(times));

/** Indented ever deeper, or back and forth. */
const stairs = fc
  .record({ head: fc.constantFrom('a:', '- ', '? a', '- |', 'a: [', '"a'), steps: fc.constantFrom(3, 150, 210), by: fc.integer({ min: 0, max: 3 }) })
  .map(({ head, steps, by }) => Array.from({ length: steps }, (_, step) => ' '.repeat(step * by) + head).join('\n')); // prettier-ignore

const part = fc.oneof({ weight: 6, arbitrary: run }, { weight: 1, arbitrary: stairs }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) }); // prettier-ignore

/** Made of hostile pieces alone. */
export const hostile = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

const place = fc.double({ min: 0, max: 1, noNaN: true });

export interface Change {
  readonly at: number;
  readonly gone: number;
  readonly put: string;
}

export const changes = fc.array(fc.record({ at: place, gone: fc.nat(60), put: fc.oneof(part, fc.constant('')) }), { minLength: 1, maxLength: 4 }); // prettier-ignore

export function changed(text: string, { at, gone, put }: Change): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + gone);
}

/** A letter with something hostile in it, or nothing else. */
export const spoiled = fc.oneof(
  hostile,
  fc.record({ letter: fc.constantFrom('', ...letters), changes }).map((one) => one.changes.reduce(changed, one.letter)),
);
