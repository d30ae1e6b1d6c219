// For runs that repeat the tests or slow them down: a test that asks for two minutes or more is left out. Such a test holds that
// nothing hangs or breaks on masses of text, and says little of a single line.
const { Context, Suite } = require('mocha');

const slow = 120_000;

for (const [kind, leaveOut] of [
  [Context, (test) => test.skip()],
  [Suite, (suite) => (suite.pending = true)],
]) {
  const { timeout } = kind.prototype;
  kind.prototype.timeout = function (...asked) {
    if (asked[0] >= slow) leaveOut(this);
    return timeout.apply(this, asked);
  };
}
