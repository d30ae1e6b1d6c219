/** The language server in another editor: neovim with its own LSP client, started as docs/editors.md says. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolders } from './call';

interface Seen {
  readonly findings: readonly { readonly code: string; readonly line: number; readonly message: string }[];
  readonly completions: readonly string[];
}

const root = join(__dirname, '../..');
const cli = join(root, 'dist/cli.js');

describe('neovim', () => {
  afterEach(removeFolders);

  it('shows findings and completes keys', function () {
    const version = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) {
      console.log('    Skipped: neovim is not installed (Debian: apt-get install neovim).');
      this.skip();
    }
    assert.ok(existsSync(cli), 'Run npm run build first.');
    const folder = makeFolder({
      'rationale.config.yaml': 'rules:\n  missing-section: off\n',
      'a.rationale.yaml': 'profile: ca-dwc-imr/2014\n\ncase:\n  number: CM14-0123456\n  number: CM14-0123456\n',
    });
    const { stdout, stderr } = spawnSync(
      'nvim',
      ['--clean', '--headless', '-c', `luafile ${join(root, 'test/cli/neovim/check.lua')}`],
      {
        encoding: 'utf8',
        timeout: 40_000,
        env: {
          ...process.env,
          XDG_STATE_HOME: folder,
          RATIONALE_NODE: process.execPath,
          RATIONALE_CLI: cli,
          RATIONALE_FILE: join(folder, 'a.rationale.yaml'),
        },
      },
    );
    assert.match(stdout, /^\{/, stderr);
    const seen = JSON.parse(stdout) as Seen;
    const [syntax] = seen.findings.filter((finding) => finding.code === 'syntax');
    assert.equal(syntax?.line, 4);
    assert.ok(seen.completions.includes('reviewer'), `completions: ${seen.completions.join(', ')}`);
  }).timeout(60_000);
});
