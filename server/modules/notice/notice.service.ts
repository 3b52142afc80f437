import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type EntityManager, tablesOf } from '../../database.js';
import { ApiError } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { textsIn } from '../../texts.js';
import { Account } from '../account/account.entity.js';
import type { Actor } from '../account/account.rules.js';
import { TaskEventKind } from '../history/task-event.rules.js';
import type { LocalDate } from '../task/date.rules.js';
import { requireOffice } from '../task/new-task.service.js';
import { noticeable } from '../task/task.rules.js';
import type { TaskWriter } from '../task/task-writer.js';
import { type NoticeLevel, refusalToIssue } from './notice.rules.js';
import { SupervisionNotice } from './supervision-notice.entity.js';

export interface IssueNotice {
  readonly taskId: string;
  readonly level: NoticeLevel;
  readonly message: string;
  readonly respondBy: LocalDate;
}

/** The office presses a lead department, in writing. */
export class NoticeService {
  constructor(
    private readonly clock: Clock,
    private readonly writer: TaskWriter,
  ) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION (one runs, a closed task) */
  async issueNotice(actor: Actor, input: IssueNotice): Promise<{ taskId: string; noticeId: string }> {
    const texts = textsIn(actor.language);
    const today = this.clock.today();
    const check = new InputCheck(texts);
    const message = check.text('message', input.message);
    if (input.respondBy < today) check.fail('respondBy', texts.fields.respondByAhead);
    check.done();
    requireOffice(actor, texts);
    return this.writer.change(actor, input.taskId, async ({ em, task, facts }) => {
      const refusal = refusalToIssue(noticeable(facts), input.level);
      if (refusal !== null) throw new ApiError('INVALID_TRANSITION', texts.noticeRefusal[refusal]);
      const { year } = task.plan.getEntity();
      const notice = em.create(SupervisionNotice, {
        id: uuid(),
        task,
        department: task.leadDepartment,
        year,
        number: await nextNumber(em, year),
        level: input.level,
        issuedBy: em.getReference(Account, actor.accountId, { wrapped: true }),
        issuedAt: this.clock.now(),
        issuedOn: today,
        message,
        respondBy: input.respondBy,
      });
      task.lastNoticeLevel = notice.level;
      task.lastNoticeRespondBy = notice.respondBy;
      task.lastNoticeAnswered = false;
      const told = Object.entries({
        notice: notice.id,
        noticeNumber: String(notice.number),
        noticeLevel: notice.level,
        respondBy: notice.respondBy,
      });
      return {
        recorded: {
          kind: TaskEventKind.NOTICE_ISSUED,
          note: message,
          facts: told.map(([field, to]) => ({ field, from: null, to })),
        },
        result: { taskId: task.id, noticeId: notice.id },
      };
    });
  }
}

/** The year's next number. Plans of one year take turns: the number is there again if the transaction is undone. */
async function nextNumber(em: EntityManager, year: number): Promise<number> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`notice ${year}`]);
  const row = await tablesOf(em)
    .selectFrom('supervision_notice')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('year', '=', year)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}
