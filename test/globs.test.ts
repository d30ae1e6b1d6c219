/** Which files the patterns of a configuration stand for: the same answer that whoever finds the files gives. */
import assert from 'node:assert/strict';
import { createMatcher, plainUri } from '../server/src/service/globs';

const matches = (patterns: string[], uri: string, folder = 'file:///w/cases') => createMatcher(folder, patterns)(uri);

describe('glob patterns of a configuration', () => {
  it('are relative to its folder', () => {
    assert.ok(matches(['library/**/*.guideline.yaml'], 'file:///w/cases/library/odg/knee.guideline.yaml'));
    assert.ok(matches(['./library/*.bib'], 'file:///w/cases/library/a.bib'));
    assert.ok(matches(['**/*.{json,bib}'], 'file:///w/cases/a.json'));
    assert.ok(!matches(['library/*.bib'], 'file:///w/library/a.bib'));
    assert.ok(!matches(['**/*.bib'], 'file:///w/a.bib'));
    assert.ok(!matches(['**/*.bib'], 'file:///w/cases-2/a.bib'));
    assert.ok(!matches(['**/*.bib'], 'vscode-vfs:///w/cases/a.bib'));
    assert.ok(!matches(['**/*.bib'], 'file://server/w/cases/a.bib'));
  });

  it('may lead out of it', () => {
    assert.ok(matches(['../shared/*.bib'], 'file:///w/shared/a.bib'));
    assert.ok(!matches(['../shared/*.bib'], 'file:///w/cases/shared/a.bib'));
  });

  it('are read in whatever way a client writes a URI', () => {
    assert.ok(matches(['the library/*.bib'], 'file:///w/my%20cases/the%20library/a.bib', 'file:///w/my cases'));
    assert.ok(matches(['*.bib'], 'file:///C:/w/a.bib', 'file:///c%3A/w'));
    assert.equal(plainUri('file:///C:/w/a b').toString(), plainUri('file:///c%3A/w/a%20b').toString());
  });

  it('stand for nothing where there are none, and what takes files away adds none', () => {
    assert.ok(!matches([], 'file:///w/cases/a.bib'));
    assert.ok(!matches(['', '!a.bib'], 'file:///w/cases/b.bib'));
    assert.ok(matches(['!(a).bib'], 'file:///w/cases/b.bib'));
    assert.ok(!matches(['['], 'file:///w/cases/b.bib'));
  });
});
