/** How a refused export is told: the first open errors by name, the others by number. */

/** As many as a notification shows without being cut. */
const named = 3;

export function describeRefusal(errors: readonly { readonly message: string }[]): string {
  if (errors.length === 0) return 'The letter is not ready to export.';
  const parts = errors.slice(0, named).map(({ message }) => message);
  const others = errors.length - parts.length;
  if (others > 0) parts.push(`and ${others} more`);
  const head = errors.length === 1 ? 'One error holds the letter back' : `${errors.length} errors hold the letter back`;
  return `${head}: ${parts.join(' • ')}`;
}
