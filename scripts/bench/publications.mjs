// The diagnostics a server publishes of one document, in the order in which they come.
import { waitLimit } from './client.mjs';

export function createPublications(name) {
  const list = [];
  const watchers = new Set();
  return {
    list,
    hear({ version, diagnostics }, at) {
      list.push({ version, count: diagnostics.length, at });
      for (const look of watchers) look();
    },
    /** The first from that index on that satisfies; waits for it, two minutes at most. */
    find(from, satisfies) {
      return new Promise((resolve, reject) => {
        const finish = (settle, value) => {
          clearTimeout(limit);
          watchers.delete(look);
          settle(value);
        };
        const look = () => {
          const found = list.slice(from).find(satisfies);
          if (found) finish(resolve, found);
        };
        const limit = setTimeout(() => finish(reject, new Error(`${name}: no diagnostics in two minutes`)), waitLimit);
        watchers.add(look);
        look();
      });
    },
  };
}
