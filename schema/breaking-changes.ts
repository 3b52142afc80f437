import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/**
 * Whatever the schema on main once offered is still offered, or a file in docs/decisions/ says that it is not,
 * with a line such as `breaking: Task.title`. What a branch tries out before it lands may come and go.
 */
const file = 'schema/schema.graphql';
const decisions = new URL('../docs/decisions/', import.meta.url);

const git = (...args: string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 }).trim();

/** Main as the last clone or fetch knew it, else the one here, else whatever is checked out. */
function main(): string {
  for (const name of ['origin/main', 'main']) {
    try {
      return git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
    } catch {}
  }
  return 'HEAD';
}

/** Every SDL that main had, newest first, each once. */
function pastSchemas(): { commit: string; sdl: string }[] {
  const seen = new Set<string>();
  return git('log', '--first-parent', '--diff-filter=AM', '--format=%h', main(), '--', file)
    .split('\n')
    .filter((commit) => commit !== '')
    .flatMap((commit) => {
      const sdl = git('show', `${commit}:${file}`);
      if (seen.has(sdl)) return [];
      seen.add(sdl);
      return [{ commit, sdl }];
    });
}

async function declared(): Promise<Set<string>> {
  const names = (await readdir(decisions)).filter((name) => name.endsWith('.md'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, decisions), 'utf8')));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/^[-*\s`]*breaking:\s*([\w.]+)/gm)].map(([, path]) => path ?? '')),
  );
}

const now = buildSchema(await readFile(new URL('schema.graphql', import.meta.url), 'utf8'));
const known = await declared();
const undeclared = new Map<string, string>();
for (const { commit, sdl } of pastSchemas()) {
  for (const change of await diff(buildSchema(sdl), now)) {
    if (change.criticality.level !== CriticalityLevel.Breaking) continue;
    const path = change.path ?? change.type;
    if (!known.has(path)) undeclared.set(path, `${change.message} (main had it at ${commit})`);
  }
}
for (const [path, message] of undeclared) process.stderr.write(`breaking: ${path}    ${message}\n`);
if (undeclared.size > 0) {
  process.stderr.write(
    'Keep what clients rely on, or write the reason and the lines above into a file of docs/decisions/.\n',
  );
  process.exitCode = 1;
}
