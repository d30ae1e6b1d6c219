/** Running heads and feet: lines at the edge of pages that come again on others, but for their numbers. */
import type { PdfLine } from '../page';

/** Where a line may be a running one: the outermost of the page. */
const outermost = 3;
/** Points: the place of a running line on the next page. */
const exact = 4;

const numberWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const numbers = new RegExp(`\\b(?:\\p{N}+|[ivx]{1,5}|${numberWords})\\b`, 'giu');

/** The line without its numbers. */
const formOf = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase().replace(numbers, '#');

interface Edge {
  readonly line: PdfLine;
  readonly page: number;
  readonly foot: boolean;
  /** Lines between it and the edge. */
  readonly depth: number;
  /** The distance to the next line of the page, in points. */
  readonly apart: number;
}

function edgesOf(lines: readonly PdfLine[], page: number): Edge[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  const count = sorted.length;
  const edge = (index: number, foot: boolean, depth: number): Edge => {
    const next = sorted[foot ? index - 1 : index + 1];
    return { line: sorted[index]!, page, foot, depth, apart: next ? Math.abs(sorted[index]!.y - next.y) : Infinity };
  };
  const depths = Array.from({ length: Math.min(outermost, count) }, (_, depth) => depth);
  return [...depths.map((depth) => edge(depth, false, depth)), ...depths.map((depth) => edge(count - 1 - depth, true, depth))];
}

/** Whether a number in it counts the pages. */
function countsPages(edges: readonly Edge[]): boolean {
  const found = edges.map(({ line, page }) => ({ page, all: (line.text.match(/\p{N}+/gu) ?? []).map(Number) }));
  const [first] = found;
  return first!.all.some((number, at) =>
    found.every(({ page, all }) => all[at] !== undefined && all[at] - number === page - first!.page),
  );
}

/** The running lines of all pages. A page has its lines in any order. */
export function runningLines(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  const edges = pages.flatMap(edgesOf);
  const byForm = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = `${edge.foot ? 'foot' : 'head'} ${formOf(edge.line.text)}`;
    byForm.set(key, [...(byForm.get(key) ?? []), edge]);
  }
  const running = new Set<PdfLine>();
  const worded = pages.filter((lines) => lines.length > 0).length;
  for (const same of byForm.values()) {
    const here = same.filter(({ line }) => same.some((other) => other.line !== line && Math.abs(other.line.y - line.y) < exact));
    const onPages = new Set(here.map(({ page }) => page)).size;
    if (onPages < 2 || onPages < worded * 0.3) continue;
    const counts = countsPages(here);
    const apart = here.every(({ apart: distance, line }) => distance > line.size * 1.6);
    const bare = /^[#\s\W]*$/.test(formOf(here[0]!.line.text));
    if (counts || (!bare && (apart || (onPages > 2 && onPages === worded)))) for (const { line } of here) running.add(line);
  }
  return contiguous(edges, running);
}

/** Only those with nothing but running lines between them and the edge. */
function contiguous(edges: readonly Edge[], running: ReadonlySet<PdfLine>): Set<PdfLine> {
  const kept = new Set<PdfLine>();
  for (const edge of edges) {
    if (!running.has(edge.line)) continue;
    const outside = edges.filter((other) => other.page === edge.page && other.foot === edge.foot && other.depth < edge.depth);
    if (outside.every(({ line }) => running.has(line))) kept.add(edge.line);
  }
  return kept;
}
