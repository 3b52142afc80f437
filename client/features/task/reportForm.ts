import type { ReportDraft } from './reportDraft.js';

export const LONGEST_TEXT = 10_000;

/** What the last report said, brought over: a monthly update starts from last month's text. */
export interface LastWords {
  readonly narrative: string;
  readonly problems?: string | null;
  readonly nextSteps?: string | null;
}

export function startingFrom(progressPercent: number, last: LastWords | null | undefined): ReportDraft {
  return {
    percent: String(progressPercent),
    narrative: last?.narrative ?? '',
    problems: last?.problems ?? '',
    nextSteps: last?.nextSteps ?? '',
  };
}

/** "No change" first, then small steps up; whatever else is typed. The whole is offered once half is done. */
export function percentSteps(now: number): readonly number[] {
  const steps = [now, now + 5, now + 10, now + 20].filter((step) => step <= 100);
  if (now >= 50) steps.push(100);
  return [...new Set(steps)];
}

/** A whole number from 0 to 100, full-width digits and a percent sign allowed; undefined for anything else. */
export function parsePercent(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim().replace(/%$/, '').trim();
  if (!/^\d{1,3}$/.test(plain)) return undefined;
  const percent = Number(plain);
  return percent <= 100 ? percent : undefined;
}

export type ReportField = 'progressPercent' | 'narrative' | 'problems' | 'nextSteps';
export type ReportFault = 'percentRange' | 'narrativeNeeded' | 'tooLong';

/** What can be said before asking the server. The server decides; this only spares a round trip. */
export function reportFaults(draft: ReportDraft): ReadonlyMap<ReportField, ReportFault> {
  const faults = new Map<ReportField, ReportFault>();
  if (parsePercent(draft.percent) === undefined) faults.set('progressPercent', 'percentRange');
  if (draft.narrative.trim() === '') faults.set('narrative', 'narrativeNeeded');
  else if (draft.narrative.length > LONGEST_TEXT) faults.set('narrative', 'tooLong');
  if (draft.problems.length > LONGEST_TEXT) faults.set('problems', 'tooLong');
  if (draft.nextSteps.length > LONGEST_TEXT) faults.set('nextSteps', 'tooLong');
  return faults;
}

const orNull = (value: string): string | null => (value.trim() === '' ? null : value);

export interface ReportInput {
  readonly taskId: string;
  readonly progressPercent: number;
  readonly narrative: string;
  readonly problems: string | null;
  readonly nextSteps: string | null;
}

export function reportInput(taskId: string, draft: ReportDraft): ReportInput | undefined {
  const progressPercent = parsePercent(draft.percent);
  if (progressPercent === undefined) return undefined;
  const { narrative, problems, nextSteps } = draft;
  return { taskId, progressPercent, narrative, problems: orNull(problems), nextSteps: orNull(nextSteps) };
}

export function sameDraft(one: ReportDraft, other: ReportDraft): boolean {
  return (
    one.percent === other.percent &&
    one.narrative === other.narrative &&
    one.problems === other.problems &&
    one.nextSteps === other.nextSteps
  );
}
