/** As much of node:assert as the suite uses, for a host without Node. */
const fail = (message: string): never => {
  throw new Error(message);
};
const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

const assert = {
  ok(value: unknown, message = 'the value is falsy'): asserts value {
    if (!value) fail(message);
  },
  equal: (actual: unknown, expected: unknown, message = '') =>
    Object.is(actual, expected) || fail(`${message} ${show(actual)} is not ${show(expected)}`),
  deepEqual: (actual: unknown, expected: unknown) =>
    show(actual) === show(expected) || fail(`${show(actual)} is not ${show(expected)}`),
  match: (text: string, pattern: RegExp) => pattern.test(text) || fail(`${show(text)} does not match ${pattern}`),
  doesNotMatch: (text: string, pattern: RegExp) => !pattern.test(text) || fail(`${show(text)} matches ${pattern}`),
  async rejects(work: () => Promise<unknown>, message = 'it does not reject') {
    const rejected = await work().then(
      () => false,
      () => true,
    );
    if (!rejected) fail(message);
  },
};
export default assert;
