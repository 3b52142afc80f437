import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin, type Rolldown } from 'vite';

const server = 'http://127.0.0.1:4000';

/** Every browser in question reads woff2: the older format beside it would double what is shipped. */
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource\/.*\.css$/ },
    handler: (code) => ({ code: code.replace(/, url\([^)]*\.woff\) format\('woff'\)/g, ''), map: null }),
  },
};

/**
 * The pages' script (start.tsx) and its styles are named in index.html, so that they are on their way while main.ts
 * sends the first question, and not asked for only then.
 */
const startBeside: Plugin = {
  name: 'start-beside',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const start = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith('/client/start.tsx')));
      if (!start) throw new Error('start.tsx was not built: who opens a page would wait for it twice');
      const files = [start.fileName, ...start.imports].filter((file) => !html.includes(file));
      const styles = [...(start.viteMetadata?.importedCss ?? [])].filter((file) => !html.includes(file));
      return [
        ...files.map((file) => ({
          tag: 'link',
          injectTo: 'head' as const,
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        })),
        ...styles.map((file) => ({
          tag: 'link',
          injectTo: 'head' as const,
          attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` },
        })),
      ];
    },
  },
};

/**
 * The service worker, with the names of what was built written into it: a hashed name says by itself what it holds,
 * every other file is told by the hash of its content. The faces are kept when they are needed.
 */
const serviceWorker: Plugin = {
  name: 'service-worker',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const files = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.woff2?$/.test(entry.name))
      .map((entry) => path.join(path.relative(dir, entry.parentPath), entry.name))
      // What a build says of itself is not served.
      .filter((file) => !file.startsWith('.'));
    const shell = files.toSorted().map((file) => ({
      url: `/${file.split(path.sep).join('/')}`,
      revision: file.startsWith('assets')
        ? null
        : createHash('sha256')
            .update(readFileSync(path.join(dir, file)))
            .digest('hex'),
    }));
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      define: { SHELL: JSON.stringify(shell), 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: dir,
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: {
          input: path.join(import.meta.dirname, 'client/service-worker/worker.ts'),
          output: { format: 'iife', entryFileNames: 'sw.js' },
        },
      },
    });
  },
};

/** What a module needs before it can run, itself among it; not what it asks for later. */
function neededBy(entry: string, modules: Rolldown.ChunkingContext): ReadonlySet<string> {
  const needed = new Set<string>();
  const add = (id: string): void => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const one of modules.getModuleInfo(id)?.importedIds ?? []) add(one);
  };
  add(path.join(import.meta.dirname, 'client', entry));
  return needed;
}

/** What comes with main.ts is one file, what start.tsx adds to it another: two dozen small ones cost more to ask for. */
function inTwo(): (id: string, modules: Rolldown.ChunkingContext) => string | null {
  let main: ReadonlySet<string> | undefined;
  let start: ReadonlySet<string> | undefined;
  return (id, modules) => {
    main ??= neededBy('main.ts', modules);
    start ??= neededBy('start.tsx', modules);
    return main.has(id) ? 'main' : start.has(id) ? 'pages' : null;
  };
}

export default defineConfig({
  root: 'client',
  plugins: [woff2Only, startBeside, react(), serviceWorker],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing may be inlined: the content security policy allows no data: address for scripts, styles or faces.
    assetsInlineLimit: 0,
    // Which file was built from what, for .ci/budget.mjs.
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: inTwo(), debugName: 'in two' }] } } },
  },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/welcome': server,
      '/files': server,
    },
  },
});
