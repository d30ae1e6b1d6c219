import assert from 'node:assert/strict';
import { documentOf } from './documents';

describe('the pieces of an edited document', () => {
  const head = 'case_summary: x\nissues:\n';
  const item = (service: string, rationale = 'One.'): string =>
    `  - service: ${service}\n    rationale: |\n      ${rationale}\n    decision: upheld\n`;

  function agrees(texts: readonly string[]): void {
    let document = documentOf(head + texts[0]!);
    const placesIn = ({ units }: typeof document): unknown =>
      units.map((unit) =>
        unit.kind === 'item' ? [unit.issue.service?.span, unit.issue.decision?.span, unit.issue.span].map(place) : unit.start,
      );
    for (const text of texts) {
      document = document.edited(head + text, document.version + 1);
      assert.deepEqual(placesIn(document), placesIn(documentOf(head + text)), text);
    }
  }
  const place = (span: { readonly start: number; readonly end: number } | undefined): string => `${span?.start}-${span?.end}`;

  it('share no key with one another, where an item is written again that another has come of', () => {
    const [one, two, three] = [item('MRI'), item('MRI a'), item('MRI ab')];
    agrees([one, two, three, two + three, two + item('MRI abc'), three + item('MRI abc'), two + three + item('MRI abc')]);
    agrees([one, two, three + two, two + three, one + two + three]);
    agrees([one, two, three, three + two, three + two + item('MRI a', 'Two.')]);
  });

  it('are cut anew where the line that opens an item becomes a comment', () => {
    const [one, two] = [item('MRI'), item('EMG')];
    agrees([one + two, one + two.replace('- service', '# - service'), one + two]);
  });

  it('find their keys again when an edit is undone and done', () => {
    const [one, two, three] = [item('MRI'), item('MRI', 'One, two.'), item('MRI', 'One, two, three.')];
    agrees([one, two, three, two, three, item('CT') + three, item('CT') + two, item('CT') + three]);
  });
});
