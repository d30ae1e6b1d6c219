// The servers that are compared, and how each is told what to check.
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = (...args) => [process.execPath, ...args];

export const cli = node(`${root}dist/cli.js`);
export const bareParse = node(`${root}scripts/bench/bare-parse.mjs`);

export const ours = { name: 'ours', command: node(`${root}dist/server-node.js`, '--stdio'), language: 'rationale' };

/** `silent`: it never has anything to tell. */
export const bare = {
  name: 'bare',
  command: node(`${root}scripts/bench/bare-server.mjs`, '--stdio'),
  language: 'rationale',
  silent: true,
};

/** With our schema for its rules, and nothing from elsewhere. It only publishes, and only it is left out where that does not fit. */
export const yaml = {
  name: 'yaml-language-server',
  command: node(`${root}node_modules/yaml-language-server/bin/yaml-language-server`, '--stdio'),
  language: 'yaml',
  foreign: true,
  settings: {
    yaml: {
      validate: true,
      hover: true,
      completion: true,
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
      schemas: { [pathToFileURL(`${root}schemas/determination.schema.json`).href]: ['*.rationale.yaml'] },
    },
    editor: { tabSize: 2 },
    http: {},
  },
};

/** `NAME='COMMAND'` of the command line; words in quotes stay together. The command must be the server itself, not a shell. */
export function readServer(text) {
  const [, name, command] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (!name) throw new Error(`--server wants NAME='COMMAND', not ${text}`);
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain);
  return { name, command: words, language: 'rationale' };
}
