/** One slip, one message at its line, nothing false beside it, and a fix that gives back what was meant. */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { Finding } from '../../server/src/service/check/rule';
import { applyFix, check } from './harness';
import { examples, harmless, library, slips, type Injected, type SlipKind } from './slips';

const checked = new Map<string, readonly Finding[]>();
const findingsOf = (text: string): readonly Finding[] => {
  const known = checked.get(text);
  if (known) return known;
  const found = check(text, { whole: true, library });
  checked.set(text, found);
  return found;
};
const told = ({ code, message }: Finding): string => `${code}: ${message}`;

/** The findings of `found` that are not among those of `before`. */
function added(found: readonly Finding[], before: readonly Finding[]): Finding[] {
  const left = before.map(told);
  return found.filter((finding) => {
    const at = left.indexOf(told(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const values = (text: string): unknown => {
  try {
    return parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** So many places of a kind in one determination are tried; SLIPS=all tries each. */
const most = process.env.SLIPS === 'all' ? Infinity : 3;

/** Some of a list, other ones for each kind. */
const some = <T>(list: readonly T[], name: string): readonly T[] =>
  list.length <= most ? list : Array.from({ length: most }, (_, index) => list[(name.length * 7 + index * 31) % list.length]!);

function tell(kind: SlipKind, text: string, { text: slipped, line, wanted = text }: Injected): void {
  if (isDeepStrictEqual(values(slipped), values(wanted))) return; // read as it was meant
  const before = findingsOf(wanted);
  const found = check(slipped, { whole: true, library });
  const lineOf = (offset: number): number => slipped.slice(0, offset).split('\n').length - 1;
  const where = `${line + 1}: ${slipped.split('\n')[line]}`;
  const fresh = added(found, before);
  const own = fresh.filter(({ code, span }) => {
    const near = Math.abs(lineOf(span.start) - line) <= 1;
    return near && (code === 'syntax' || kind.codes?.includes(code));
  });
  assert.equal(own.length, 1, `${where}\n${fresh.map(told).join('\n')}`);
  assert.deepEqual(fresh.filter((finding) => finding !== own[0]).map(told), [], where);
  assert.deepEqual(added(before, found).map(told), [], `${where}: what was known before`);
  for (const fix of own[0]!.fixes?.().slice(0, 1) ?? [])
    assert.deepEqual(values(applyFix(slipped, fix)), values(wanted), `${where}: ${fix.title}`);
  if (own[0]!.code === 'syntax') assert.ok((own[0]!.fixes?.() ?? []).length > 0, `${where}: no fix`);
}

describe('A slip of YAML', () => {
  for (const kind of slips)
    it(kind.name, function () {
      this.timeout(120_000);
      let tried = 0;
      for (const text of Object.values(examples))
        for (const injected of some(kind.inject(text), kind.name)) {
          tell(kind, text, injected);
          tried++;
        }
      assert.ok(tried > 0, 'no place for it');
    });
  for (const kind of harmless)
    it(`is not: ${kind.name}`, () => {
      for (const text of Object.values(examples))
        for (const { text: changed } of some(kind.inject(text), kind.name))
          assert.deepEqual(check(changed, { whole: true, library }).map(told), findingsOf(text).map(told));
    });
});
