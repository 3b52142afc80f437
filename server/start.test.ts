import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

let project = '';
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
};

/** A project with the real start scripts, and tools that write down that they ran. */
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'luoshi-start-'));
  for (const script of ['start.mjs', 'maintain.mjs', 'build.mjs']) {
    cpSync(path.join('server', script), path.join(project, 'server', script));
  }
  write('package.json', '{ "type": "module" }');
  write('server/main.ts', 'first');
  write('client/main.tsx', 'first');
  write('schema/schema.graphql', '');
  write('node_modules/typescript/bin/tsc', tool('server'));
  write('node_modules/vite/bin/vite.js', tool('client'));
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

/** Stands for a compiler: "builds" a server that prints its source and how it was called. */
function tool(part: 'server' | 'client'): string {
  return `
    const fs = require('node:fs');
    fs.appendFileSync('built.log', '${part}\\n');
    fs.mkdirSync('dist/${part}', { recursive: true });
    if (fs.readFileSync('${part}/main.ts${part === 'client' ? 'x' : ''}', 'utf8') === 'broken') {
      console.error('main.ts(1,1): error TS1005');
      process.exit(2);
    }
    const source = fs.readFileSync('server/main.ts', 'utf8');
    fs.writeFileSync('dist/${part}/main.js',
      'if (' + JSON.stringify(source) + ' === "waits") {' +
      '  process.once("SIGTERM", () => process.exit(7));' +
      '  setInterval(() => {}, 1000);' +
      '}' +
      'console.log("running " + ' + JSON.stringify(source) + ');');
    fs.writeFileSync('dist/${part}/maintain.js', 'console.log("maintain " + process.argv.slice(2));');
  `;
}

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

function launch(script = 'start.mjs', ...args: string[]) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(project, 'server', script), ...args],
    { cwd: project, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  const ended = once(child, 'close').then((): Outcome => ({ code: child.exitCode, output }));
  return { child, ended };
}
const start = (...args: string[]) => launch(...args).ended;
const built = () => readFileSync(path.join(project, 'built.log'), 'utf8').split('\n').filter(Boolean).sort();

describe('npm start', () => {
  test('builds both parts once, says so in both languages, and runs', async () => {
    const first = await start();
    expect(first.output).toMatch(/正在构建（服务器、界面）[\s\S]*Building \(server, client\)[\s\S]*running first/);
    const second = await start();
    expect(second).toEqual({ code: 0, output: 'running first\n' });
    expect(built()).toEqual(['client', 'server']);
  });

  test('builds again only the part whose sources changed', async () => {
    await start();
    write('server/main.ts', 'second');
    expect((await start()).output).toMatch(/Building \(server\)[\s\S]*running second/);
    rmSync(path.join(project, 'client', 'main.tsx'));
    write('client/main.tsx', 'other');
    await start();
    write('server/main.test.ts', 'a test is no source');
    await start();
    expect(built()).toEqual(['client', 'client', 'server', 'server']);
  });

  test('notices that a source was removed', async () => {
    write('client/old.tsx', '');
    await start();
    rmSync(path.join(project, 'client', 'old.tsx'));
    await start();
    expect(built()).toEqual(['client', 'client', 'server']);
  });

  test('of two starts together one builds, and both run', async () => {
    const outcomes = await Promise.all([start(), start()]);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    expect(outcomes.every(({ output }) => output.includes('running first'))).toBe(true);
    expect(built()).toEqual(['client', 'server']);
  });

  test('a build that fails shows why, ends with 1, and is tried again', async () => {
    write('server/main.ts', 'broken');
    const failed = await start();
    expect(failed.code).toBe(1);
    expect(failed.output).toMatch(/构建失败：server[\s\S]*error TS1005/);
    expect(failed.output).not.toContain('running');
    write('server/main.ts', 'mended');
    expect((await start()).output).toContain('running mended');
  });

  test('without dependencies it says npm ci', async () => {
    rmSync(path.join(project, 'node_modules'), { recursive: true });
    const { code, output } = await start();
    expect(code).toBe(1);
    expect(output).toMatch(/请先运行 npm ci[\s\S]*Run npm ci first/);
  });

  test('without development dependencies it says which', async () => {
    rmSync(path.join(project, 'node_modules', 'typescript'), { recursive: true });
    const { code, output } = await start();
    expect(code).toBe(1);
    expect(output).toContain('without --omit=dev');
  });

  test('whoever stops npm stops the server, though the shell between them says nothing', async () => {
    if (process.platform === 'win32') return;
    write('server/main.ts', 'waits');
    // The shell that npm puts in between; its child's output ends only with the child.
    const command = `"${process.execPath}" --disable-warning=ExperimentalWarning server/start.mjs --end-with-npm; true`;
    const env = { ...process.env, NODE_OPTIONS: '' };
    const shell = spawn('sh', ['-c', command], { cwd: project, env });
    for await (const text of shell.stdout) if (String(text).includes('running')) break;
    shell.kill('SIGTERM');
    await once(shell.stderr, 'close');
  });

  test('a signal reaches the server, and its exit code is that of npm start', async () => {
    write('server/main.ts', 'waits');
    const { child, ended } = launch();
    for await (const text of child.stdout) if (String(text).includes('running')) break;
    child.kill('SIGTERM');
    expect((await ended).code).toBe(7);
  });
});

test('npm run maintain builds the server when it was never built, and passes its arguments on', async () => {
  expect((await start('maintain.mjs', 'backup', 'x.tar.gz')).output).toMatch(
    /Building \(server\)[\s\S]*maintain backup,x\.tar\.gz/,
  );
  write('server/main.ts', 'changed while a server runs');
  expect((await start('maintain.mjs', 'backup', 'y')).output).toBe('maintain backup,y\n');
  expect(built()).toEqual(['server']);
});
