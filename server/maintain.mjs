/* npm run maintain: builds the server when it was never built, then carries out one maintenance command. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BuildError, buildWhatIsStale, demandSurroundings, isBuilt } from './build.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
try {
  demandSurroundings(root);
  // Not when it is only stale: a server may be running from what was built.
  if (!isBuilt(root, 'maintain.js')) await buildWhatIsStale(root, (part) => part === 'server');
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
await import(pathToFileURL(path.join(root, 'dist', 'server', 'maintain.js')).href);
