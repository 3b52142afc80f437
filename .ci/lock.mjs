/*
 * Does package-lock.json name every optional package of every package? npm leaves out those that the registry
 * at hand does not serve (Biome's for other platforms, here), and then npm ci refuses the lock everywhere.
 * `node .ci/lock.mjs --write` adds what is missing; the package itself is only fetched where it fits.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = [];

for (const [place, { optionalDependencies = {}, engines, license, dev }] of Object.entries(lock.packages)) {
  if (place === '') continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (`node_modules/${name}` in lock.packages || `${place}/node_modules/${name}` in lock.packages) continue;
    // The platform is in the name: cli-linux-x64-musl.
    const [, os, cpu, libc] = /-(darwin|linux|win32|android)-(x64|arm64)(?:-(\w+))?$/.exec(name) ?? [];
    if (!os) continue;
    missing.push(name);
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev && { dev }),
      ...(os === 'linux' && { libc: [libc ?? 'glibc'] }),
      license,
      optional: true,
      os: [os],
      engines,
    };
  }
}

if (missing.length > 0 && process.argv.includes('--write')) {
  const { '': root, ...rest } = lock.packages;
  const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = { '': root, ...Object.fromEntries(sorted) };
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
} else if (missing.length > 0) {
  process.stdout.write(`package-lock.json leaves out ${missing.join(', ')}: npm ci would refuse it.\n`);
  process.exitCode = 1;
}
