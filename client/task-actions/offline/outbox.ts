import { createStore, get, update } from 'idb-keyval';
import { useEffect, useSyncExternalStore } from 'react';
import type { ReportProgressInput } from '../../generated/graphql.js';
import type { ReportFile } from '../report/reportDraft.js';

/** A report that was written without a network, or that the server did not take when it was sent later. */
export interface WaitingReport {
  /** Under which the server knows it: however often it is sent, it is taken once. */
  readonly key: string;
  readonly task: { readonly id: string; readonly code: string; readonly title: string };
  readonly input: ReportProgressInput;
  /** What it brings, as shown; absent where an earlier version of the page kept it. */
  readonly files?: readonly ReportFile[];
  /** When it was written, in milliseconds: shown to the person. */
  readonly at: number;
  /** Why the server did not take it; absent while it waits to be sent. */
  readonly refusal?: { readonly isConflict: boolean; readonly words: string };
}

/*
 * Kept by account, as drafts are: of several people at one computer each sees and sends their own, and signing out
 * loses nothing. In the order of writing, one a task: what is written again replaces what waited.
 */

const store = createStore('luoshi-outbox', 'reports');
const none: readonly WaitingReport[] = [];
const known = new Map<string, readonly WaitingReport[]>();
const listeners = new Set<() => void>();

function show(accountId: string, reports: readonly WaitingReport[]): void {
  known.set(accountId, reports);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @returns false where this browser keeps nothing, and then nothing may be promised */
async function change(
  accountId: string,
  to: (reports: readonly WaitingReport[]) => readonly WaitingReport[],
): Promise<boolean> {
  try {
    await update<readonly WaitingReport[]>(accountId, (reports = none) => to(reports), store);
    show(accountId, (await get<readonly WaitingReport[]>(accountId, store)) ?? none);
    return true;
  } catch {
    return false;
  }
}

/** Everything of this account that has not arrived, oldest first. */
export function useOutbox(accountId: string): readonly WaitingReport[] {
  useEffect(() => {
    if (accountId !== '') void change(accountId, (reports) => reports);
  }, [accountId]);
  return useSyncExternalStore(subscribe, () => known.get(accountId) ?? none);
}

/** Puts a report into the place of the one that waits for the same task, else at the end. */
export function putReport(accountId: string, report: WaitingReport): Promise<boolean> {
  return change(accountId, (reports) => {
    const isKnown = reports.some(({ task }) => task.id === report.task.id);
    return isKnown ? reports.map((one) => (one.task.id === report.task.id ? report : one)) : [...reports, report];
  });
}

/** Only the report of this key: what has taken its place meanwhile stays. */
export const refuseReport = (
  accountId: string,
  key: string,
  refusal: NonNullable<WaitingReport['refusal']>,
): Promise<boolean> =>
  change(accountId, (reports) => reports.map((one) => (one.key === key ? { ...one, refusal } : one)));

export const dropReport = (accountId: string, key: string): Promise<boolean> =>
  change(accountId, (reports) => reports.filter((one) => one.key !== key));

/** A report on this task has arrived: what waited for it is superseded. */
export const dropReportsOn = (accountId: string, taskId: string): Promise<boolean> =>
  change(accountId, (reports) => reports.filter(({ task }) => task.id !== taskId));
