import assert from 'node:assert/strict';
import { configurationSchema } from '../../server/src/service/model/schemas/configuration';
import { determinationSchema } from '../../server/src/service/model/schemas/determination';
import { guidelineSchema } from '../../server/src/service/model/schemas/guideline';
import { profileSchema } from '../../server/src/service/model/schemas/profile';
import { describe as describe_, keySchemas } from '../../server/src/service/model/structure';
import { createService } from '../../server/src/service/index';
import { RationaleDocument } from '../../server/src/service/document';
import { createWorkspace } from '../../server/src/service/workspace';
import { memoryFiles } from '../lsp/client';

const check = async (name: string, files: Record<string, string>) => {
  const uri = `file:///w/${name}`;
  const all = Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///w/${path}`, text]));
  const surroundings = await createWorkspace(memoryFiles(all)).surroundings(uri);
  const document = new RationaleDocument(uri, all[uri]!);
  const log: string[] = [];
  const findings = createService({ log: (line) => log.push(line) }).check(document, surroundings);
  assert.deepEqual(log, []);
  return findings.map((one) => `${one.code}: ${document.text.slice(one.span.start, one.span.end)}`);
};

describe('files around a determination', () => {
  it('a configuration with a rule that does not exist, an unknown key and a wrong severity', async () => {
    const text = 'rules: { no-such-rule: off, identifier: loud }\nlibary: []\n';
    assert.deepEqual(await check('rationale.config.yaml', { 'rationale.config.yaml': text }), [
      'unknown-key: no-such-rule',
      'invalid-value: loud',
      'unknown-key: libary',
    ]);
  });

  it('a guideline without what it needs', async () => {
    const found = await check('a.guideline.yaml', { 'a.guideline.yaml': 'id: a\nkind: odg\nsectoins: []\n' });
    assert.ok(found.includes('unknown-key: sectoins'));
    assert.ok(found.some((one) => one.startsWith('missing-value')));
  });

  it('a guideline that leads to an edition nobody has, and a group that asks for more than there is', async () => {
    const text = `id: a
kind: odg
title: T
superseded_by: nowhere
topics:
  - id: t
    title: T
    decide: { at_least: 3 }
    criteria: [{ id: c, text: C }, { id: d, text: D }]
`;
    assert.deepEqual(await check('a.guideline.yaml', { 'a.guideline.yaml': text }), [
      'unknown-citation: nowhere',
      'invalid-value: 3',
    ]);
    const sound = text.replace('nowhere', 'mtus-low-back-2017').replace('at_least: 3', 'at_least: 2');
    assert.deepEqual(await check('a.guideline.yaml', { 'a.guideline.yaml': sound }), []);
  });

  it('a profile that lacks what every form needs, and a configuration that begins with no form', async () => {
    const found = await check('a.profile.yaml', { 'a.profile.yaml': 'id: a\ntitle: A\npage: { size: a4 }\n' });
    assert.deepEqual(found, ['missing-value: ', 'missing-value: page']);
    const text = 'defaults: { profile: nowhere }\n';
    assert.deepEqual(await check('rationale.config.yaml', { 'rationale.config.yaml': text }), ['invalid-value: nowhere']);
  });

  it('every key of every file is explained', () => {
    for (const schema of [guidelineSchema, profileSchema, configurationSchema, determinationSchema]) {
      for (const [name, key] of keySchemas(schema, [])) assert.ok(describe_(key), name);
    }
  });

  it('two files with one id', async () => {
    const entry = 'id: twice\nkind: odg\ntitle: T\n';
    const files = {
      'rationale.config.yaml': 'library: ["*.guideline.yaml"]\n',
      'a.guideline.yaml': entry,
      'b.guideline.yaml': entry,
    };
    assert.ok((await check('b.guideline.yaml', files)).some((one) => one.startsWith('duplicate-id')));
  });

  it('survives a configuration that is no map, and aliases that lead nowhere', async () => {
    for (const text of ['', '- a', 'rules: *x', 'rules: [1]', '{', '\0'])
      await check('rationale.config.yaml', { 'rationale.config.yaml': text });
  });

  it('one slip in the configuration leaves the rest in force', async () => {
    const files = { 'file:///w/rationale.config.yaml': 'rules: { identifier: loud, deadline: off }\nprivate_terms: [Acme]\n' };
    const { configuration, problems } = await createWorkspace(memoryFiles(files)).surroundings('file:///w/a.rationale.yaml');
    assert.deepEqual(configuration, { rules: { deadline: 'off' }, private_terms: ['Acme'] });
    assert.equal(problems.length, 1);
  });

  it('the nearest configuration serves a file, and is read anew when it changes', async () => {
    const files: Record<string, string> = {
      'file:///w/rationale.config.yaml': 'private_terms: [outer]\n',
      'file:///w/in/rationale.config.yaml': 'private_terms: [inner]\n',
    };
    const workspace = createWorkspace(memoryFiles(files));
    const terms = async (uri: string) => (await workspace.surroundings(uri)).configuration.private_terms;
    assert.deepEqual(await terms('file:///w/in/deep/a.rationale.yaml'), ['inner']);
    assert.deepEqual(await terms('file:///w/a.rationale.yaml'), ['outer']);
    delete files['file:///w/in/rationale.config.yaml'];
    assert.equal(workspace.changed('file:///w/in/rationale.config.yaml'), true);
    assert.deepEqual(await terms('file:///w/in/deep/a.rationale.yaml'), ['outer']);
  });
});
