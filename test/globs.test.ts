/** Which files the patterns of a configuration stand for: the same answer that whoever finds the files gives. */
import assert from 'node:assert/strict';
import { createMatcher, cutPattern, isName, isWithin, leadsOut, plainUri } from '../server/src/service/globs';

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

  it('do not lead out of it', () => {
    assert.ok(!matches(['../shared/*.bib'], 'file:///w/shared/a.bib'));
    assert.ok(!matches(['/w/shared/*.bib'], 'file:///w/shared/a.bib'));
    const out = ['../a', '..', 'a/../../b', './../a', '{..,a}/b', '{a,../b}', '@(..|a)/b', '*/../../a', '/etc/**', '\\\\host\\a'];
    for (const pattern of [...out, 'C:\\a\\*', 'c:/a', 'file:///etc/*', '~/a', '~', '~root/a', '..\\a'])
      assert.ok(leadsOut(pattern), pattern);
    for (const pattern of ['a', './a', 'a/../b', '*/../a', '..a/b', 'a..b', '...', '**/*.bib', '~a.bib', 'a/~/b'])
      assert.ok(!leadsOut(pattern), pattern);
  });

  it('are told from names, and a whole path is cut at its first sign of a pattern', () => {
    for (const name of ['a.bib', 'the library/a+b@c!.bib', './a']) assert.ok(isName(name), name);
    for (const pattern of ['*.bib', 'a?', '[ab].bib', '{a,b}', 'a(1).bib']) assert.ok(!isName(pattern), pattern);
    assert.deepEqual(cutPattern('/srv/library/**/*.bib'), { folder: '/srv/library', pattern: '**/*.bib' });
    assert.deepEqual(cutPattern('/*.bib'), { folder: '/', pattern: '*.bib' });
    assert.deepEqual(cutPattern('/srv/a.bib'), { folder: '/srv/a.bib', pattern: undefined });
  });

  it('stay within a folder by whatever way they are written', () => {
    assert.ok(isWithin('file:///w/cases', 'file:///w/cases/a'));
    assert.ok(isWithin('file:///w/cases', 'file:///w/cases'));
    assert.ok(isWithin('file:///', 'file:///w'));
    for (const uri of [
      'file:///w/cases-2/a',
      'file:///w/cases/../a',
      'file:///w',
      'file://host/w/cases/a',
      'vscode-vfs:///w/cases/a',
    ])
      assert.ok(!isWithin('file:///w/cases', uri), uri);
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
