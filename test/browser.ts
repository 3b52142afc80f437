import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';

const systemBrowsers = [
  // Chromium without its own window and tool bars, as Playwright's own is: a third less work for each page.
  '/usr/bin/chromium-headless-shell',
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
    execFileSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return true;
  } catch {
    return false;
  }
}

const installsPackages = (): boolean =>
  isRoot &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

const installPackages = (...names: string[]): boolean =>
  run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]);

/** Without such a font, Chinese is drawn as boxes: texts are still found, pictures are not as people see them. */
function lacksChinese(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() === '';
  } catch {
    // Not fontconfig's kind of system, or nothing installed yet that uses fonts.
    return process.platform === 'linux';
  }
}

/**
 * Once, before the tests: where there is no browser, Playwright's own, or on Debian as root the system's, with
 * a font that has Chinese. Not finding one is told by launchBrowser.
 */
export function installBrowser(): void {
  if (found() === undefined) {
    const isInstalled = run('npx', ['playwright', 'install', 'chromium']) && starts(chromium.executablePath());
    if (!isInstalled && installsPackages())
      installPackages('chromium-headless-shell', 'fontconfig') || installPackages('chromium', 'fontconfig');
  }
  if (lacksChinese() && installsPackages()) installPackages('fontconfig', 'fonts-noto-cjk');
}

/** Playwright's own may be downloaded well and yet lack a library of the system's. */
function starts(executable: string): boolean {
  return existsSync(executable) && run(executable, ['--version']);
}

/**
 * The system's Chromium or Chrome, else Playwright's own.
 * @throws Error saying in both languages what to install
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = found();
  if (executablePath === undefined)
    throw new Error(
      '没有找到浏览器，也无法自动安装：请安装 Chromium 或 Chrome（Debian：apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明其位置。\n' +
        'No browser was found, and none could be installed: install Chromium or Chrome (Debian: apt-get install chromium fonts-noto-cjk), or name one by CHROMIUM_PATH.',
    );
  return chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--disable-background-networking', '--no-first-run', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}
