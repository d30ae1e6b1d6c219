/** Findings pushed to a client that does not pull: never for a text that is no longer the newest, however fast somebody types. */
import { afterRequests, nextTurn } from './turns';

/**
 * Gives a function that publishes a document. What happens to it while it is being published, or waits in the connection behind
 * the change that is being answered, is answered together, once.
 */
export function createPublisher(publish: (uri: string) => Promise<void>): (uri: string) => Promise<void> {
  /** Documents being published, and whether anything happened to them since. */
  const busy = new Map<string, boolean>();
  const run = async (uri: string): Promise<void> => {
    if (busy.has(uri)) {
      busy.set(uri, true);
      return;
    }
    busy.set(uri, false);
    await afterRequests();
    busy.set(uri, false); // what came in meanwhile is in the text that is published now
    try {
      await publish(uri);
      await nextTurn();
    } finally {
      const again = busy.get(uri);
      busy.delete(uri);
      if (again) void run(uri);
    }
  };
  return run;
}
