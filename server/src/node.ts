/** Entry of the language server as a Node process. */
import { startNodeServer } from './lsp/node';

startNodeServer();
