// Fonts are imported as bytes, as the bundler does it.
const { readFileSync } = require('node:fs');

require.extensions['.ttf'] = (module, file) => {
  module.exports = { __esModule: true, default: new Uint8Array(readFileSync(file)) };
};
