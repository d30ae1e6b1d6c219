// For runs that repeat the tests or slow them down. A test that asks for two minutes or more is left out: it holds that nothing hangs or
// breaks on masses of text, and says little of a single line. The others have the time they need.
const fc = require('fast-check');
const { Context, Suite } = require('mocha');

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true }); // nobody looks for the smallest text that fails

const slow = 120_000;

Context.prototype.timeout = function (asked) {
  if (asked >= slow) this.skip();
  return this;
};

const { timeout } = Suite.prototype;
Suite.prototype.timeout = function (...asked) {
  if (asked[0] >= slow) this.pending = true;
  return timeout.apply(this, asked);
};
