import type { Change } from './task-event.rules.js';

/** What an event says of a report beside what the report did to its task. */
const ofReport: readonly string[] = [
  'report',
  'reportedPercent',
  'noChange',
  'narrative',
  'problems',
  'nextSteps',
  'attachments',
  'internalAttachments',
];

const isOfInternalReport = (changes: readonly Change[]): boolean =>
  changes.some(({ field }) => field === 'internalReport');

/** Is there anything in it that not everybody may read who may see its task? */
export const tellsInternal = (changes: readonly Change[]): boolean =>
  changes.some(({ field }) => field === 'internalReport' || field === 'internalAttachments');

/**
 * What an event tells whoever may not see what is internal about its task: that a department reported and where that
 * brought the task, which the task itself shows; none of the words, files or figures of an internal report, and no
 * internal file of another.
 */
export const toldWithout = (changes: readonly Change[]): readonly Change[] =>
  isOfInternalReport(changes)
    ? changes.filter(({ field }) => !ofReport.includes(field))
    : changes.filter(({ field }) => field !== 'internalAttachments');
