/** Restarts the language server. */
import type { Command } from './command';

export const restartServer: Command = {
  id: 'rationale.restartServer',
  async run({ client, previews }) {
    if (client.isRunning()) await client.stop();
    await client.start();
    previews.refreshAll();
  },
};
