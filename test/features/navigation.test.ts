/** Definition, references, highlights, rename, links: where a name is defined and used. */
import assert from 'node:assert/strict';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { stringify } from 'yaml';
import { RationaleDocument } from '../../server/src/service/document';
import { definition, rangeInFile, shippedGuideline } from '../../server/src/service/features/definition';
import { codeLenses } from '../../server/src/service/features/lenses';
import { documentLinks } from '../../server/src/service/features/links';
import { documentHighlights, references } from '../../server/src/service/features/references';
import { prepareRename, rename } from '../../server/src/service/features/rename';
import { cursor, edited, facetGuideline, facetUri, sample, surroundings, uri } from './cursor';

const facetText = stringify(facetGuideline);
const facetFile = new RationaleDocument(facetUri, facetText);
const other = new RationaleDocument(
  'file:///cases/other.rationale.yaml',
  'case_summary: |\n  As said [@clinic-facet-2012]; [@mri].\n',
);

const at = (before: string, after: string): string => {
  assert.ok(sample.includes(before + after), `${before}${after} is not in the sample`);
  return sample.replace(before + after, `${before}‸${after}`);
};
const lineIn = (text: string, range: { start: { line: number } }) => text.split('\n')[range.start.line]!.trim();

describe('definition', () => {
  const go = (marked: string) => {
    const { document, position } = cursor(marked);
    return definition(document, position, surroundings);
  };
  it('of a record is its key', () => {
    const [target] = go(at('record: m', 'ri'));
    assert.equal(target?.kind, 'here');
    assert.match(lineIn(sample, target!.kind === 'here' ? target.range : assert.fail()), /^mri: \{/);
  });
  it('of a shipped guideline is a read-only text, at the section that is cited', () => {
    const [target] = go('issues:\n  - guideline_basis:\n      - cite: mtus-low-back-2004\n        sections: Special‸ Studies\n');
    assert.ok(target?.kind === 'shipped');
    assert.equal(target.uri, 'rationale-library:/mtus-low-back-2004.guideline.yaml');
    assert.match(lineIn(target.text, target.range), /Special Studies/);
    assert.equal(shippedGuideline(target.uri), target.text);
    assert.equal(shippedGuideline('rationale-library:/nothing.guideline.yaml'), undefined);
  });
  it('of a guideline of the workspace is in its file, down to section and criterion', () => {
    const line = (marked: string) => {
      const [target] = go(marked);
      assert.ok(target?.kind === 'file' && target.uri === facetUri);
      return lineIn(facetText, rangeInFile(target.uri, facetText, target.sought));
    };
    assert.equal(line(at('cite: clinic', '-facet-2012')), 'id: clinic-facet-2012');
    assert.equal(line(at('sec. Inj', 'ections')), '- Injections');
    assert.equal(line(at('criterion: clinic', '-facet-2012/blocks/no-fusion')), '- id: no-fusion');
    assert.equal(line(at('topic: bl', 'ocks')), '- id: blocks');
  });
  it('is found in the notations of reference managers', () => {
    const bib = '@article{a1,\n}\n@article{ smith2012, title={x}}\n';
    assert.equal(rangeInFile('file:///r.bib', bib, { id: 'smith2012' }).start.line, 2);
    assert.equal(rangeInFile('file:///r.json', '[\n {"id": "smith2012"}]', { id: 'smith2012' }).start.line, 1);
    assert.equal(rangeInFile('file:///r.json', '[]', { id: 'smith2012' }).start.line, 0);
  });
});

describe('references', () => {
  it('of a guideline are found across documents', () => {
    const { document, position } = cursor(at('cite: clinic', '-facet-2012'));
    const found = references(document, position, surroundings, [other, facetFile, document]);
    assert.deepEqual(
      found.map((one) => `${one.uri.split('/').at(-1)}:${one.range.start.line + 1}`),
      [
        'case.rationale.yaml:33',
        'case.rationale.yaml:38',
        'case.rationale.yaml:43',
        'other.rationale.yaml:2',
        'clinic-facet-2012.guideline.yaml:1',
      ],
    );
  });
  it('of a record stay in its document', () => {
    const { document, position } = cursor(at('  m', 'ri: {'));
    const lines = references(document, position, surroundings, [other]).map((one) => one.range.start.line + 1);
    assert.deepEqual(lines, [22, 40, 41, 44]);
    assert.equal(documentHighlights(document, position).length, 4);
  });
  it('are counted on the guideline file', () => {
    const titles = (others: readonly RationaleDocument[]) =>
      codeLenses(facetFile, surroundings, others).map((lens) => lens.command?.title);
    assert.deepEqual(titles([new RationaleDocument(uri, sample), other]), ['cited in 2 determinations']);
    assert.deepEqual(titles([]), ['cited in no determination']);
  });
});

describe('rename', () => {
  const renamed = (marked: string, name: string, others: readonly RationaleDocument[] = []) => {
    const { document, position } = cursor(marked);
    return { document, result: rename(document, position, name, surroundings, others) };
  };
  it('of a record changes its key and all uses', () => {
    const { document, result } = renamed(at('[@m', 'ri].\n        record'), 'lumbar-mri');
    assert.ok('edit' in result);
    assert.equal(edited(document, result.edit.changes![uri]!), sample.replaceAll(/\bmri\b/g, 'lumbar-mri'));
  });
  it('of a guideline of the workspace changes its file, every document and criterion', () => {
    const { document, result } = renamed(at('cite: clinic', '-facet-2012'), 'facet-a', [other, facetFile]);
    assert.ok('edit' in result);
    assert.equal(edited(document, result.edit.changes![uri]!), sample.replaceAll('clinic-facet-2012', 'facet-a'));
    assert.equal(edited(other, result.edit.changes![other.uri]!), other.text.replace('clinic-facet-2012', 'facet-a'));
    assert.ok(edited(facetFile, result.edit.changes![facetUri]!).startsWith('id: facet-a\n'));
  });
  it('of a guideline changes the editions that name it as their successor', () => {
    const earlier = new RationaleDocument(
      'file:///cases/earlier.guideline.yaml',
      'id: earlier\nsuperseded_by: clinic-facet-2012\n',
    );
    const here = cursor('id: clinic‸-facet-2012\n', facetUri);
    const result = rename(here.document, here.position, 'facet-a', surroundings, [earlier]);
    assert.ok('edit' in result);
    assert.equal(edited(earlier, result.edit.changes![earlier.uri]!), 'id: earlier\nsuperseded_by: facet-a\n');
    const successor = cursor('id: a\nsuperseded_by: mtus-low‸-back-2017\n', 'file:///cases/a.guideline.yaml');
    assert.equal(definition(successor.document, successor.position, surroundings)[0]?.kind, 'shipped');
    assert.ok('refused' in rename(successor.document, successor.position, 'x', surroundings));
  });
  it('puts only the key in quotation marks, where YAML would read the name as something else', () => {
    const text =
      'records:\n  m‸ri: { title: MRI }\n  "it": { title: X }\ncase_summary: As [@mri].\nissues:\n  - criteria: [{ record: [mri, "mri"] }]\n';
    for (const name of ['2016', '1', 'true', 'null', '1e3', '2014-01-01', '0x1f']) {
      const { document, result } = renamed(text, name);
      assert.ok('edit' in result, name);
      const after = edited(document, result.edit.changes![uri]!);
      const { determination } = new RationaleDocument(uri, after);
      assert.deepEqual(
        determination.records?.entries.map(({ id }) => id),
        [name, 'it'],
      );
      assert.ok(after.includes(`[@${name}]`), after);
      assert.deepEqual(
        determination.issues?.items[0]?.criteria?.entries[0]?.record?.items.map(({ value }) => value),
        [name, name],
      );
    }
    const back = renamed(text.replace('m‸ri', 'mri').replace('"it"', '"i‸t"'), 'that');
    assert.ok('edit' in back.result);
    assert.match(edited(back.document, back.result.edit.changes![uri]!), /^ {2}"that": /m);
  });
  it('holds for the version it was made of', () => {
    const { document, position } = cursor(at('[@m', 'ri].\n        record'));
    const seen = new RationaleDocument(uri, document.text, 7);
    const result = rename(seen, position, 'scan', surroundings);
    assert.ok('edit' in result);
    assert.deepEqual(
      (result.edit.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument),
      [{ uri, version: 7 }],
    );
  });
  it('of a reference changes its file, in its notation', () => {
    const files: readonly (readonly [string, string, string])[] = [
      [
        'a.bib',
        '@article{clinic-facet-2012, title={A}}\n@inbook{b, crossref = "clinic-facet-2012"}\n',
        '@article{facet-a, title={A}}\n@inbook{b, crossref = "facet-a"}\n',
      ],
      ['a.json', '[{"id": "clinic-facet-2012", "title": "A"}]', '[{"id": "facet-a", "title": "A"}]'],
    ];
    for (const [name, before, after] of files) {
      const file = new RationaleDocument(`file:///cases/${name}`, before);
      const { result } = renamed(at('cite: clinic', '-facet-2012'), 'facet-a', [file]);
      assert.ok('edit' in result);
      assert.equal(edited(file, result.edit.changes![file.uri]!), after);
    }
  });
  it('is refused for shipped entries, names that are taken and names that prose cannot hold', () => {
    const refusal = (marked: string, name: string) => {
      const { result } = renamed(marked, name);
      return 'refused' in result ? result.refused : '';
    };
    assert.match(refusal(at('cite: mtus', '-low-back-2004'), 'x'), /keeps its name/);
    assert.match(refusal(at('record: m', 'ri'), 'follow-up'), /already/);
    assert.match(refusal(at('record: m', 'ri'), 'odg-low-back'), /already/);
    for (const name of ['two words', '', 'a]', '@a', 'a: b', '-a', 'a#b', '😀'])
      assert.match(refusal(at('record: m', 'ri'), name), /letters and digits/, name);
    assert.match(refusal(at('record: m', 'ri'), 'a'.repeat(101)), /too long/);
    assert.match(refusal(at('cite: clinic', '-facet-2012'), 'a/b'), /Leave out/);
    const shipped = cursor(at('cite: mtus', '-low-back-2004'));
    assert.equal(prepareRename(shipped.document, shipped.position, surroundings), undefined);
    const record = cursor(at('record: m', 'ri'));
    assert.equal(prepareRename(record.document, record.position, surroundings)?.placeholder, 'mri');
  });
});

describe('links', () => {
  it('lead to addresses in the text, without the full stop behind them, and to the DOI of cited entries', () => {
    const text =
      'notes: |\n  See https://example.org/a_(b). And (https://example.org/c).\nissues:\n  - guideline_basis:\n      - cite: clinic-facet-2012\n';
    const document = new RationaleDocument(uri, text);
    assert.deepEqual(
      documentLinks(document, surroundings).map((link) => [
        text.slice(document.offsetAt(link.range.start), document.offsetAt(link.range.end)),
        link.target,
      ]),
      [
        ['https://example.org/a_(b)', 'https://example.org/a_(b)'],
        ['https://example.org/c', 'https://example.org/c'],
        ['clinic-facet-2012', 'https://doi.org/10.1000/facet.2012'],
      ],
    );
  });
});
