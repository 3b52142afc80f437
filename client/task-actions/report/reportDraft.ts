/** A file that has been uploaded and waits for its report. */
export interface ReportFile {
  readonly id: string;
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  readonly isPicture: boolean;
}

/**
 * A report that is being written, kept in this browser until it is sent: it survives a closed window and a lost
 * connection. One a task and account, because office computers are shared.
 */
export interface ReportDraft {
  readonly percent: string;
  readonly narrative: string;
  readonly problems: string;
  readonly nextSteps: string;
  readonly files: readonly ReportFile[];
  /** Only for those who work on the task, the office and leaders. */
  readonly isInternal: boolean;
}

export interface KeptDraft extends ReportDraft {
  /** When it was last written, in milliseconds: shown to the person, never sent. */
  readonly keptAt: number;
}

const keyOf = (viewerId: string, taskId: string): string => `luoshi:report:${viewerId}:${taskId}`;

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The server forgets what no report has taken for a day; a little sooner nobody is promised it any more. */
const filesWaitMs = 23 * 3_600_000;

const isFile = (value: unknown): value is ReportFile =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'fileName' in value &&
  typeof value.fileName === 'string' &&
  'size' in value &&
  typeof value.size === 'number' &&
  'isPicture' in value &&
  typeof value.isPicture === 'boolean';

/** Reads what an earlier version of this page, or a curious person, may have left there. */
function parse(stored: string): KeptDraft | undefined {
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const percent = text(fields.get('percent'));
  const narrative = text(fields.get('narrative'));
  const problems = text(fields.get('problems'));
  const nextSteps = text(fields.get('nextSteps'));
  const keptAt = fields.get('keptAt');
  if (percent === undefined || narrative === undefined || problems === undefined) return undefined;
  if (nextSteps === undefined || typeof keptAt !== 'number') return undefined;
  const kept = fields.get('files');
  const files = Array.isArray(kept) && Date.now() - keptAt < filesWaitMs ? kept.filter(isFile) : [];
  return { percent, narrative, problems, nextSteps, files, isInternal: fields.get('isInternal') === true, keptAt };
}

export function readDraft(viewerId: string, taskId: string): KeptDraft | undefined {
  try {
    const stored = localStorage.getItem(keyOf(viewerId, taskId));
    return stored === null ? undefined : parse(stored);
  } catch {
    // Storage may be switched off: then there is no draft.
    return undefined;
  }
}

/** When it was kept; undefined where the browser refuses, and then the form must not promise anything. */
export function keepDraft(viewerId: string, taskId: string, draft: ReportDraft): number | undefined {
  const keptAt = Date.now();
  try {
    localStorage.setItem(keyOf(viewerId, taskId), JSON.stringify({ ...draft, keptAt }));
    return keptAt;
  } catch {
    return undefined;
  }
}

export function dropDraft(viewerId: string, taskId: string): void {
  try {
    localStorage.removeItem(keyOf(viewerId, taskId));
  } catch {
    // Nothing could be kept either.
  }
}
