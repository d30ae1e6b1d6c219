/** What is generated: the JSON Schemas say what the schemas say, and nothing generated is stale. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { isSchemaKind, jsonSchema, schemaKinds } from '../../server/src/service/model/json-schema';

const root = join(__dirname, '../..');
const validator = (kind: (typeof schemaKinds)[number]) =>
  addFormats(new Ajv({ strict: true, allowUnionTypes: true, allErrors: true })).compile(jsonSchema(kind));

describe('JSON Schemas', () => {
  for (const kind of schemaKinds) {
    it(`${kind}: a draft-07 schema, the same each time, with its root at the root`, () => {
      const schema = jsonSchema(kind);
      assert.equal(schema['$schema'], 'http://json-schema.org/draft-07/schema#');
      assert.equal(schema['type'], 'object');
      assert.deepEqual(schema, jsonSchema(kind));
      validator(kind);
      assert.deepEqual(JSON.parse(readFileSync(join(root, `schemas/${kind}.schema.json`), 'utf8')), schema);
    });
  }

  it('take the shipped guidelines, and no unknown key, wrong date or wrong kind', () => {
    const validate = validator('guideline');
    const folder = join(root, 'server/library');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.guideline.yaml'))) {
      assert.ok(validate(parse(readFileSync(join(folder, name), 'utf8'))), `${name}: ${JSON.stringify(validate.errors)}`);
    }
    const good = { id: 'a', kind: 'odg', title: 'A', in_force: { from: '2016-02-29' } };
    assert.ok(validate(good));
    assert.ok(!validate({ ...good, colour: 'red' }));
    assert.ok(!validate({ ...good, in_force: { from: '2015-02-30' } }));
    assert.ok(!validate({ ...good, kind: 'book' }));
    assert.ok(!validate({ kind: 'odg', title: 'A' }));
  });

  it('take a determination and a configuration', () => {
    assert.ok(validator('determination')({ profile: 'ca-dwc-imr/2016', issues: [{ service: 'MRI', guideline_basis: 'none' }] }));
    assert.ok(!validator('determination')({ issues: [{ guideline_basis: 'nothing' }] }));
    assert.ok(validator('config')({ library: ['*.bib'], rules: { identifier: 'error' } }));
    assert.ok(!validator('config')({ rules: { identifier: 'loud' } }));
  });

  it('know their kinds', () => {
    assert.ok(isSchemaKind('config'));
    assert.ok(!isSchemaKind('letter'));
  });
});

describe('generated files', () => {
  it('are up to date', function () {
    this.timeout(60_000);
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.mjs', '--check'], { cwd: root, stdio: 'pipe' });
  });
});
