/** The preview's page: complete, strict, and escaped. */
import assert from 'node:assert/strict';
import { randomNonce, renderPage } from '../../client/src/preview/page';

const page = renderPage({
  source: 'https://files.example',
  script: 'https://files.example/preview.js',
  nonce: 'abc123',
  title: '"><script>alert(1)</script>',
  state: JSON.stringify({ uri: 'file:///a"b<c>.yaml', line: 3 }),
});

describe("the preview's page", () => {
  it('is a complete document with a language and a title', () => {
    assert.match(page, /^<!doctype html>\s*<html lang="en">/);
    assert.match(page, /<title>.+<\/title>/);
    assert.match(page, /<main id="letter"><\/main>/);
  });

  it('runs no script but its own, and loads nothing from elsewhere', () => {
    const policy = /content="([^"]+)"/.exec(page.slice(page.indexOf('Content-Security-Policy')))?.[1]?.replaceAll('&#39;', "'");
    assert.ok(policy);
    assert.match(policy, /^default-src 'none'; /);
    assert.match(policy, /script-src 'nonce-abc123'/);
    assert.doesNotMatch(policy, /unsafe|\*|http:/);
  });

  it('escapes what it is given', () => {
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.ok(page.includes('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok(!page.includes('a"b<c>'));
  });

  it('has another nonce every time', () => {
    const nonces = new Set(Array.from({ length: 100 }, randomNonce));
    assert.equal(nonces.size, 100);
    for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
  });
});
