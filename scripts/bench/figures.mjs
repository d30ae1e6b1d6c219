// Medians with their bounds, ratios pair by pair, and tables of both.

const sorted = (values) => values.filter(Number.isFinite).sort((a, b) => a - b);

/** Undefined where nothing was measured. */
export function median(values) {
  const list = sorted(values);
  if (list.length === 0) return undefined;
  return (list[(list.length - 1) >> 1] + list[list.length >> 1]) / 2;
}

/** Four digits at most: nobody reads more. */
export function short(value) {
  if (value === undefined || !Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** `6.1 (5.0–9.3)`: the median, the least and the most. */
export function spread(values = []) {
  const list = sorted(values);
  if (list.length === 0) return '–';
  return `${short(median(list))} (${short(list[0])}–${short(list.at(-1))})`;
}

/** The median of the ratios of what was measured one right after the other: the machine's mood cancels out. */
export function ratio(values = [], base = []) {
  return short(median(values.map((value, at) => value / base[at])));
}

/** A table as Markdown has it, its columns aligned for the terminal. */
export function table(head, rows) {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), `| ${rule.join(' | ')} |`, ...all.slice(1).map(line)].join('\n');
}
