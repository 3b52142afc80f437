/* npm start: builds what is missing or stale, then becomes the server. In a container: dist/server/main.js. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BuildError, buildWhatIsStale, demandSurroundings } from './build.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
try {
  demandSurroundings(root);
  await buildWhatIsStale(root);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
// In this process, so that signals and the exit code are the server's own.
await import(pathToFileURL(path.join(root, 'dist', 'server', 'main.js')).href);
