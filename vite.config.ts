import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  root: 'client',
  plugins: [woff2Only, react()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // Nothing may be inlined: the content security policy allows no data: address for scripts, styles or faces.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/graphql': { target: server, ws: true },
      '/welcome': server,
    },
  },
});
