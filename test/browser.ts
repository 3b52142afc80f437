import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isRoot = process.getuid?.() === 0;

const found = (): string | undefined =>
  [process.env.CHROMIUM_PATH, ...systemBrowsers, chromium.executablePath()].find((file) => file && existsSync(file));

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    return false;
  }
}

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));

/** On Debian as root a browser, and a font that has Chinese, are one command away; elsewhere Playwright brings its own. */
function install(): void {
  if (isRoot && isDebian() && run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'])) return;
  run('npx', ['playwright', 'install', 'chromium']);
}

/**
 * The system's Chromium or Chrome, else Playwright's own, else the one that it installs.
 * @throws Error saying in both languages what to install
 */
export async function launchBrowser(): Promise<Browser> {
  if (found() === undefined) install();
  const executablePath = found();
  if (executablePath === undefined)
    throw new Error(
      '没有找到浏览器：请安装 Chromium 或 Chrome，或用 CHROMIUM_PATH 指明其位置。\n' +
        'No browser was found: install Chromium or Chrome, or name one by CHROMIUM_PATH.',
    );
  return chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--disable-background-networking', '--no-first-run', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}
