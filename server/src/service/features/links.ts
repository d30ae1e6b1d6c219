/** Links a person can click: addresses in the text, and the address or DOI of a cited entry. Nothing is fetched. */
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Guideline } from '../model/schemas/guideline';
import type { RationaleDocument } from '../document';
import type { Surroundings } from '../workspace';
import { usesOf } from '../case/cited';

/** The address of an entry: its own, or its DOI's. */
export function addressOf(guideline: Pick<Guideline, 'url' | 'doi'>): string | undefined {
  if (guideline.url && /^https?:\/\/\S+$/i.test(guideline.url)) return guideline.url;
  const doi = guideline.doi?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '').trim();
  return doi && /^10\.\d{4,9}\/\S+$/.test(doi) ? `https://doi.org/${encodeURI(doi)}` : undefined;
}

const address = /\bhttps?:\/\/[^\s<>"'`\]]+|\bdoi:\s?10\.\d{4,9}\/[^\s<>"'\]]+/gi;

export function documentLinks(document: RationaleDocument, { library }: Surroundings): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const match of document.text.matchAll(address)) {
    const written = trimmed(match[0]);
    const target = /^doi:/i.test(written) ? addressOf({ doi: written }) : written;
    if (target) links.push({ range: document.rangeOf({ start: match.index, end: match.index + written.length }), target });
  }
  if (document.kind !== 'determination') return links;
  for (const use of usesOf(document)) {
    const guideline = library.get(use.key);
    const target = guideline && addressOf(guideline);
    if (target) links.push({ range: document.rangeOf(use.span), target, tooltip: guideline.title });
  }
  return links;
}

/** Without the full stop or bracket that ends the sentence. */
function trimmed(url: string): string {
  let end = url.length;
  while (end > 0 && (/[.,;:!?]/.test(url[end - 1]!) || (url[end - 1] === ')' && !url.slice(0, end).includes('(')))) end--;
  return url.slice(0, end);
}
