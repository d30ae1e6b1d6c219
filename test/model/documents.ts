/** Documents for tests. */
import { RationaleDocument } from '../../server/src/service/document';

export const documentOf = (text: string): RationaleDocument => new RationaleDocument('file:///test.rationale.yaml', text);
