import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import { parse as parseCookies, serialize as serializeCookie } from 'cookie';
import express, { type ErrorRequestHandler, type Request, type Response } from 'express';
import helmet from 'helmet';
import { addressOf } from './address.js';
import { apolloServer } from './api/apollo.js';
import { Changes } from './api/changes.js';
import { type Opened, RequestContext, type Services } from './api/context.js';
import type { Report } from './api/execute.js';
import { filesRouter } from './api/files.js';
import { buildApi } from './api/schema.js';
import { Scope } from './api/scope.js';
import { serveSockets } from './api/sockets.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { type Database, tablesOf } from './database.js';
import { languageOf } from './language.js';
import { readDirectory } from './modules/department/directory.query.js';
import { largestFile, openServices, type ServiceOptions } from './services.js';
import { readWelcome } from './welcome.js';

const cookieName = 'luoshi_session';
const largestBody = '1mb';
const oneHour = 3_600_000;
/** A large file over a bad line takes its time; a smaller limit of Node's would cut it off. */
const longestRequest = 15 * 60_000;
/** Longer than a proxy keeps a quiet connection: closed by us first, its next request would fall into the gap. */
const longestQuiet = 75_000;
const oneYear = 31_536_000_000;

export interface AppOptions extends ServiceOptions {
  readonly config: ServiceOptions['config'] & Pick<Config, 'publicUrl' | 'trustProxy' | 'graphqlJit' | 'isDevelopment'>;
  readonly database: Database;
  readonly clock: Clock;
  readonly isDemonstration: boolean;
  /** Where the built client lies. */
  readonly clientDirectory: string;
  readonly report: Report;
}

export interface App {
  readonly http: Server;
  readonly services: Services;
  /** Finishes requests in flight, closes subscriptions. The database stays open: whoever opened it closes it. */
  close(): Promise<void>;
}

/** Everything that Luoshi answers over HTTP, not yet listening: cookies and headers end here. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, database, clock, report } = options;
  const services = openServices(database, clock, options);
  const changes = new Changes(database, clock, services.sessions, (error) => report('----', error));
  await changes.start();
  await services.deliveries.start();
  const opened: Opened = {
    scope: ({ accountId, roles, departmentId }, language, shown) =>
      new Scope(database, clock, { accountId, roles, departmentId, language }, shown),
    directory: () => readDirectory(database.fork()),
    changes: (planId, signedIn, lastSeconds) => changes.of(planId, signedIn, lastSeconds),
    notifications: (signedIn) => changes.of(signedIn.accountId, signedIn),
  };
  const tokenOf = (request: IncomingMessage) => parseCookies(request.headers.cookie ?? '')[cookieName];

  async function contextOf(request: Request, response: Response): Promise<RequestContext> {
    const token = tokenOf(request);
    const signedIn = token ? await services.sessions.find(token) : null;
    const cookie = {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: request.secure || isHttps(config.publicUrl),
    } as const;
    const set = (value: string, expires: Date) =>
      response.setHeader('Set-Cookie', serializeCookie(cookieName, value, { ...cookie, expires }));
    const wire = {
      address: addressOf(request.ip),
      idempotencyKey: request.get('Idempotency-Key') ?? null,
      keepToken: set,
      forgetToken: () => void set('', new Date(0)),
      tellReplayed: () => void response.setHeader('Idempotency-Replayed', 'true'),
    };
    return new RequestContext(services, languageOf(request.headers['accept-language']), signedIn, wire, opened);
  }

  async function socketContextOf(request: IncomingMessage, language: unknown): Promise<RequestContext> {
    const token = tokenOf(request);
    const signedIn = token ? await services.sessions.find(token) : null;
    const spoken = typeof language === 'string' ? language : request.headers['accept-language'];
    const wire = {
      address: addressOf(request.socket.remoteAddress),
      idempotencyKey: null,
      keepToken: () => undefined,
      forgetToken: () => undefined,
      tellReplayed: () => undefined,
    };
    return new RequestContext(services, languageOf(spoken), signedIn, wire, opened);
  }

  const schema = await buildApi();
  const apollo = apolloServer(schema, { compiled: config.graphqlJit, introspection: config.isDevelopment, report });
  await apollo.start();

  const app = express();
  app.disable('x-powered-by');
  // A hash of each answer, which nobody compares: answers to POST are never kept. Files have tags of their own.
  app.set('etag', false);
  app.set('trust proxy', config.trustProxy);
  app.use(helmet(securityHeaders(isHttps(config.publicUrl))));
  // A department head opens this on a phone, over whatever network there is.
  app.use(compression());
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', async (_request, response) => {
    const isReady = await tablesOf(database.fork())
      .selectFrom('plan')
      .select('id')
      .limit(1)
      .execute()
      .then(
        () => true,
        () => false,
      );
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'unavailable' });
  });
  app.get('/welcome', async (_request, response) => {
    response.set('Cache-Control', 'no-store').json(await readWelcome(database.fork(), clock, options.isDemonstration));
  });
  app.use(
    '/graphql',
    express.json({ limit: largestBody }),
    (_request, response, next) => {
      response.set('Cache-Control', 'no-store');
      next();
    },
    expressMiddleware(apollo, { context: ({ req, res }) => contextOf(req, res) }),
  );
  app.use(
    '/files',
    filesRouter({
      largest: largestFile(config),
      store: options.files,
      contextOf,
      acceptsOrigin: (request) => acceptsOrigin(request, config.publicUrl),
      report,
    }),
  );
  serveClient(app, options.clientDirectory);
  app.use(answerInJson(report));

  const http = createServer({ requestTimeout: longestRequest, keepAliveTimeout: longestQuiet }, app);
  const sockets = serveSockets(http, {
    schema,
    introspection: config.isDevelopment,
    changes,
    report,
    acceptsOrigin: (request) => acceptsOrigin(request, config.publicUrl),
    contextOf: socketContextOf,
  });
  const sweep = () => {
    const { sessions, signIn, idempotency, attachments, notifications, digests, deliveries } = services;
    const swept = [sessions, signIn, idempotency, attachments, notifications, digests, deliveries].map((one) =>
      one.sweep(),
    );
    Promise.all(swept).catch((error: unknown) => report('----', error));
  };
  const sweeping = setInterval(sweep, oneHour);
  sweeping.unref();

  return {
    http,
    services,
    async close() {
      clearInterval(sweeping);
      // Both at once, before anything is waited for: a letter in hand takes its time, and nobody new may come meanwhile.
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      const delivered = services.deliveries.stop();
      await sockets.close();
      http.closeIdleConnections();
      await Promise.all([closed, delivered]);
      await apollo.stop();
    },
  };
}

const isHttps = (publicUrl: string | undefined): boolean => publicUrl?.startsWith('https:') ?? false;

/** A page of another site must not read a person's plan through their cookie. Programs send no Origin. */
function acceptsOrigin(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** No inline scripts, nothing from elsewhere. Without HTTPS, nothing must be upgraded to it: an office PC has none. */
function securityHeaders(https: boolean): Parameters<typeof helmet>[0] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https,
    // Browsers ignore it without HTTPS, and complain on the console.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  };
}

/** The built client: hashed files for a year; the page itself, its worker and its manifest are always asked for. */
function serveClient(app: express.Express, directory: string): void {
  app.use(
    '/assets',
    express.static(join(directory, 'assets'), { immutable: true, maxAge: oneYear, fallthrough: false }),
  );
  app.use(
    express.static(directory, { index: false, setHeaders: (response) => response.set('Cache-Control', 'no-cache') }),
  );
  app.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html')) return next();
    response.set('Cache-Control', 'no-cache').sendFile(join(directory, 'index.html'));
  });
}

/** What goes wrong before GraphQL sees it: too large, no JSON, not found. */
function answerInJson(report: Report): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const given = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
    const status = typeof given === 'number' && given >= 400 && given < 600 ? given : 500;
    if (status >= 500) report('----', error);
    const message =
      status === 413 ? 'The request is larger than 1 MB' : status >= 500 ? 'Internal server error' : 'Bad request';
    const code = status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST';
    response.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
}
