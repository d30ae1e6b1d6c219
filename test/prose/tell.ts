/** The words at a span, for tests that read better so. */
import type { Span } from '../../server/src/service/text';

export const at = (text: string, where: Span | undefined): string | undefined => where && text.slice(where.start, where.end);
