/**
 * Practice while nobody types. Code that has not run yet runs several times slower, and the first to find out would be the
 * person who types the first words: so, behind the first answer, keys are pressed in a letter of ours, one at a time.
 */
import practice from '../../generated/practice.json';
import { RationaleDocument } from '../service/document';
import { createService } from '../service';
import type { Open } from './documents';
import { toDiagnostics } from './diagnostics';

const keys = 90;
/** Before the first key, so that the answer that is being made goes out; between two, so that a request need not wait. */
const pause = { first: 100, next: 4 };

/** Begins with the first document that is asked about; does so once. */
export function createPractice(): (open: Open) => void {
  // what goes wrong with a letter of ours is nobody's trouble, and the connection may be closed by then
  const service = createService({ log: () => undefined });
  let begun = false;
  return ({ surroundings, settings }) => {
    if (begun) return;
    begun = true;
    let document = new RationaleDocument('practice:letter.rationale.yaml', practice.letter);
    const places = [...practice.letter.matchAll(/ (?=[a-z]{4,} [a-z]{2,} )|$(?<=decision: \w+)/gm)].map(({ index }) => index);
    const press = (key: number): void => {
      const at = places[(key * 7) % places.length]! + key;
      document = document.edited(`${document.text.slice(0, at)}x${document.text.slice(at)}`, key + 1);
      toDiagnostics(document, service.check(document, surroundings, settings.rules));
      if (key + 1 < keys) later(() => press(key + 1), pause.next);
    };
    later(() => press(0), pause.first);
  };
}

/** A process that has nothing else to do may end. */
function later(work: () => void, milliseconds: number): void {
  const timer: unknown = setTimeout(work, milliseconds);
  (timer as { unref?: () => void }).unref?.();
}
