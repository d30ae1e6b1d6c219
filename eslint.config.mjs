// Lint rules, and the arrows between the parts of the house: who may import whom.
import tseslint from 'typescript-eslint';

/** Forbids imports that match the patterns (gitignore style) in the files given. */
const arrows = (files, patterns, message, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: patterns, message }] }] },
});

/** The rooms of the service from top to bottom; a room knows those below it, or fewer where it says so. */
const rooms = [
  ['features', 'letter', 'rules', 'case', 'check', 'library', 'profiles', 'model', 'prose', 'workspace'],
  ['import', 'letter', 'library', 'profiles', 'model', 'prose', 'workspace'],
  ['letter', 'rules', 'check', 'library', 'profiles', 'model', 'identifiers', 'prose', 'workspace'],
  ['rules', 'case', 'check', 'quotes', 'library', 'profiles', 'model', 'identifiers', 'prose'],
  ['case', 'check', 'library', 'model', 'prose'],
  ['check', 'library', 'profiles', 'model', 'prose', 'workspace'],
  ['quotes', 'library', 'model', 'prose'],
  ['library', 'model', 'prose'],
  ['profiles', 'model'],
  ['model'],
  ['identifiers', 'prose'],
  ['prose'],
];

const outside = String.raw`^(vscode|node:.*|fs|path|vscode-languageserver|vscode-languageserver/.*|vscode-languageclient.*)$|/(lsp|cli|platform|readers)(/|$)`;

/** What each room of the service may not import; of the rules only its index is known outside their room. */
function layers() {
  const all = [...rooms.map(([room]) => room), 'workspace'];
  const inside = rooms.map(([room, ...below]) => {
    const above = all.filter((other) => other !== room && !below.includes(other)).join('|');
    const forbidden = String.raw`${outside}|^(\.\./)+(${above})(/|$)|${room === 'rules' ? String.raw`^\./` : String.raw`/rules/(?!index$)`}`;
    return arrows(
      [`server/src/service/${room}/**`],
      forbidden,
      `The room “${room}” knows ${below.join(', ') || 'no other room'}, and nothing of the editor, of Node or of a connection.`,
      room === 'rules' ? ['server/src/service/rules/index.ts'] : [],
    );
  });
  const rest = arrows(
    ['server/src/service/*.ts'],
    outside,
    'The service is pure: no editor, no Node, no connection, and nothing of lsp or cli.',
  );
  return [rest, ...inside];
}

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'coverage/**', '.vscode-server/**', 'node_modules/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-control-regex': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  arrows(
    ['client/src/**'],
    String.raw`server/src/(?!protocol$|service/(?:visible|determination-name)$)`,
    'The client knows the server by its protocol alone.',
  ),
  arrows(['server/src/protocol.ts'], '.*', 'The protocol imports nothing.'),
  ...layers(),
  arrows(['server/src/lsp/**'], String.raw`/cli(/|$)|^vscode$`, 'The language server does not know the command line.'),
  arrows(['server/src/cli/**'], String.raw`/lsp(/|$)|^vscode$`, 'The command line does not know the language server.', [
    'server/src/cli/commands/serve.ts',
  ]),
  arrows(['server/src/**'], String.raw`client/src`, 'The server does not know the client.', [
    'server/src/service/**',
    'server/src/protocol.ts',
    'server/src/lsp/**',
    'server/src/cli/**',
  ]),
);
