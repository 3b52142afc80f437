/* npm start: builds what is missing or stale, then becomes the server. In a container: dist/server/main.js. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BuildError, buildWhatIsStale, demandSurroundings } from './build.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
endWithNpm();
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

/**
 * Who stops npm means the server. npm passes the signal on to the shell that stands between them, and that
 * dies without telling its child: its death is the news. A server started without npm may outlive its parent.
 */
function endWithNpm() {
  if (!process.argv.includes('--end-with-npm')) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    // Without a listener the signal would cut off a start, or an end that is under way already.
    if (process.ppid === parent || process.listenerCount('SIGTERM') === 0) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 100);
  watch.unref();
}
