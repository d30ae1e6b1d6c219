import { format, parseArgs } from 'node:util';
import { cli, launchContext, startServer } from './workbench.mjs';

export async function main(argv) {
  const { values, positionals } = parseArgs({
    args: argv,
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      'install-extension': { type: 'string', multiple: true },
      'enable-proposed-api': { type: 'string', multiple: true },
    },
  });
  if (values['install-extension'] || values['list-extensions'] || values.version) {
    process.stdout.write(await cli(argv));
    return 0;
  }
  if (!values.extensionTestsPath) throw new Error('this stand-in for `code` only runs extension tests (--extensionTestsPath)');
  const verbose = process.env.VSCODE_HERE_VERBOSE;
  const timeout = Number(process.env.VSCODE_HERE_TIMEOUT ?? 300) * 1000;
  const t0 = performance.now();
  const note = (s) => verbose && process.stderr.write(`[code ${((performance.now() - t0) / 1000).toFixed(2)} s] ${s}\n`);

  // A killed extension host reaches the page as exit code 0, so the server's word on how it ended counts too.
  let hostEnded,
    hostExit = new Promise((resolve) => (hostEnded = resolve));
  const server = await startServer({
    userDataDir: values['user-data-dir'],
    extensionsDir: values['extensions-dir'],
    testRun: true,
    log: (s) => {
      note('server: ' + s.trim());
      const m = s.match(/Extension Host Process exited with code: (\w+), signal: (\w+)/);
      if (m) hostEnded(`code ${m[1]}, signal ${m[2]}`);
    },
  });
  note('server listens');
  for (const s of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(s, () => {
      server.stopNow();
      process.exit(1);
    });
  let context,
    finished = false;
  try {
    context = await launchContext();
    note('browser started');
    const page = context.pages()[0];
    const exit = new Promise((resolve) => {
      page.exposeFunction('codeAutomationExit', (code) => resolve(code));
      page.on('crash', () => {
        console.error('the workbench page crashed');
        resolve(1);
      });
      server.child.once('exit', (c) => {
        if (!finished) console.error(`the VS Code server ended with ${c}`);
        resolve(1);
      });
      setTimeout(async () => {
        console.error(`no result after ${timeout / 1000} s`);
        const path = process.env.VSCODE_HERE_SCREENSHOT;
        if (path) await page.screenshot({ path }).catch(() => {});
        resolve(1);
      }, timeout).unref();
    });
    // Two things reach codeAutomationLog: the extension host's console (what tests print) and the workbench's own log.
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      if (isWorkbenchChatter(args)) return note(`${type}: ${format(...args)}`);
      (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(format(...args) + '\n');
    });
    page.on('pageerror', (e) => note('page error: ' + e.message));
    page.on('requestfailed', (r) => note(`request failed: ${r.url().slice(0, 200)} ${r.failure()?.errorText}`));
    const payload = (values.extensionDevelopmentPath ?? []).map((p) => ['extensionDevelopmentPath', server.uri(p)]);
    payload.push(['extensionTestsPath', server.uri(values.extensionTestsPath)]);
    if (values['enable-proposed-api']) payload.push(['enableProposedApi', '']);
    await page.goto(server.url({ open: positionals[0], payload }));
    note('workbench page loaded');
    const code = await exit;
    finished = true;
    note(`test run ended with ${code}`);
    if (code !== 0) return code;
    const how = await Promise.race([hostExit, new Promise((resolve) => setTimeout(resolve, 5000, 'not at all'))]);
    if (how === 'code 0, signal null') return 0;
    console.error(`the extension host ended with ${how}`);
    return 1;
  } finally {
    await context?.close().catch(() => {});
    await server.stop();
  }
}

const chatter = [
  /^(Resolving|Resolved) connection token/,
  /^Creating a socket/,
  /additional builtin extensions/,
  /Service Worker/,
  /^ChatSessionStore/,
  /^\[(AgentHost|ChatModelSelection|AccountPolicyGate|reconnection-grace-time)/,
  /at .*\/static\/out\/vs\/code\/browser\/workbench\/workbench\.js/,
];
const isWorkbenchChatter = (args) => typeof args[0] === 'string' && chatter.some((r) => r.test(args[0]));
