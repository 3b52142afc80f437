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
import { AccountImportService } from './modules/account/account-import.service.js';
import { AdministrationService } from './modules/account/administration.service.js';
import { PasswordService } from './modules/account/password.service.js';
import { SessionService } from './modules/account/session.service.js';
import { SignInService } from './modules/account/sign-in.service.js';
import { AttachmentService, type FileStore } from './modules/attachment/attachment.service.js';
import { ThumbnailService } from './modules/attachment/thumbnail.service.js';
import { ColumnLimitService } from './modules/board/column-limit.service.js';
import { SavedFilterService } from './modules/board/saved-filter.service.js';
import { CalendarService } from './modules/calendar/calendar.service.js';
import { CommentService } from './modules/comment/comment.service.js';
import { DeclineService } from './modules/decline/decline.service.js';
import { ChannelService } from './modules/delivery/channel.service.js';
import { DeadLetterService } from './modules/delivery/dead-letter.service.js';
import type { Delivery } from './modules/delivery/delivery.rules.js';
import { type Compose, DeliveryService } from './modules/delivery/delivery.service.js';
import { type Around, letterOf } from './modules/delivery/letter-page.js';
import { RobotService } from './modules/delivery/robot.service.js';
import { robotMessageOf } from './modules/delivery/robot-message-page.js';
import { DepartmentService } from './modules/department/department.service.js';
import { readDirectory } from './modules/department/directory.query.js';
import { ExtensionService } from './modules/extension/extension.service.js';
import { IdempotencyService } from './modules/idempotency/idempotency.service.js';
import { MilestoneService } from './modules/milestone/milestone.service.js';
import { NoticeService } from './modules/notice/notice.service.js';
import { NotificationService } from './modules/notification/notification.service.js';
import { OrganisationService } from './modules/organisation/organisation.service.js';
import { PlanService } from './modules/plan/plan.service.js';
import { PlanItemService } from './modules/plan/plan-item.service.js';
import { PreferenceService } from './modules/preference/preference.service.js';
import { ReportProgressService } from './modules/progress-report/report-progress.service.js';
import { RefusalService } from './modules/refusal/refusal.service.js';
import { DigestService } from './modules/reminder/digest.service.js';
import { ReminderSettingService } from './modules/reminder/reminder-setting.service.js';
import { CreateTasksService } from './modules/task/create-tasks.service.js';
import { DealTaskService } from './modules/task/deal-task.service.js';
import { MoveTaskService } from './modules/task/move-task.service.js';
import { TaskService } from './modules/task/task.service.js';
import { TaskWriter } from './modules/task/task-writer.js';
import { openCourier } from './runtime/courier.js';
import { drawThumbnail } from './runtime/thumbnail.js';
import { readWelcome } from './welcome.js';

const cookieName = 'luoshi_session';
const largestBody = '1mb';
const oneHour = 3_600_000;
/** A large file over a bad line takes its time; a smaller limit of Node's would cut it off. */
const longestRequest = 15 * 60_000;
const oneYear = 31_536_000_000;

export interface AppOptions {
  readonly config: Pick<
    Config,
    'publicUrl' | 'trustProxy' | 'graphqlJit' | 'isDevelopment' | 'fileLimitMb' | 'smtp' | 'robotHosts'
  >;
  /** Where people open this site: what is sent out leads there. Asked when something is sent. */
  readonly site: () => string;
  /** How long whatever something is sent to may take to answer, in milliseconds. */
  readonly deliveryLimitMs?: number;
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
  readonly sessionSecret: string;
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

type ServiceOptions = Pick<AppOptions, 'sessionSecret' | 'files' | 'config' | 'site' | 'deliveryLimitMs'>;

/** The use cases over one database, one clock. */
export function openServices(
  database: Database,
  clock: Clock,
  { sessionSecret, files, config, site, deliveryLimitMs }: ServiceOptions,
): Services {
  const sessions = new SessionService(database, clock, sessionSecret);
  const signIn = new SignInService(database, clock, sessions, sessionSecret);
  const writer = new TaskWriter(database, clock);
  const courier = openCourier({ ...config, timeLimitMs: deliveryLimitMs });
  const compose = composing({ site, scopeOf: (actor) => new Scope(database, clock, actor) });
  return {
    sessions,
    signIn,
    passwords: new PasswordService(database, signIn),
    organisation: new OrganisationService(database),
    calendar: new CalendarService(database, clock),
    reminderSettings: new ReminderSettingService(database),
    digests: new DigestService(database, clock),
    preferences: new PreferenceService(database),
    plans: new PlanService(database, clock),
    planItems: new PlanItemService(database, clock),
    milestones: new MilestoneService(database, clock),
    taskLists: new CreateTasksService(database, clock),
    deals: new DealTaskService(database, clock, writer),
    administration: new AdministrationService(database, clock),
    accountImport: new AccountImportService(database),
    departments: new DepartmentService(database, clock),
    tasks: new TaskService(database, clock, writer),
    moves: new MoveTaskService(writer, clock),
    declining: new DeclineService(writer, clock),
    comments: new CommentService(writer, clock),
    reports: new ReportProgressService(writer, clock),
    extensions: new ExtensionService(database, clock, writer),
    notices: new NoticeService(clock, writer),
    notifications: new NotificationService(database, clock),
    channels: new ChannelService(database, clock),
    robots: new RobotService(database, clock, sessionSecret, config.robotHosts),
    deliveries: new DeliveryService(database, clock, sessionSecret, courier, compose),
    deadLetters: new DeadLetterService(database, clock),
    columnLimits: new ColumnLimitService(database),
    savedFilters: new SavedFilterService(database),
    attachments: new AttachmentService(database, clock, files, largestFile(config)),
    thumbnails: new ThumbnailService(files, drawThumbnail),
    idempotency: new IdempotencyService(database, clock, sessionSecret),
    refusals: new RefusalService(database, clock),
  };
}

/** What is sent out is put into words by the readings of the screens, by the receiver's own rights. */
function composing({ site, scopeOf }: { readonly site: () => string } & Pick<Around, 'scopeOf'>): Compose {
  return async (delivery: Delivery) => {
    const around = { site: site(), scopeOf };
    const { accountId, robotId } = delivery;
    if (accountId !== null) {
      const letter = await letterOf({ ...delivery, accountId }, around);
      return letter && { letter };
    }
    const message = robotId === null ? null : await robotMessageOf({ ...delivery, robotId }, around);
    return message && { message };
  };
}

/** Everything that Luoshi answers over HTTP, not yet listening: cookies and headers end here. */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, database, clock, report } = options;
  const services = openServices(database, clock, options);
  const changes = new Changes(database, services.sessions, (error) => report('----', error));
  await changes.start();
  await services.deliveries.start();
  const opened: Opened = {
    scope: ({ accountId, roles, departmentId }, language, shown) =>
      new Scope(database, clock, { accountId, roles, departmentId, language }, shown),
    directory: () => readDirectory(database.fork()),
    changes: (planId, signedIn) => changes.of(planId, signedIn),
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

  const http = createServer({ requestTimeout: longestRequest }, app);
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
      await services.deliveries.stop();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      await sockets.close();
      http.closeIdleConnections();
      await closed;
      await apollo.stop();
    },
  };
}

const largestFile = ({ fileLimitMb }: AppOptions['config']): number => fileLimitMb * 1_000_000;

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
