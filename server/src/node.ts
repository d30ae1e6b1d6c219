/** Entry of the language server as a Node process. */
void import('./lsp/node').then(({ startNodeServer }) => startNodeServer());
