/* Draws client/public/icons from seal.svg, with the browser of the tests: node client/service-worker/draw-icons.mjs */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

const publicFolder = path.join(import.meta.dirname, '..', 'public');
const seal = readFileSync(path.join(publicFolder, 'seal.svg'), 'utf8');
const ground = '#1b5c6b';
/** A maskable icon is cut to a circle or a drop: the seal stays within the middle four fifths. */
const icons = [
  { name: 'seal-180', size: 180, inset: 0 },
  { name: 'seal-192', size: 192, inset: 0 },
  { name: 'seal-512', size: 512, inset: 0 },
  { name: 'seal-maskable-512', size: 512, inset: 64 },
];

const executablePath = ['/usr/bin/chromium', chromium.executablePath()].find((file) => existsSync(file));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { name, size, inset } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0;background:${ground}}svg{display:block;margin:${inset}px;width:${size - 2 * inset}px}</style>${seal}`,
  );
  await page.screenshot({ path: path.join(publicFolder, 'icons', `${name}.png`) });
}
await browser.close();
