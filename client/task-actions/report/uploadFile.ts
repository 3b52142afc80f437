import type { ReportFile } from './reportDraft.js';

/** Why a file did not arrive; without words of the server's the line is to blame. */
export class UploadFailed extends Error {
  constructor(readonly words: string | undefined) {
    super(words ?? 'the line broke');
  }
}

export interface Upload {
  readonly done: Promise<ReportFile>;
  stop(): void;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const entry = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? new Map<string, unknown>(Object.entries(of)).get(name) : undefined;

/** What POST /files answers; undefined for whatever else stands between, such as a proxy's page. */
export function fileIn(answer: unknown): ReportFile | undefined {
  const [id, fileName, size, isPicture] = ['id', 'fileName', 'size', 'isPicture'].map((name) => entry(answer, name));
  if (typeof id !== 'string' || typeof fileName !== 'string' || typeof size !== 'number') return undefined;
  return { id, fileName, size, isPicture: isPicture === true };
}

function wordsIn(answer: unknown): string | undefined {
  const errors = entry(answer, 'errors');
  const message = Array.isArray(errors) ? entry(errors[0], 'message') : undefined;
  return typeof message === 'string' ? message : undefined;
}

/**
 * Sends a file, telling how far it has come. Not by fetch: that says nothing until all is sent.
 * @param onProgress from 0 to 1
 */
export function uploadFile(file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<ReportFile>((resolve, reject) => {
    const fail = (words?: string) => reject(new UploadFailed(words));
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      const taken = request.status === 201 ? fileIn(answer) : undefined;
      if (taken) resolve(taken);
      else fail(wordsIn(answer));
    });
    for (const name of ['error', 'abort', 'timeout'] as const) request.addEventListener(name, () => fail());
  });
  request.open('POST', '/files');
  request.setRequestHeader('Accept-Language', document.documentElement.lang);
  const form = new FormData();
  form.set('file', file);
  request.send(form);
  return { done, stop: () => request.abort() };
}
