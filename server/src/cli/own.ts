/** Whether a file is an export of ours, which a later export may replace; anything else may be the only copy of a letter. */
import { inflateRawSync } from 'node:zlib';
import type { ExportFormat } from '../service/letter/export';

const product = 'Review Rationale';

/** A letter as text carries no mark, so it is never known as ours. */
const isOwn: Readonly<Record<ExportFormat, (content: Buffer) => boolean>> = {
  pdf: (content) => content.includes(`(${product})`),
  docx: (content) => propertiesOf(content).includes(product),
  html: (content) => content.includes(`content="${product}`) || content.includes(`default-src 'none'; style-src 'unsafe-inline'`),
  json: (content) => content.includes('review-rationale/'),
  text: () => false,
};

/** More bytes than any export of ours has. */
export const largestExport = 100_000_000;

/** Of what a file holds. */
export const isOwnExport = (content: Uint8Array, format: ExportFormat): boolean =>
  isOwn[format](Buffer.from(content.buffer, content.byteOffset, content.length));

/** The document properties of a Word file, as XML; empty where there are none. */
function propertiesOf(zip: Buffer): string {
  const name = Buffer.from('docProps/core.xml');
  const at = zip.indexOf(name);
  const header = at - 30; // a local file header is 30 bytes, then the name
  if (header < 0 || zip.readUInt32LE(header) !== 0x04034b50) return '';
  const isStored = zip.readUInt16LE(header + 8) === 0;
  const data = zip.subarray(at + name.length + zip.readUInt16LE(header + 28));
  try {
    return isStored
      ? data.subarray(0, 4096).toString('utf8')
      : inflateRawSync(data, { maxOutputLength: 1_000_000 }).toString('utf8');
  } catch {
    return '';
  }
}
