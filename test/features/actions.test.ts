/** Code actions: the whole text after each, safe fixes together, and again. */
import assert from 'node:assert/strict';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { createService } from '../../server/src/service';
import { RationaleDocument } from '../../server/src/service/document';
import { codeActions } from '../../server/src/service/features/actions';
import { fromLineStarts } from '../../server/src/service/features/edits';
import type { Finding } from '../../server/src/service/check/rule';
import { cursor, edited, sample, surroundings, uri } from './cursor';

const service = createService({ log: (line) => assert.fail(line) });

function actionsAt(
  marked: string,
  findings?: readonly Finding[],
  client = { snippetEdits: false, only: undefined as string[] | undefined },
) {
  const { document, position } = cursor(marked);
  const all = findings ?? service.check(document, surroundings);
  return { document, actions: codeActions(document, { start: position, end: position }, surroundings, all, client) };
}

function applied(document: RationaleDocument, action: CodeAction | undefined): string {
  assert.ok(action?.edit, 'the action is not offered');
  const [change] = (action.edit.documentChanges ?? []) as TextDocumentEdit[];
  const edits = change
    ? (change.edits as SnippetTextEdit[]).map((edit) => ({ range: edit.range, newText: edit.snippet.value }))
    : action.edit.changes![uri]!;
  return edited(document, edits as TextEdit[]);
}

const titled = (actions: readonly CodeAction[], title: string | RegExp) =>
  actions.find((action) => (typeof title === 'string' ? action.title === title : title.test(action.title)));

const finding = (span: { start: number; end: number }, more: Partial<Finding> = {}): Finding => ({
  code: 'missing-conclusion',
  severity: 'error',
  message: 'x',
  span,
  ...more,
});

describe('code actions', () => {
  it('offer the fixes of a finding, the first safe one preferred', () => {
    const fixes = () => [
      { title: 'Look at it', safe: false, edits: [{ span: { start: 9, end: 10 }, newText: 'y' }] },
      { title: 'Do it', safe: true, edits: [{ span: { start: 9, end: 10 }, newText: 'z' }] },
    ];
    const { document, actions } = actionsAt('profile: ‸x\n', [finding({ start: 9, end: 10 }, { fixes })]);
    assert.deepEqual(
      actions.slice(0, 2).map((action) => [action.title, action.isPreferred]),
      [
        ['Look at it', undefined],
        ['Do it', true],
      ],
    );
    assert.equal(applied(document, actions[1]), 'profile: z\n');
    assert.equal(actions[0]?.diagnostics?.[0]?.code, 'missing-conclusion');
  });

  it('keep tab stops for an editor that knows them, from the start of the line on, and strip them for others', () => {
    const fixes = () => [
      {
        title: 'Add',
        safe: false,
        snippet: true,
        edits: [{ span: { start: 13, end: 13 }, newText: '\n  priority: ${1|a,b|}\n  x: $2' }],
      },
    ];
    const marked = 'case:\n  a: $1‸\n';
    const known = actionsAt(marked, [finding({ start: 8, end: 9 + 4 }, { fixes })], { snippetEdits: true, only: undefined });
    const [change] = titled(known.actions, 'Add')!.edit!.documentChanges as TextDocumentEdit[];
    const [edit] = change!.edits as SnippetTextEdit[];
    assert.equal(edit!.range.start.character, 0);
    assert.equal(edit!.snippet.value, '  a: \\$1\n  priority: ${1|a,b|}\n  x: $2');
    const plain = actionsAt(marked, [finding({ start: 8, end: 13 }, { fixes })]);
    assert.equal(applied(plain.document, titled(plain.actions, 'Add')), 'case:\n  a: $1\n  priority: a\n  x:\n');
  });

  it('put edits of one line together, the text between them kept', () => {
    const document = new RationaleDocument(uri, 'a: 1, $2\nb: 3\n');
    const edits = [
      { span: { start: 4, end: 4 }, newText: '\n$1' },
      { span: { start: 8, end: 8 }, newText: '\n$2' },
      { span: { start: 12, end: 13 }, newText: '${3}' },
    ];
    assert.deepEqual(fromLineStarts(document, edits), [
      { span: { start: 0, end: 8 }, newText: 'a: 1\n$1, \\$2\n$2' },
      { span: { start: 12, end: 13 }, newText: '${3}' },
    ]);
  });

  describe('that silence a check', () => {
    const silenced = (marked: string, length = 1) => {
      const { document, offset } = cursor(marked);
      const { actions } = actionsAt(marked, [finding({ start: offset, end: offset + length })], {
        snippetEdits: true,
        only: undefined,
      });
      return applied(document, titled(actions, /^Silence “Missing conclusion” here/));
    };
    it('put a comment above the line, indented like it', () => {
      assert.equal(
        silenced('issues:\n  - service: x\n    decision: ‸upheld\n'),
        'issues:\n  - service: x\n    # rationale-disable-next-line missing-conclusion -- ${1}\n    decision: upheld\n',
      );
      assert.equal(
        silenced('issues:\n  - ‸service: x\n'),
        'issues:\n  # rationale-disable-next-line missing-conclusion -- ${1}\n  - service: x\n',
      );
    });
    it('put it above the key of a text', () => {
      assert.equal(
        silenced('issues:\n  - service: x\n    rationale: |\n      One.\n\n      Two ‸three.\n'),
        'issues:\n  - service: x\n    # rationale-disable-next-line missing-conclusion -- ${1}\n    rationale: |\n      One.\n\n      Two three.\n',
      );
    });
    it('add to a comment that silences the line already', () => {
      assert.equal(
        silenced('# rationale-disable-next-line phi -- seen\nprofile: ‸x\n'),
        '# rationale-disable-next-line phi, missing-conclusion -- seen\nprofile: x\n',
      );
    });
    it('really silence it, once there is a reason', () => {
      const text = sample.replace(' Therefore, the blocks are not medically necessary.', ' The end.');
      const found = service
        .check(new RationaleDocument(uri, text), surroundings)
        .find(({ code }) => code === 'missing-conclusion');
      assert.ok(found, 'the sample without its conclusion is reported');
      const { document, actions } = actionsAt(`${text.slice(0, found.span.start)}‸${text.slice(found.span.start)}`);
      const silent = applied(document, titled(actions, /^Silence “Missing conclusion”/)).replace(
        'missing-conclusion --',
        'missing-conclusion -- a draft',
      );
      const after = service.check(new RationaleDocument(uri, silent), surroundings);
      assert.deepEqual(
        after.filter(({ code }) => code === 'missing-conclusion').map(({ suppressed }) => suppressed?.reason),
        ['a draft'],
      );
      assert.ok(!after.some(({ code }) => code === 'unused-suppression'));
    });
    it('are not offered for a file that cannot be read', () => {
      const { actions } = actionsAt('‸a: [', [finding({ start: 0, end: 1 }, { code: 'syntax' })]);
      assert.deepEqual(
        actions.filter((action) => action.title.startsWith('Silence')),
        [],
      );
    });
  });

  it('apply all safe fixes at once, and a second time change nothing', () => {
    const wrong = sample
      .replace('2014-10-02', '10/02/2014')
      .replace('decision: upheld', 'decision: Uphold')
      .replace('date: 2014-09-22', 'dat: 2014-09-22');
    const fixAll = (text: string) => {
      const { document, actions } = actionsAt(`‸${text}`, undefined, { snippetEdits: false, only: ['source.fixAll'] });
      assert.ok(actions.every((action) => action.kind === 'source.fixAll.rationale'));
      return actions.length === 0 ? text : applied(document, actions[0]);
    };
    const once = fixAll(wrong);
    assert.notEqual(once, wrong);
    assert.equal(fixAll(once), once);
  });

  it('leave out a fix that touches one applied already', () => {
    const fix = (start: number, end: number, newText: string) => () => [
      { title: newText, safe: true, edits: [{ span: { start, end }, newText }] },
    ];
    const findings = [
      finding({ start: 9, end: 12 }, { code: 'invalid-value', fixes: fix(9, 12, 'one') }),
      finding({ start: 10, end: 11 }, { code: 'invalid-value', fixes: fix(10, 11, 'two') }),
    ];
    const { document, actions } = actionsAt('profile: ‸abc\n', findings, {
      snippetEdits: false,
      only: ['source.fixAll.rationale'],
    });
    assert.equal(applied(document, actions[0]), 'profile: one\n');
    const insertions = ['a', 'b'].map((word) =>
      finding({ start: 9, end: 12 }, { code: 'invalid-value', fixes: fix(9, 9, word) }),
    );
    const same = actionsAt('profile: ‸abc\n', insertions, { snippetEdits: false, only: ['source.fixAll.rationale'] });
    assert.equal(applied(same.document, same.actions[0]), 'profile: aabc\n');
  });

  it('offer the name that the file should have, where the editor renames files', () => {
    const document = new RationaleDocument('file:///w/CM16%201.yaml', sample);
    const rename = (renamesFiles: boolean) => {
      const start = { line: 0, character: 0 };
      const findings = createService({ log: (line) => assert.fail(line) }).check(document, surroundings);
      return codeActions(document, { start, end: start }, surroundings, findings, { snippetEdits: false, renamesFiles })
        .filter(({ title }) => title.startsWith('Rename'))
        .map(({ title, edit }) => [title, edit?.documentChanges]);
    };
    assert.deepEqual(rename(true), [
      [
        'Rename the file to “CM16 1.rationale.yaml”',
        [{ kind: 'rename', oldUri: document.uri, newUri: 'file:///w/CM16%201.rationale.yaml', options: { overwrite: false } }],
      ],
    ]);
    assert.deepEqual(rename(false), []);
  });
  it('offer additions where they belong, and only kinds that are asked for', () => {
    const inItem = actionsAt(sample.replace('decision: upheld', 'decision: ‸upheld'), [], {
      snippetEdits: false,
      only: ['refactor'],
    });
    assert.deepEqual(
      inItem.actions.map((action) => action.title),
      ['Add criteria of the cited topics', 'Add a disputed item'],
    );
    const text = applied(inItem.document, inItem.actions[1]);
    assert.ok(text.startsWith(sample.trimEnd()) && /\n {2}- service:\n {4}decision:\n/.test(text), text);
    const inRecords = actionsAt(sample.replace('  follow-up:', '  ‸follow-up:'), [], {
      snippetEdits: false,
      only: ['refactor.rewrite'],
    });
    assert.deepEqual(
      inRecords.actions.map((action) => action.title),
      ['Add a record'],
    );
    assert.match(
      applied(inRecords.document, inRecords.actions[0]),
      /date: 2014-03-03 }\n {2}record:\n {4}title:\n {4}author:\n {4}date:\n\ncase_summary/,
    );
    assert.deepEqual(
      actionsAt(sample.replace('profile', '‸profile'), [], { snippetEdits: false, only: ['refactor'] }).actions,
      [],
    );
  });
});

describe('adding criteria', () => {
  it('adds those of the cited topics that are not answered', () => {
    const { document, position } = cursor(sample.replace('decision: upheld', 'decision: ‸upheld'));
    const { edit } = service.addCriteria(document, position, surroundings);
    const text = edited(document, [edit as TextEdit]);
    assert.equal(
      text,
      sample.replace(
        '        record: mri\n',
        `        record: mri
      - criterion: clinic-facet-2012/blocks/two-levels
        finding:
        evidence:
      - criterion: clinic-facet-2012/blocks/conservative-care
        finding:
        evidence:
`,
      ),
    );
    const again = cursor(text.replace('decision: upheld', 'decision: ‸upheld'));
    assert.match(service.addCriteria(again.document, again.position, surroundings).refused ?? '', /all here already/);
  });
  it('says why it cannot', () => {
    const outside = cursor(`‸${sample}`);
    assert.match(service.addCriteria(outside.document, outside.position, surroundings).refused ?? '', /disputed item/);
    const none = cursor('issues:\n  - service: ‸x\n');
    assert.match(service.addCriteria(none.document, none.position, surroundings).refused ?? '', /no topic with criteria/);
  });
});
