/*
 * What a browser must load before somebody can sign in, and before the board stands: at most 250 KB of script, gzipped
 * (issue 3, "Speed"). Counts, of the built client, what index.html loads and what the pages of that way load beside
 * it. Builds the client first when it is stale.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWhatIsStale } from '../server/build.mjs';

const LIMIT = 250_000;
/** The pages of that way, which index.html may leave to be loaded lazily. */
const WAY = ['features/sign-in/SignInPage.tsx', 'features/board/BoardPage.tsx'];

const root = path.dirname(import.meta.dirname);
await buildWhatIsStale(root, (part) => part === 'client');
const built = path.join(root, 'dist', 'client');

/** @type {Record<string, { file: string, imports?: string[] }>} what was built from what, as Vite tells it */
const manifest = JSON.parse(readFileSync(path.join(built, '.vite', 'manifest.json'), 'utf8'));

/** @type {Map<string, number>} bytes by file */
const sizes = new Map();
/** @param {string} name a key of the manifest */
function count(name) {
  const chunk = manifest[name];
  if (!chunk || sizes.has(chunk.file)) return;
  sizes.set(chunk.file, gzipSync(readFileSync(path.join(built, chunk.file))).length);
  for (const one of chunk.imports ?? []) count(one);
}

// What index.html names comes at once, main.ts and start.tsx among it: vite.config.ts, startBeside.
const page = readFileSync(path.join(built, 'index.html'), 'utf8');
const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file);
for (const [name, { file }] of Object.entries(manifest)) if (named.includes(file)) count(name);
if (!named.some((file) => file?.startsWith('assets/pages-')))
  throw new Error('index.html does not name the pages’ script: mend startBeside in vite.config.ts');

for (const source of WAY) {
  // A page that is not built on its own is part of what index.html loads; one that was renamed would go uncounted.
  if (!existsSync(path.join(root, 'client', source))) throw new Error(`${source} is not in client/: mend WAY here`);
  count(source);
}
const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
const lines = [...sizes]
  .toSorted(([, a], [, b]) => b - a)
  .map(([file, size]) => `  ${String(size).padStart(7)} ${file}`);
process.stdout.write(`${total} of ${LIMIT} bytes of script, gzipped:\n${lines.join('\n')}\n`);
if (total > LIMIT) {
  process.stdout.write(
    'Too much before the board stands: load a page lazily (client/app/lazyPage.ts), or leave a library out.\n',
  );
  process.exitCode = 1;
}
