import type { IncomingMessage } from 'node:http';
import { PassThrough, pipeline, type Readable, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import busboy from 'busboy';

/** The client went away before it had sent everything. */
export class BrokenOff extends Error {}

/**
 * The one file of a form, taken as it comes.
 * @param take what becomes of it; its contents end only once the whole form has
 * @param noFile what is thrown where there is no form, no file in it, or no end of it
 * @throws BrokenOff
 */
export function fileOfForm<T>(
  request: IncomingMessage,
  take: (fileName: string, contents: Readable) => Promise<T>,
  noFile: Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let form: busboy.Busboy;
    try {
      form = busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 0, parts: 2 } });
    } catch {
      return reject(noFile);
    }
    let taking: Promise<T> | undefined;
    let fault: Error | undefined;
    const stop = () => {
      request.unpipe(form);
      form.destroy();
    };
    form.on('file', (_field, contents, { filename }) => {
      taking = take(filename ?? '', untilWhole(contents, form));
      taking.then(resolve, (error: unknown) => {
        // Refused half way, the rest is not worth writing.
        stop();
        reject(fault ?? error);
      });
    });
    form.on('error', (error) => {
      // What cannot be read as a form is none, whether or not all of it has come.
      fault ??= error instanceof BrokenOff ? error : noFile;
      // It does not end by itself after each of its errors.
      stop();
      // A file that is being taken has yet to be cleared away: it breaks off now, and that is told then.
      if (!taking) reject(fault);
    });
    form.on('close', () => {
      if (!taking) reject(fault ?? noFile);
    });
    request.on('close', () => {
      if (!request.complete) form.destroy(new BrokenOff());
    });
    request.pipe(form);
  });
}

/** A file may be whole and its form not: so that nobody keeps such a file, it is held open until the form has ended. */
function untilWhole(contents: Readable, form: Writable): Readable {
  const whole = finished(form);
  whole.catch(() => undefined);
  const held = new PassThrough({ flush: (done) => void whole.then(() => done(), done) });
  // Whoever reads it hears of errors; nobody else has to, and nobody may be reading yet.
  held.on('error', () => undefined);
  return pipeline(contents, held, () => undefined);
}
