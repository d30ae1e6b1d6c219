/** Half-written texts: where the cursor is, what is being typed, what would be replaced. */
import assert from 'node:assert/strict';
import { placeAt } from '../../../server/src/service/features/completion/place';
import { cursor } from '../cursor';

/** "kind path ‹typed› +lead: siblings" */
function told(marked: string): string {
  const { document, offset } = cursor(marked);
  const place = placeAt(document, offset);
  if (!place) return 'nothing';
  const typed = document.text.slice(place.typed.start, place.typed.end);
  const parts = [place.at, place.path.join('/'), `‹${place.at === 'prose' ? '' : typed}›`];
  if (place.lead !== '') parts.push(`+‹${place.lead}›`);
  if (place.siblings.size > 0) parts.push(`(${[...place.siblings].join(' ')})`);
  return parts.join(' ');
}

const cases: Record<string, readonly [string, string][]> = {
  'keys and words': [
    ['‸', 'word  ‹›'],
    ['dec‸', 'word  ‹dec›'],
    ['profile: x\n‸', 'word  ‹› (profile)'],
    ['case:\n  ‸', 'word case ‹›'],
    ['case:\n  number: 1\n  pri‸', 'word case ‹pri› (number)'],
    ['case:\n  number: 1\n\n  ‸\n  priority: standard', 'word case ‹› (number priority)'],
    ['case:\n  pri‸ # soon', 'word case ‹pri›'],
    ['issues:\n  - de‸cision: upheld\n    service: x\n', 'key issues/0 ‹decision› (service)'],
    ['records:\n  mri: { title: MRI, da‸te: 2014-01-01 }\n', 'key records/mri ‹date› (title)'],
    ['issues:\n  - ‸', 'word issues/0 ‹›'],
    ['issues:\n  -‸', 'word issues/0 ‹› +‹ ›'],
    ['issues:\n  - dec‸', 'word issues/0 ‹dec›'],
    ['issues:\n  - service: MRI\n  - ‸\n', 'word issues/1 ‹›'],
    ['issues:\n  - service: MRI\n    dec‸\n    rationale: |\n      x\n', 'word issues/0 ‹dec› (service rationale)'],
    ['issues:\n  - guideline_basis:\n      no‸\n    rationale: x\n', 'word issues/0/guideline_basis ‹no›'],
    ['reviewer:\n  licensed_in:\n    - Cal‸\n    - Texas\n', 'word reviewer/licensed_in/0 ‹Cal›'],
  ],
  'wrong indentation and tabs': [
    ['case:\n  number: 1\n   pri‸', 'word case ‹   pri› +‹  › (number)'],
    ['case:\n\tpri‸', 'word case ‹\tpri› +‹  ›'],
    ['issues:\n  - service: MRI\n      dec‸\n', 'word issues/0 ‹      dec› +‹    › (service)'],
    ['issues:\n  - service: MRI\n  ‸\n', 'word issues/1 ‹› +‹- ›'],
    ['issues:\n- service: MRI\n‸\n', 'word  ‹› (issues)'],
    ['issues:\n  - service: MRI\n    rationale: |\n      Note: x\n    ‸\n', 'word issues/0 ‹› (service rationale)'],
  ],
  values: [
    ['case:\n  priority: ‸', 'value case/priority ‹› (priority)'],
    ['case:\n  priority:‸', 'value case/priority ‹› +‹ › (priority)'],
    ['case:\n  priority: stan‸dard\n', 'value case/priority ‹standard› (priority)'],
    ['case:\n  priority: "st‸\n  number: 3\n', 'value case/priority ‹"st› (priority number)'],
    ['issues:\n  - service: MRI: lumbar‸\n    decision: upheld\n', 'value issues/0/service ‹MRI: lumbar› (service decision)'],
    ['issues:\n  - guideline_basis:\n      - cite: ‸\n      - cite: b\n', 'value issues/0/guideline_basis/0/cite ‹› (cite)'],
    ['issues:\n  - guideline_basis:\n      - cite: @mt‸\n', 'value issues/0/guideline_basis/0/cite ‹@mt› (cite)'],
  ],
  'between brackets': [
    ['issues:\n  - guideline_basis:\n      - { cite: a, ‸ }\n', 'word issues/0/guideline_basis/0 ‹› (cite)'],
    ['issues:\n  - guideline_basis:\n      - { cite: ‸\n      - cite: b\n', 'value issues/0/guideline_basis/0/cite ‹› (cite)'],
    ['issues:\n  - guideline_basis:\n      - {‸\n      - cite: b\n', 'word issues/0/guideline_basis/0 ‹›'],
    ['reviewer:\n  licensed_in: [Cal‸\n  certified_in: [Neurology]\n', 'value reviewer/licensed_in/0 ‹Cal›'],
    ['reviewer:\n  licensed_in: [Texas, ‸]\n', 'value reviewer/licensed_in/1 ‹›'],
    ['reviewer:\n  licensed_in: [\n    California,\n    T‸\n  ]\n', 'value reviewer/licensed_in/1 ‹T›'],
    ['reviewer:\n  licensed_in: ["New ‸\n', 'value reviewer/licensed_in/0 ‹"New ›'],
    ['a: [b, c]‸', 'nothing'],
  ],
  'texts of the writer': [
    ['case_summary: |\n  ‸', 'prose case_summary ‹›'],
    ['case_summary: |\n  a\n\n  ‸\n\n  b\nissues:\n', 'prose case_summary ‹›'],
    ['issues:\n  - rationale: |\n      x: |\n        a ‸b\n  - service: x\n', 'prose issues/0/rationale ‹›'],
    ['issues:\n  - rationale: >-\n      - item ‸\n', 'prose issues/0/rationale ‹›'],
    ['issues:\n  - criteria:\n      - evidence: L4-5 fus‸ion\n', 'prose issues/0/criteria/0/evidence ‹›'],
    ['notes: "one\n  two ‸ three"\n', 'prose notes ‹›'],
    ['case_summary: |\n  a\n‸', 'word  ‹› (case_summary)'],
  ],
  'comments and nothing': [
    ['# com‸ment', 'comment  ‹›'],
    ['case: x # com‸', 'comment  ‹›'],
    ['case_summary: |‸\n  a\n', 'nothing'],
    [' ‸ case: 1', 'nothing'],
  ],
};

describe('the place of the cursor', () => {
  for (const [name, list] of Object.entries(cases)) {
    describe(name, () => {
      for (const [marked, expected] of list) it(JSON.stringify(marked), () => assert.equal(told(marked), expected));
    });
  }
});
