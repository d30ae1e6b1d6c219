/** Shows the log of the client and the server. */
import type { Command } from './command';

export const showOutput: Command = {
  id: 'rationale.showOutput',
  run({ output }) {
    output.show(true);
  },
};
