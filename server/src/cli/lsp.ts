/** The one place where the command line knows the language server: it starts it. */
export { startNodeServer } from '../lsp/node';
