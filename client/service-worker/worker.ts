import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

/** The page and its scripts as they were built together: vite.config.ts writes them in. */
declare const SHELL: { url: string; revision: string | null }[];

/** As long as a person looks at nothing before the kept page is shown. */
const patienceMs = 4_000;

/*
 * A page is asked of the server first, and of what is kept when the server cannot be heard. So a new version is there
 * with the next page that is opened; a page that is open keeps its own scripts, because a new worker waits until the
 * last of them is closed. Answers of the API are none of this: they are never kept here.
 */
const kept = async (): Promise<Response> => (await matchPrecache('/index.html')) ?? Response.error();

registerRoute(
  new NavigationRoute(
    async ({ request }) => {
      const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
      const answer = await Promise.race([fetch(request).catch(() => null), late]);
      return answer ?? kept();
    },
    { denylist: [/^\/(graphql|files|welcome|healthz|readyz)(\/|$)/] },
  ),
);
precacheAndRoute(SHELL, { directoryIndex: '', cleanURLs: false });
cleanupOutdatedCaches();
// A hundred pieces of the heading face, of which a page needs a few: each is kept when it was needed.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.endsWith('.woff2'),
  new CacheFirst({ cacheName: 'faces' }),
);
