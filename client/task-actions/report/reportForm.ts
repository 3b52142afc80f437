import type { ReportProgressInput } from '../../generated/graphql.js';
import { lettersIn } from '../../ui/lettersIn.js';
import type { ReportDraft, ReportFile } from './reportDraft.js';

export const LONGEST_TEXT = 10_000;

/** What the last report said, brought over: a monthly update starts from last month's text. */
export interface LastWords {
  readonly narrative: string;
  readonly problems?: string | null;
  readonly nextSteps?: string | null;
  readonly isInternal: boolean;
}

/** @param progressPercent the figure that is chosen from the start; null where the person must choose one */
export function startingFrom(progressPercent: number | null, last: LastWords | null | undefined): ReportDraft {
  return {
    percent: progressPercent === null ? '' : String(progressPercent),
    narrative: last?.narrative ?? '',
    problems: last?.problems ?? '',
    nextSteps: last?.nextSteps ?? '',
    files: [],
    // Words that were brought over from an internal report stay among those who know them.
    isInternal: last?.isInternal ?? false,
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
export type ReportFault = 'percentNeeded' | 'percentRange' | 'narrativeNeeded' | 'tooLong';

/** What can be said before asking the server. The server decides; this only spares a round trip. */
export function reportFaults(draft: ReportDraft): ReadonlyMap<ReportField, ReportFault> {
  const faults = new Map<ReportField, ReportFault>();
  if (draft.percent.trim() === '') faults.set('progressPercent', 'percentNeeded');
  else if (parsePercent(draft.percent) === undefined) faults.set('progressPercent', 'percentRange');
  if (draft.narrative.trim() === '') faults.set('narrative', 'narrativeNeeded');
  else if (lettersIn(draft.narrative) > LONGEST_TEXT) faults.set('narrative', 'tooLong');
  if (lettersIn(draft.problems) > LONGEST_TEXT) faults.set('problems', 'tooLong');
  if (lettersIn(draft.nextSteps) > LONGEST_TEXT) faults.set('nextSteps', 'tooLong');
  return faults;
}

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

/** What the department said last, as far as “no change” is measured by it. */
export interface LastReport extends LastWords {
  readonly id: string;
  readonly progressPercent: number;
}

/**
 * What is sent; undefined while the figure is none. The same figure in the same words is “no change”, and said as such.
 * @param last the department's last report that the author has seen
 */
export function reportInput(
  taskId: string,
  draft: ReportDraft,
  last: LastReport | null | undefined,
): ReportProgressInput | undefined {
  const progressPercent = parsePercent(draft.percent);
  if (progressPercent === undefined) return undefined;
  const words = {
    progressPercent,
    narrative: draft.narrative.trim(),
    problems: orNull(draft.problems),
    nextSteps: orNull(draft.nextSteps),
  };
  const noChange =
    last != null &&
    words.progressPercent === last.progressPercent &&
    words.narrative === last.narrative &&
    words.problems === (last.problems ?? null) &&
    words.nextSteps === (last.nextSteps ?? null) &&
    draft.files.length === 0;
  const attachmentIds = draft.files.map(({ id }) => id);
  return { taskId, ...words, isInternal: draft.isInternal, noChange, lastReportId: last?.id ?? null, attachmentIds };
}

/** A report that was written, to be written on, with its files. */
export const draftOf = (input: ReportProgressInput, files: readonly ReportFile[]): ReportDraft => ({
  percent: String(input.progressPercent),
  narrative: input.narrative,
  problems: input.problems ?? '',
  nextSteps: input.nextSteps ?? '',
  files,
  isInternal: input.isInternal ?? false,
});

export function sameDraft(one: ReportDraft, other: ReportDraft): boolean {
  return (
    one.percent === other.percent &&
    one.narrative === other.narrative &&
    one.problems === other.problems &&
    one.nextSteps === other.nextSteps &&
    one.isInternal === other.isInternal &&
    one.files.length === other.files.length &&
    one.files.every(({ id }, place) => id === other.files[place]?.id)
  );
}
