/** Findings pushed to a client that does not pull: the first change is answered at once, those that follow fast together. */

/** How long a document's findings rest before they are sent anew, in milliseconds. */
const rest = 100;

/** Gives a function that publishes a document now, or once more after the publishing that is under way. */
export function createPublisher(publish: (uri: string) => Promise<void>): (uri: string) => Promise<void> {
  /** Documents published a moment ago, and whether anything happened to them since. */
  const resting = new Map<string, boolean>();
  const run = async (uri: string): Promise<void> => {
    if (resting.has(uri)) {
      resting.set(uri, true);
      return;
    }
    resting.set(uri, false);
    await publish(uri);
    setTimeout(() => {
      const again = resting.get(uri);
      resting.delete(uri);
      if (again) void run(uri);
    }, rest);
  };
  return run;
}
