/** `rationale lsp`: the language server, for any editor. The one place where the command line knows the server: it starts it. */
import { Option } from 'commander';
import type { AddCommand } from './command';

const examples = `
The server speaks on standard input and output. How to set up neovim, helix, zed and emacs: docs/editors.md.
`;

export const addLsp: AddCommand = (program) => {
  program
    .command('lsp')
    .summary('run the language server, for an editor')
    .description('Runs the language server. It is started by an editor and ends with it.')
    .addOption(new Option('--stdio', 'speak on standard input and output').makeOptionMandatory())
    // editors add options of the protocol library, such as --clientProcessId
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', examples)
    .action(async () => {
      const { startNodeServer } = await import('../../lsp/node');
      process.stdout.once('error', () => process.exit()); // the editor is gone
      startNodeServer();
      await new Promise<never>(() => undefined); // the server ends the process with the connection
    });
};
