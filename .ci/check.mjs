/* npm run check: everything that can be judged without running the tests. `npm run check -- types` runs what is named. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
/** TypeScript sources run as they stand. */
const ts = ['--disable-warning=ExperimentalWarning', '--import', '@swc-node/register/esm-register'];
/** Where our sources are; the bench is not always there. */
const sources = ['server', 'client', 'schema', 'test', 'bench'].filter((name) => existsSync(path.join(root, name)));
const tool = (file) => path.join('node_modules', ...file.split('/'));

/** @type {[name: string, arguments_: string[], remedy?: string][]} */
const checks = [
  ['lock: every platform', ['.ci/lock.mjs'], 'node .ci/lock.mjs --write'],
  ['format and lint', [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'], 'npm run format'],
  ['types: server', [tool('typescript/bin/tsc'), '-p', '.']],
  ['types: client', [tool('typescript/bin/tsc'), '-p', 'client']],
  ['types: bench', [tool('typescript/bin/tsc'), '-p', 'bench']],
  ['doors', [tool('dependency-cruiser/bin/dependency-cruise.mjs'), '--output-type', 'err-long', ...sources]],
  ['schema: lint', [tool('eslint/bin/eslint.js'), '--max-warnings', '0', 'schema/schema.graphql']],
  ['schema: as the resolvers say', [...ts, 'schema/emit.ts', '--check'], 'npm run schema:emit'],
  ['schema: nothing breaks unsaid', [...ts, 'schema/breaking-changes.ts']],
  [
    'client: documents as generated',
    [tool('@graphql-codegen/cli/cjs/bin.js'), '--config', 'schema/codegen.ts', '--check'],
    'npm run codegen',
  ],
  ['migrations: as the entities say', [...ts, 'schema/migration-drift.ts']],
  // Last, for it builds the client when it is stale.
  ['budget: script of the first pages', ['.ci/budget.mjs']],
];

/** @param {string[]} args @returns {Promise<{ code: number | null, said: string }>} */
function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (/** @type {Buffer} */ text) => {
      said += text;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject).once('close', (code) => resolve({ code, said }));
  });
}

const wanted = process.argv.slice(2);
const chosen = checks.filter(([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
let failed = 0;
for (const [name, args, remedy] of chosen) {
  const start = performance.now();
  const { code, said } = await run(args);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  if (code === 0) continue;
  failed += 1;
  process.stdout.write(`${said.trimEnd()}\n${remedy ? `  → ${remedy}\n` : ''}\n`);
}
process.stdout.write(
  failed === 0 ? `${chosen.length} checks passed\n` : `${failed} of ${chosen.length} checks failed\n`,
);
process.exitCode = failed === 0 && chosen.length > 0 ? 0 : 1;
