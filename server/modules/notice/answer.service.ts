import type { Clock } from '../../clock.js';
import type { EntityManager } from '../../database.js';
import type { Recorded } from '../history/history.service.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import type { Task } from '../task/task.entity.js';
import { SupervisionNotice } from './supervision-notice.entity.js';

/**
 * A report of the lead's side answers every notice of the task that waits, the lower ones too.
 * @returns the event of its own that history tells of it; none where nothing waited
 */
export async function answerNotices(em: EntityManager, clock: Clock, task: Task): Promise<Recorded[]> {
  if (task.lastNoticeLevel === null || task.lastNoticeAnswered) return [];
  const waiting = await em.find(
    SupervisionNotice,
    { task: task.id, respondedAt: null },
    { orderBy: { number: 'asc' } },
  );
  for (const notice of waiting) {
    notice.respondedAt = clock.now();
    notice.respondedOn = clock.today();
  }
  task.lastNoticeAnswered = true;
  const facts = waiting.flatMap(({ id, number }) => [
    { field: 'notice', from: null, to: id },
    { field: 'noticeNumber', from: null, to: String(number) },
  ]);
  const concerned = { accountIds: waiting.map(({ issuedBy }) => issuedBy.id) };
  return [{ kind: TaskEventKind.NOTICE_ANSWERED, facts, concerned }];
}
