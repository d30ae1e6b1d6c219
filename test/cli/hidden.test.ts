/** Hostile names and words in every output: nothing moves the terminal, turns the text, or gives a build server orders. */
import assert from 'node:assert/strict';
import { call, makeFolder, removeFolders } from './call';

const evil = '\u001b[2J\u001b]8;;https://evil\u0007\u202eX\u2067\u200b\u009b\u0085\u2028\r';
const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;
const escaped = evil.replace(/[\r\u0085\u2028]/g, ''); // line ends of YAML would end the key
const files = {
  [`a${evil}\n::error::gotcha\n.rationale.yaml`]: `profile: ca-dwc-imr/2014\n"k${escaped} [click](https://evil) %0A::error::x": 1\n`,
  '::warning::x.rationale.yaml': 'profile: ca-dwc-imr/2014\ncase_summary: TODO\n',
  ' ::warning::y.rationale.yaml': 'profile: ca-dwc-imr/2014\ncase_summary: TODO\n',
  'rationale.config.yaml': `library: ["no${escaped.replace(/\\/g, '')}such.bib"]\nrules: { unknown-key: error }\n`,
};

describe('what hides', () => {
  afterEach(removeFolders);

  for (const format of ['text', 'github', 'junit', 'sarif', 'json'])
    it(`is visible in ${format}`, async () => {
      const cwd = makeFolder(files);
      const { out, err } = await call(['check', '--format', format, '.', `gone${evil}`], { cwd, columns: 400 });
      assert.doesNotMatch(out, hidden);
      assert.doesNotMatch(err, hidden);
      assert.ok(out.includes('\\u202E'), out);
      for (const line of `${out}\n${err}`.split('\n')) {
        if (format !== 'github') assert.doesNotMatch(line, /^\s*::/, line);
        else assert.doesNotMatch(line, /^\s*::(?!(?:error|warning|notice) file=[^:]*,title=|error[^:]*::)/, line);
      }
      if (format === 'json') for (const line of out.trim().split('\n')) JSON.parse(line);
    });

  it('is visible in wrong usage, progress and what other commands say', async () => {
    const cwd = makeFolder(files);
    for (const argv of [
      ['check', `--no${evil}`],
      [`ch${evil}eck`],
      ['check', '--format', `x${evil}`],
      ['check', '--rule', `x${evil}=off`],
      ['explain', `x${evil}`],
      ['schema', `x${evil}`],
      ['new', '--profile', `x${evil}`],
      ['new', `n${evil}`],
      ['export', '--draft', '--to', 'text', '.'],
      ['export', `x${evil}`],
      ['import', `x${evil}.txt`, `y${evil}.txt`],
    ]) {
      const { out, err } = await call(argv, { cwd, errIsTerminal: true, columns: 2000 });
      const seen = `${out}${err.replaceAll('\r\u001b[K', '')}`;
      assert.doesNotMatch(seen, hidden, argv[0]);
      assert.doesNotMatch(seen, /^\s*::/m, argv[0]);
    }
  });

  it('is no link in a message of SARIF', async () => {
    const keys = ['[x](https://e)', '[x\\](https://e)', 'a ](b', '![x](y)'];
    const text = `profile: ca-dwc-imr/2014\n${keys.map((key) => `${JSON.stringify(key)}: 1\n`).join('')}`;
    const { out } = await call(['check', '--format', 'sarif'], { cwd: makeFolder({ 'a.rationale.yaml': text }) });
    const log = JSON.parse(out) as { runs: { results: { message: { text: string } }[] }[] };
    const messages = log.runs[0]!.results.map(({ message }) => message.text).filter((one) => one.includes(']('));
    assert.equal(messages.length, keys.length);
    for (const message of messages) assert.doesNotMatch(message, /(?<!\\)(?:\\\\)*\]\(/, message);
  });
});
