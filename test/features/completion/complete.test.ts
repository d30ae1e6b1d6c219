/** Completion in half-written documents: what is offered, in which order, and the whole text once it is accepted. */
import assert from 'node:assert/strict';
import { InsertTextFormat, type CompletionItem, type MarkupContent } from 'vscode-languageserver-types';
import { complete } from '../../../server/src/service/features/completion/complete';
import { accepted, cursor, sample, surroundings } from '../cursor';

const itemsAt = (marked: string, snippets = true, uri?: string): CompletionItem[] => {
  const { document, position } = cursor(marked, uri);
  return complete(document, position, surroundings, { snippets }).items;
};

const labels = (marked: string, uri?: string): string[] => itemsAt(marked, true, uri).map((item) => item.label);

function take(marked: string, label: string, snippets = true, uri?: string): string {
  const { document } = cursor(marked, uri);
  const item = itemsAt(marked, snippets, uri).find((one) => one.label === label);
  assert.ok(item, `${label} is not offered`);
  return accepted(document, item);
}

const documentation = (item: CompletionItem | undefined): string =>
  (item?.documentation as MarkupContent | undefined)?.value ?? '';

const facet = `issues:
  - service: Lumbar medial branch blocks
    guideline_basis:
      - cite: clinic-facet-2012
        topic: blocks
`;

describe('completion', () => {
  describe('of keys', () => {
    it('offers those not there yet, required ones first, in the order of the format', () => {
      assert.deepEqual(labels('profile: x\nissues: []\n‸'), ['case', 'reviewer', 'records', 'case_summary', 'notes']);
      assert.deepEqual(labels('case:\n  number: 1\n  ‸').slice(0, 2), ['priority', 'date_of_injury']);
      assert.equal(labels('case:\n  number: 1\n  ‸').at(-1), 'records_received');
    });
    it('opens the structure a key has', () => {
      assert.equal(take('issues:\n  - dec‸\n', 'decision'), 'issues:\n  - decision: ${1|upheld,overturned|}\n');
      assert.equal(
        take('issues:\n  - service: x\n    rat‸\n', 'rationale'),
        'issues:\n  - service: x\n    rationale: |\n      $0\n',
      );
      assert.equal(take('issues:\n  - g‸', 'guideline_basis'), 'issues:\n  - guideline_basis:\n      - cite: $0');
      assert.equal(take('‸', 'records'), 'records:\n  ${1:record}:\n    title: $2\n    date: $0');
    });
    it('gives plain words to an editor without snippets', () => {
      assert.equal(
        take('issues:\n  - service: x\n    rat‸\n', 'rationale', false),
        'issues:\n  - service: x\n    rationale: |\n\n',
      );
      const item = itemsAt('issues:\n  - ‸', false).find((one) => one.label === 'decision');
      assert.equal(item?.insertTextFormat, undefined);
      assert.equal(item?.textEdit?.newText, 'decision: upheld');
    });
    it('puts a space behind a dash and sets wrong indentation right', () => {
      assert.equal(take('issues:\n  -‸', 'service'), 'issues:\n  - service: $0');
      assert.equal(
        take('case:\n  number: 1\n    pri‸\n', 'priority'),
        'case:\n  number: 1\n  priority: ${1|standard,expedited,formulary|}\n',
      );
      assert.equal(take('case:\n\tnum‸\n', 'number'), 'case:\n  number: $0\n');
    });
    it('begins a new item where one belongs', () => {
      const text = take('issues:\n  - service: MRI\n  ‸\n', 'Disputed item');
      assert.ok(text.startsWith('issues:\n  - service: MRI\n  - service: $1\n    decision: '), text);
    });
    it('replaces the name alone of a key that has a value', () => {
      assert.equal(take('issues:\n  - deci‸: upheld\n', 'decision'), 'issues:\n  - decision: upheld\n');
    });
    it('says what a key is and which law asks for it', () => {
      const item = itemsAt('issues:\n  - ‸').find((one) => one.label === 'rationale');
      assert.match(documentation(item), /medically necessary for this person/);
      assert.match(documentation(item), /Labor Code 4610\.6\(e\)/);
      assert.match(documentation(itemsAt('issues:\n  - ‸').find((one) => one.label === 'guideline_basis')), /not fully checked/);
    });
  });

  describe('of values', () => {
    it('offers decision words with their printed form', () => {
      const items = itemsAt('issues:\n  - decision: ‸');
      assert.deepEqual(
        items.map((item) => [item.label, item.detail]),
        [
          ['upheld', 'printed “Upheld”'],
          ['overturned', 'printed “Overturned”'],
        ],
      );
    });
    it('offers profiles, priorities, findings, attestations, states, specialties, notices, flags', () => {
      assert.ok(labels('profile: ‸').includes('ca-dwc-imr/2014'));
      assert.deepEqual(labels('case:\n  priority: ‸'), ['standard', 'expedited', 'formulary']);
      assert.deepEqual(labels('issues:\n  - criteria:\n      - finding: ‸'), [
        'met',
        'not met',
        'not documented',
        'not applicable',
      ]);
      assert.deepEqual(labels('reviewer:\n  attests: [no-affiliation, ‸]'), ['active-practice', 'same-or-similar-specialty']);
      assert.ok(labels('reviewer:\n  licensed_in: [Cal‸').includes('California'));
      assert.ok(labels('reviewer:\n  certified_in:\n    - ‸').includes('Neurology'));
      assert.deepEqual(labels('issues:\n  - notices: [‸]'), ['opioid-tapering']);
      assert.deepEqual(labels('issues:\n  - ancillary: ‸'), ['true', 'false']);
      assert.deepEqual(labels('records:\n  a:\n    kind: ‸'), ['record', 'utilization-review']);
    });
    it('offers none, or the first entry of a list', () => {
      assert.deepEqual(labels('issues:\n  - guideline_basis: ‸'), ['none', '- cite:']);
      assert.equal(take('issues:\n  - guideline_basis: ‸\n', '- cite:'), 'issues:\n  - guideline_basis:\n      - cite: $0\n');
      assert.equal(take('issues:\n  - guideline_basis:\n      no‸\n', 'none'), 'issues:\n  - guideline_basis:\n      none\n');
    });
    it('quotes what YAML would read as something else', () => {
      const marked = 'issues:\n  - guideline_basis:\n      - cite: clinic-facet-2012\n        sections: ‸\n';
      assert.equal(
        take(marked, 'Blocks: medial branch, diagnostic'),
        'issues:\n  - guideline_basis:\n      - cite: clinic-facet-2012\n        sections: "Blocks: medial branch, diagnostic"\n',
      );
    });
  });

  describe('of guidelines', () => {
    const basis = (typed: string) =>
      `case:\n  ur_denial_date: 2014-10-02\nissues:\n  - service: MRI of the lumbar spine\n    guideline_basis:\n      - cite: ${typed}‸\n`;
    it('ranks what was in force and fits the item first, and keeps that order', () => {
      const items = itemsAt(basis(''));
      assert.equal(items[0]?.label, 'mtus-low-back-2004');
      const order = items.map((item) => item.sortText!);
      assert.deepEqual(order, [...order].sort());
    });
    it('comes before the parts of an entry where one begins', () => {
      const begun = labels(basis('').replace('cite: ', ''));
      assert.equal(begun[0], 'mtus-low-back-2004');
      assert.ok(begun.includes('cite') && begun.includes('text'));
      assert.ok(
        take(basis('').replace('cite: ', ''), 'mtus-low-back-2004').includes('- cite: mtus-low-back-2004\n        sections: $0'),
      );
    });
    it('finds by title and alias, and does not let the editor filter anew', () => {
      const { document, position } = cursor(basis('acoem 12'));
      const list = complete(document, position, surroundings, { snippets: true });
      assert.equal(list.isIncomplete, true);
      assert.equal(list.items[0]?.label, 'mtus-low-back-2004');
      assert.equal(list.items[0]?.filterText, 'acoem 12');
    });
    it('goes on to the sections in one step', () => {
      const text = take(basis('low'), 'mtus-low-back-2004');
      assert.ok(text.endsWith('      - cite: mtus-low-back-2004\n        sections: $0\n'), text);
      const item = itemsAt(basis('low')).find((one) => one.label === 'mtus-low-back-2004');
      assert.equal(item?.insertTextFormat, InsertTextFormat.Snippet);
      assert.match(documentation(item), /In force 2007-06-15 to 2017-11-30: in force on the day of the denial \(2014-10-02\)/);
      assert.match(documentation(item), /Printed: “Low Back Complaints 2004”/);
    });
    it('writes the key alone where sections stand already', () => {
      const text = take('issues:\n  - guideline_basis:\n      - cite: ‸\n        sections: [Summary]\n', 'mtus-low-back-2004');
      assert.equal(text, 'issues:\n  - guideline_basis:\n      - cite: mtus-low-back-2004\n        sections: [Summary]\n');
    });
    it('cites in one step at a new entry', () => {
      const text = take('issues:\n  - guideline_basis:\n      - ‸\n', 'odg-low-back');
      assert.match(text, /\n {6}- cite: odg-low-back\n/);
    });
    it('says when an edition is not in force', () => {
      const item = itemsAt(basis('')).find((one) => one.label === 'mtus-low-back-2017');
      assert.match(item?.detail ?? '', /not in force on 2014-10-02/);
    });
    it('offers sections not cited yet, those of the request first, and pages and topics', () => {
      const sections = labels(
        'issues:\n  - service: MRI of the lumbar spine\n    guideline_basis:\n      - cite: mtus-low-back-2004\n        sections: [Summary, ‸]\n',
      );
      assert.ok(sections.indexOf('Special Studies') < 4 && !sections.includes('Summary'), sections.join());
      assert.deepEqual(labels('issues:\n  - guideline_basis:\n      - cite: clinic-facet-2012\n        pages: ‸\n'), ['12-14']);
      assert.deepEqual(labels('issues:\n  - guideline_basis:\n      - cite: clinic-facet-2012\n        topic: ‸\n'), ['blocks']);
    });
  });

  describe('of criteria and records', () => {
    it('offers the criteria of the cited topics that are not answered', () => {
      const marked = `${facet}    criteria:\n      - criterion: clinic-facet-2012/blocks/no-fusion\n        finding: met\n      - criterion: ‸\n`;
      assert.deepEqual(labels(marked), ['clinic-facet-2012/blocks/two-levels', 'clinic-facet-2012/blocks/conservative-care']);
      const text = take(marked, 'clinic-facet-2012/blocks/two-levels');
      assert.ok(
        text.endsWith(
          '- criterion: clinic-facet-2012/blocks/two-levels\n        finding: ${1|met,not met,not documented,not applicable|}$0\n',
        ),
        text,
      );
    });
    it('offers records with their dates', () => {
      const items = itemsAt(sample.replace('record: mri', 'record: ‸'));
      assert.deepEqual(
        items.map((item) => [item.label, item.labelDetails?.description]),
        [
          ['follow-up', '2014-09-22'],
          ['mri', '2014-03-03'],
        ],
      );
    });
  });

  describe('inside prose', () => {
    const rationale = (typed: string) => sample.replace('The scan shows one [@mri].', typed);
    it('offers nothing outside of a citation', () => {
      assert.deepEqual(labels(rationale('The scan ‸ shows one.')), []);
      assert.deepEqual(labels('notes: |\n  dec‸\n'), []);
    });
    it('offers what the item cites first, then records, then the rest', () => {
      const offered = labels(rationale('The scan shows one [@‸].'));
      assert.deepEqual([...offered.slice(0, 2)].sort(), ['clinic-facet-2012', 'odg-low-back']);
      assert.deepEqual(offered.slice(2, 4), ['follow-up', 'mri']);
    });
    it('closes the bracket where it is open, and only there', () => {
      assert.equal(take(rationale('It shows one [@mr‸'), 'mri'), rationale('It shows one [@mri$0]'));
      assert.equal(take(rationale('It shows one [@mr‸].'), 'mri'), rationale('It shows one [@mri].'));
      assert.equal(take(rationale('One [@mri; @fol‸].'), 'follow-up'), rationale('One [@mri; @follow-up].'));
    });
    it('finds by several words of a title', () => {
      assert.equal(labels(rationale('As said [@acoem 12‸].'))[0], 'mtus-low-back-2004');
      assert.equal(
        take(rationale('As said [@mri; @facet proc‸].'), 'clinic-facet-2012'),
        rationale('As said [@mri; @clinic-facet-2012].'),
      );
      assert.deepEqual(
        labels(rationale('As said [@mri then the scan‸].')).filter((one) => one === 'mri'),
        [],
      );
      assert.deepEqual(labels(rationale('As said [@low and a whole sentence goes on behind it‸')), []);
    });
    it('offers locators, pages and sections behind the comma', () => {
      const offered = labels(rationale('As said [@clinic-facet-2012, ‸].'));
      assert.deepEqual(offered.slice(0, 4), ['p. ', 'pp. ', 'sec. ', 'Blocks: medial branch, diagnostic']);
      assert.equal(
        take(rationale('As said [@clinic-facet-2012, sec. Inj‸].'), 'Injections'),
        rationale('As said [@clinic-facet-2012, sec. Injections].'),
      );
      assert.deepEqual(labels(rationale('As said [@mri, ‸].')), ['p. ', 'pp. ']);
    });
  });

  describe('in other files', () => {
    const guideline = 'file:///cases/x.guideline.yaml';
    it('offers keys and words of the schema', () => {
      assert.deepEqual(labels('‸', guideline).slice(0, 3), ['id', 'kind', 'title']);
      assert.equal(take('kind: ‸\n', 'odg', true, guideline), 'kind: odg\n');
      assert.equal(take('title: x\n‸', 'kind', true, guideline), 'title: x\nkind: ${1|mtus,acoem,odg,guideline,study,other|}');
      assert.equal(take('‸', 'in_force', true, guideline), 'in_force: { from: $1, to: $2 }');
      assert.ok(labels('body_regions: [‸]', guideline).includes('low back'));
    });
    it('offers rule codes in the configuration', () => {
      const config = 'file:///cases/rationale.config.yaml';
      assert.equal(take('rules:\n  synt‸\n', 'syntax', true, config), 'rules:\n  syntax: ${1|off,hint,info,warning,error|}\n');
      assert.deepEqual(labels('rules:\n  syntax: ‸\n', config), ['off', 'hint', 'info', 'warning', 'error']);
    });
  });

  it('offers rule codes in a comment that silences', () => {
    assert.ok(labels('# rationale-disable-next-line ‸\n').includes('missing-conclusion'));
    assert.equal(
      take('# rationale-disable-next-line miss‸\n', 'missing-conclusion'),
      '# rationale-disable-next-line missing-conclusion\n',
    );
    assert.deepEqual(labels('# any other ‸\n'), []);
  });
});
