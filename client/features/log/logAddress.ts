import type { HistoryFilter, RefusedAttemptFilter, TaskEventKind } from '../../generated/graphql.js';

/** In place of a kind of event: what was asked for and refused. */
export const refused = 'REFUSED';
export type LogKind = TaskEventKind | typeof refused;

/** What of the log is listed, as the address says it: ?who= &unit= &kind= &from= &to= &q= */
export interface LogView {
  /** Id of the person who did it. */
  readonly who: string | null;
  /** Id of a department that leads or supports the task. */
  readonly unit: string | null;
  readonly kind: LogKind | null;
  /** Business dates, as the API writes them. */
  readonly from: string | null;
  readonly to: string | null;
  /** The text to look for. */
  readonly q: string | null;
}

export const kinds: readonly TaskEventKind[] = [
  'CREATED',
  'UPDATED',
  'MOVED',
  'REORDERED',
  'REPORTED',
  'EXTENSION_REQUESTED',
  'EXTENSION_DECIDED',
  'EXTENSION_WITHDRAWN',
  'NOTICE_ISSUED',
  'NOTICE_ANSWERED',
  'DECLINED',
  'INSISTED',
  'COMMENTED',
  'INSTRUCTED',
  'DELETED',
];
/** What the log can be asked for. */
export const choices: readonly LogKind[] = [...kinds, refused];
export const noView: LogView = { who: null, unit: null, kind: null, from: null, to: null, q: null };

const names = ['who', 'unit', 'kind', 'from', 'to', 'q'] as const;
const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** A date that an address cannot mean is none: the server would refuse the whole page for it. */
function dateIn(text: string | null): string | null {
  if (text === null || !dateForm.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text || text < '0001' ? null : text;
}

export const readView = (params: URLSearchParams): LogView => ({
  who: params.get('who')?.trim() || null,
  unit: params.get('unit')?.trim() || null,
  kind: choices.find((kind) => kind.toLowerCase() === params.get('kind')) ?? null,
  from: dateIn(params.get('from')),
  to: dateIn(params.get('to')),
  q: params.get('q')?.trim() || null,
});

/** Changes this page's part of an address and leaves the rest of it (plan, open task) alone. */
export function writeView(params: URLSearchParams, change: Partial<LogView>): URLSearchParams {
  const next = new URLSearchParams(params);
  const view = { ...readView(params), ...change };
  for (const name of names) {
    const word = name === 'kind' ? view.kind?.toLowerCase() : view[name];
    if (word) next.set(name, word);
    else next.delete(name);
  }
  return next;
}

export const isEverything = (view: LogView): boolean => names.every((name) => view[name] === null);

/** As the server wants it. */
export const toFilter = ({ kind, ...view }: LogView): HistoryFilter => ({
  ...toRefusedFilter(view),
  kinds: kind === null || kind === refused ? null : [kind],
});

/** The same of what was refused, which has no kinds. */
export const toRefusedFilter = ({ who, unit, from, to, q }: Omit<LogView, 'kind'>): RefusedAttemptFilter => ({
  actorId: who,
  departmentId: unit,
  from,
  to,
  text: q,
});
