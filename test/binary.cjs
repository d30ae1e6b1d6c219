// Fonts are imported as bytes, as the bundler does it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { readFileSync } = require('node:fs');

require.extensions['.ttf'] = (module, file) => {
  module.exports = { __esModule: true, default: new Uint8Array(readFileSync(file)) };
};
