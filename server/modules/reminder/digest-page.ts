import type { Scope } from '../../api/scope.js';
import type { LocalDate } from '../task/date.rules.js';
import type { DigestEntry, DigestView } from './digest.graphql.js';
import { readDigest } from './digest.query.js';

/** What the viewer was reminded of on a day, as far as they may see it now; null where they got none. */
export async function digestPage(scope: Scope, businessDate: LocalDate): Promise<DigestView | null> {
  const { em, actor, texts } = scope;
  const lines = await readDigest(em, actor.accountId, businessDate);
  if (lines === null) return null;
  const planOf = new Map(
    lines.flatMap(({ taskId, planId }): [string, string][] =>
      taskId !== null && planId !== null ? [[taskId, planId]] : [],
    ),
  );
  const tasks = await scope.tasks(planOf);
  const entries = await Promise.all(
    lines.map(async ({ kind, taskId, planId, date, count }): Promise<DigestEntry[]> => {
      const seen = planId === null ? null : await scope.plan(planId);
      const task = taskId === null ? null : (tasks.get(taskId) ?? null);
      if (!seen || (taskId !== null && task === null)) return [];
      return [{ kind, task, sentence: texts.reminding.line[kind](texts.date(date, seen.plan.year), count) }];
    }),
  );
  const shown = entries.flat();
  return { businessDate, entries: shown, withheldCount: lines.length - shown.length };
}
