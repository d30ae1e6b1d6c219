/** The file attached to a PDF: whether it is the determination it gives itself out for. */
import { isMap, isScalar } from 'yaml';
import { RationaleDocument } from '../document';
import { determinationSchema } from '../model/schemas/determination';

/** What a person is told where it is none. */
export const sourceLeftOut =
  'What is attached to this PDF is no determination that can be read, and was left out. Please compare this, which was read from the words of the letter, with the original.';

const keys = new Set(Object.keys(determinationSchema.shape));

/** It can be read, and has a part that determinations have; a draft may have errors. */
export function isDetermination(yaml: string): boolean {
  const document = new RationaleDocument('attached.rationale.yaml', yaml);
  if (document.unreadable) return false;
  const { contents } = document.tree;
  return isMap(contents) && contents.items.some(({ key }) => isScalar(key) && keys.has(String(key.value)));
}
