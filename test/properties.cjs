// Property tests start from one seed, so that a run says the same twice. FAST_CHECK_SEED=1234 takes another one.
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20170216) });
