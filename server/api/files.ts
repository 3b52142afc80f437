import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { create as dispositionOf } from 'content-disposition';
import express, { type Request, type Response, type Router } from 'express';
import { ApiError, badInput } from '../errors.js';
import { addressOfFile } from '../modules/attachment/attachment.graphql.js';
import { type AskedFile, askedFile } from '../modules/attachment/attachment.query.js';
import { acceptedTypes, isShown } from '../modules/attachment/attachment.rules.js';
import {
  type FileStore,
  type Span,
  StoreUnavailable,
  tooLarge,
  type Uploaded,
} from '../modules/attachment/attachment.service.js';
import { maySeeReport } from '../modules/task/visibility.rules.js';
import { textsIn } from '../texts.js';
import type { RequestContext } from './context.js';
import type { Report } from './execute.js';
import { BrokenOff, fileOfForm } from './form-file.js';

export interface FilesOptions {
  /** In bytes. */
  readonly largest: number;
  readonly store: Pick<FileStore, 'read'>;
  readonly contextOf: (request: Request, response: Response) => Promise<RequestContext>;
  readonly acceptsOrigin: (request: IncomingMessage) => boolean;
  readonly report: Report;
}

/** What a form's other parts add to the size of its file. */
const formSlack = 64_000;

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
};

/** Uploading and downloading of evidence. The same sessions, rules and error codes as the API's. */
export function filesRouter(options: FilesOptions): Router {
  const router = express.Router();
  const answering =
    (answer: (context: RequestContext, request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      response.set('Cache-Control', 'no-store');
      const context = await options.contextOf(request, response);
      try {
        checkSession(context);
        await answer(context, request, response);
      } catch (error) {
        refuse(error, context, request, response, options.report);
      }
    };
  router.get(
    '/',
    answering(async (_context, _request, response) => {
      response.json({ largest: options.largest, contentTypes: acceptedTypes });
    }),
  );
  router.post(
    '/',
    answering(async (context, request, response) => {
      const texts = textsIn(context.language);
      // A page of another site must not leave files here in somebody's name.
      if (!options.acceptsOrigin(request)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
      await context.services.attachments.checkMayUpload(context.scope.actor);
      if (Number(request.get('content-length') ?? 0) > options.largest + formSlack)
        throw tooLarge(options.largest, texts.files);
      const { id, ...uploaded } = await received(context, request);
      response.status(201).json({ id, ...uploaded, url: addressOfFile(id), isPicture: isShown(uploaded.contentType) });
    }),
  );
  router.get(
    '/:id',
    answering(async (context, request, response) => {
      await send(await askedFor(context, request), options.store, request, response);
    }),
  );
  router.get(
    '/:id/thumbnail',
    answering(async (context, request, response) => {
      await sendThumbnail(await askedFor(context, request), context, request, response);
    }),
  );
  return router;
}

/** @throws ApiError UNAUTHENTICATED; FORBIDDEN with reason PASSWORD_CHANGE_REQUIRED */
function checkSession(context: RequestContext): void {
  if (context.mustBeSignedIn().mustChangePassword)
    throw new ApiError('FORBIDDEN', textsIn(context.language).password.changeFirst, {
      reason: 'PASSWORD_CHANGE_REQUIRED',
    });
}

/** @throws ApiError NOT_FOUND for what there is not, or not for whoever asks */
async function askedFor(context: RequestContext, request: Request): Promise<AskedFile> {
  const file = await askedFile(context.scope.em, String(request.params.id));
  if (file && (await mayDownload(context, file))) return file;
  throw new ApiError('NOT_FOUND', textsIn(context.language).files.notFound);
}

/** A report's file is for whoever may see the report; one that waits for its report, for its uploader alone. */
async function mayDownload({ scope }: RequestContext, { taskId, uploaderId, isInternal }: AskedFile): Promise<boolean> {
  if (taskId === null) return uploaderId === scope.actor.accountId;
  const task = await scope.task(taskId);
  return task !== null && maySeeReport(scope.actor, { ...task.facts, isInternal: task.isInternal }, { isInternal });
}

/** The one file of a form, as it was taken. */
function received({ services, scope, language }: RequestContext, request: Request): Promise<Uploaded> {
  const noFile = badInput([{ path: 'file', message: textsIn(language).files.noFile }]);
  return fileOfForm(request, (name, contents) => services.attachments.upload(scope.actor, name, contents), noFile);
}

/** Which bytes are asked for; undefined for all of them, null for what the file does not have. */
function spanAsked(request: Request, size: number, etag: string): Span | null | undefined {
  // Half of one file is no good beside half of another.
  if ((request.get('if-range') ?? etag) !== etag) return undefined;
  const ranges = request.range(size, { combine: true });
  if (ranges === -1) return null;
  if (ranges === undefined || ranges === -2 || ranges.type !== 'bytes') return undefined;
  const [range, ...others] = ranges;
  return range && others.length === 0 ? { from: range.start, to: range.end } : undefined;
}

/** Nothing in what is sent can run, and nobody keeps it. */
const harmless = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  // Whoever asks again is checked again; only the way is spared.
  'Cache-Control': 'private, no-cache',
};

/** @throws ApiError NOT_FOUND where there is none: then a sign stands for the picture */
async function sendThumbnail(file: AskedFile, context: RequestContext, request: Request, response: Response) {
  response.set({ ...harmless, ETag: `"${file.sha256}-thumbnail"` });
  // What has the tag was drawn once.
  if (request.fresh) return void response.status(304).end();
  const thumbnail = await context.services.thumbnails.thumbnailOf(file);
  if (!thumbnail) throw new ApiError('NOT_FOUND', textsIn(context.language).files.noThumbnail);
  response.type('image/webp').send(thumbnail);
}

/** As a download, but for pictures. */
async function send(
  { fileName, contentType, sha256, size }: AskedFile,
  store: FilesOptions['store'],
  request: Request,
  response: Response,
): Promise<void> {
  const etag = `"${sha256}"`;
  response.set({
    ...harmless,
    'Content-Disposition': dispositionOf(fileName, { type: isShown(contentType) ? 'inline' : 'attachment' }),
    'Accept-Ranges': 'bytes',
    ETag: etag,
  });
  if (request.fresh) return void response.status(304).end();
  const span = spanAsked(request, size, etag);
  if (span === null) return void response.status(416).set('Content-Range', `bytes */${size}`).end();
  const contents = request.method === 'HEAD' ? [] : await store.read(sha256, span);
  // As it is: express would say in which letters a text is written, and nobody knows.
  response.setHeader('Content-Type', contentType);
  response.setHeader('Content-Length', span ? span.to - span.from + 1 : size);
  if (span) response.status(206).set('Content-Range', `bytes ${span.from}-${span.to}/${size}`);
  try {
    await pipeline(contents, response);
  } catch (error) {
    // A reader who went away is no fault of ours, and whoever has half of it hears no more words.
    if (!response.destroyed && !response.headersSent) throw error;
  }
}

function refuse(error: unknown, context: RequestContext, request: Request, response: Response, report: Report): void {
  if (error instanceof BrokenOff || response.headersSent) return;
  // Whatever is still on its way is let through unread, so that the answer is heard.
  request.resume();
  for (const name of ['Content-Disposition', 'ETag', 'Content-Type', 'Accept-Ranges', 'Content-Length'])
    response.removeHeader(name);
  if (error instanceof ApiError) {
    const { message, extensions } = error;
    response.status(statuses[String(extensions.code)] ?? 500).json({ errors: [{ message, extensions }] });
    return;
  }
  report('----', error);
  const { errors, files } = textsIn(context.language);
  const isAway = error instanceof StoreUnavailable;
  const message = isAway ? files.storeUnavailable : errors.internal('----');
  response.status(isAway ? 503 : 500).json({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
}
