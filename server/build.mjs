/*
 * Builds what is missing or stale in dist/, for the scripts that run from a clone. Plain JavaScript that
 * Node 20 can read: it runs before anything is built, and says so when Node is too old for the rest.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An error whose message, in both languages, is all that the person at the terminal needs. */
export class BuildError extends Error {}

const OLDEST_NODE = [22, 17];

/**
 * @typedef {object} Part what is built on its own
 * @property {'server' | 'client'} name also its folder in dist/
 * @property {string[]} inputs files and folders, from the project's root
 * @property {string[]} command the tool's own script with its arguments
 */

/** @type {Part[]} */
const parts = [
  {
    name: 'server',
    inputs: ['server', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'],
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  {
    name: 'client',
    inputs: ['client', 'schema/schema.graphql', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
];

/**
 * Refuses, with what to do, when this cannot run: no dependencies, or a Node that is too old.
 *
 * @param {string} root the project's folder
 */
export function demandSurroundings(root) {
  if (!existsSync(path.join(root, 'node_modules'))) {
    throw new BuildError('尚未安装依赖，请先运行 npm ci。\nThe dependencies are not installed. Run npm ci first.');
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new BuildError(
      `当前 Node 为 ${process.version}，需要 ${OLDEST_NODE.join('.')} 或更高版本。npm ci 会自带 Node 24：请用 npm 脚本启动（npm start），并确认安装时没有禁用安装脚本。\n` +
        `This is Node ${process.version}; ${OLDEST_NODE.join('.')} or newer is needed. npm ci brings Node 24: start by the npm script (npm start), and let npm run install scripts.`,
    );
  }
}

/**
 * Builds the parts that are missing or older than their sources, side by side. Of two processes started
 * together one builds, and the other waits for it.
 *
 * @param {string} root the project's folder
 * @param {(part: string) => boolean} [wanted] which parts this start needs
 */
export async function buildWhatIsStale(root, wanted = () => true) {
  const stale = () => parts.filter((part) => wanted(part.name) && !isCurrent(root, part));
  if (stale().length === 0) return;
  const unlock = await lockBuild(root);
  try {
    const toBuild = stale();
    if (toBuild.length === 0) return;
    process.stdout.write(
      `正在构建（${toBuild.map(({ name }) => (name === 'server' ? '服务器' : '界面')).join('、')}），请稍候，约需一分钟……\n` +
        `Building (${toBuild.map(({ name }) => name).join(', ')}); please wait, about a minute...\n`,
    );
    await runSideBySide(root, toBuild);
  } finally {
    unlock();
  }
}

/** Whether the server was built at all, however long ago. @param {string} root @param {string} program */
export function isBuilt(root, program) {
  return existsSync(path.join(root, 'dist', 'server', program));
}

/** @param {string} root @param {Part} part */
function stampOf(root, part) {
  return path.join(root, 'dist', `.${part.name}.built-from`);
}

/** @param {string} root @param {Part} part */
function isCurrent(root, part) {
  const stamp = stampOf(root, part);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, part);
}

/**
 * The sources' contents in one number. Contents rather than times: a checkout, a copy or a deletion changes
 * times, or fails to, without regard to what was built.
 *
 * @param {string} root
 * @param {Part} part
 */
function fingerprint(root, part) {
  const hash = createHash('sha256');
  for (const file of part.inputs.flatMap((input) => filesIn(root, input))) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} input @returns {string[]} */
function filesIn(root, input) {
  const place = path.join(root, input);
  if (!existsSync(place)) return [];
  if (path.extname(input) !== '') return [input];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** @param {string} root @returns {Promise<() => void>} */
async function lockBuild(root) {
  const { DatabaseSync } = await import('node:sqlite');
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const lock = new DatabaseSync(path.join(root, 'dist', '.build.lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch {
    process.stdout.write('另一个进程正在构建，等待中……\nAnother process is building; waiting for it...\n');
    lock.exec('PRAGMA busy_timeout = 600000; BEGIN EXCLUSIVE');
  }
  return () => lock.close();
}

/** @param {string} root @param {Part[]} toBuild */
async function runSideBySide(root, toBuild) {
  /** @type {Set<import('node:child_process').ChildProcess>} */
  const running = new Set();
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    for (const child of running) child.kill(signal);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const outcomes = await Promise.allSettled(toBuild.map((part) => build(root, part, running)));
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    if (failures.length > 0) throw new BuildError(failures.map((reason) => reason.message).join('\n\n'));
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/**
 * @param {string} root
 * @param {Part} part
 * @param {Set<import('node:child_process').ChildProcess>} running
 */
async function build(root, part, running) {
  const [tool = '', ...args] = part.command;
  if (!existsSync(path.join(root, tool))) {
    throw new BuildError(
      `构建需要开发依赖，请运行 npm ci（不带 --omit=dev）。\nThe build needs the development dependencies. Run npm ci without --omit=dev.`,
    );
  }
  // Taken before the build, so that what is edited meanwhile counts as newer than it.
  const builtFrom = fingerprint(root, part);
  const output = path.join(root, 'dist', part.name);
  rmSync(stampOf(root, part), { force: true });
  rmSync(output, { recursive: true, force: true });
  const child = spawn(process.execPath, [path.join(root, tool), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A clone is built for use, whatever the server is about to run as.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  running.add(child);
  let told = '';
  child.stdout.on('data', (text) => (told += text));
  child.stderr.on('data', (text) => (told += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  running.delete(child);
  if (code !== 0) {
    throw new BuildError(
      `构建失败：${part.name}。若刚更新过代码，请先运行 npm ci。\n` +
        `The build of the ${part.name} failed. After an update of the code, run npm ci first.\n${told}`,
    );
  }
  writeFileSync(stampOf(root, part), builtFrom);
}
