/**
 * How long fixes of many findings are asked for: each is tried on the text as it would be, and a text made to have thousands would keep
 * everybody waiting. Counted in work and not in time, so that every machine stops at the same fix.
 */

/** Characters that are parsed anew, and so many for each piece that is looked at: about a second's work on a slow machine. */
const most = 120_000;
const ofPiece = 25;

let done = 0;

/** A fix was tried: so many characters were parsed, and so many pieces looked at. */
export const triedFix = (characters: number, pieces: number): void => void (done += characters + pieces * ofPiece);

/** Whether more may be asked, from now on; a letter never comes near the end. */
export function patience(): () => boolean {
  const from = done;
  return () => done - from < most;
}
