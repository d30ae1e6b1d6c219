/** One wrapper round every handler: a cancelled request is answered as such, a failure is logged without any text and answered with a safe default. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { nextTurn } from './turns';

export type Guard = <P, R>(
  name: string,
  otherwise: R,
  handle: (params: P) => R | Promise<R>,
  /** What goes before it; it may be cancelled until then. */
  behind?: () => Promise<void>,
) => (params: P, token?: CancellationToken) => Promise<R>;

/** `log` gets the name of the request and the kind of failure, never a word of a document. */
export const createGuard =
  (log: (message: string) => void): Guard =>
  (name, otherwise, handle, behind) =>
  async (params, token) => {
    // what was typed meanwhile may have made the request pointless: let its cancellation arrive first
    await nextTurn();
    await behind?.();
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return await handle(params);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`${name} failed: ${error instanceof Error ? `${error.name}${placeOf(error)}` : 'unknown error'}`);
      return otherwise;
    }
  };

/** The first place in the stack, file and line. The message before it is passed over: it may quote a document, over several lines. */
function placeOf({ message, stack = '' }: Error): string {
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const place = /^ +at (?:.+ \()?([^()\r\n\u2028\u2029]+\.[cm]?[jt]s:\d+:\d+)\)?$/m.exec(frames)?.[1];
  return place ? ` at ${place}` : '';
}
