import { v7 as uuid } from 'uuid';
import type { Clock } from '../../clock.js';
import { type Database, type EntityManager, tablesOf } from '../../database.js';
import { isId } from '../../input.js';
import { type Attempt, type AttemptSubject, mostAMinute } from './refusal.rules.js';

/** What an attempt was about, where that exists. */
interface Subject {
  readonly planId: string | null;
  readonly taskId: string | null;
}

/** Keeps what was refused: docs/decisions/0024. */
export class RefusalService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** In a transaction of its own, after the refused one has ended. The same again within a minute is kept once. */
  async note(accountId: string, attempt: Attempt): Promise<void> {
    const minute = Math.floor(this.clock.realNow().getTime() / 60_000);
    await this.db.fork().transactional(async (em) => {
      const { count } = await tablesOf(em)
        .selectFrom('refused_attempt')
        .select((eb) => eb.fn.countAll<string>().as('count'))
        .where('account_id', '=', accountId)
        .where('minute', '=', minute)
        .executeTakeFirstOrThrow();
      if (Number(count) >= mostAMinute) return;
      const { planId, taskId } = await subjectOf(em, attempt);
      await tablesOf(em)
        .insertInto('refused_attempt')
        .values({
          id: uuid(),
          account_id: accountId,
          operation: attempt.operation,
          code: attempt.code,
          words: attempt.words,
          plan_id: planId,
          task_id: taskId,
          subject: taskId ?? planId ?? '',
          business_date: this.clock.today(),
          at: this.clock.now().toISOString(),
          minute,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    });
  }
}

/** The plan and the task that an input names: by themselves, or by something of theirs. */
async function subjectOf(em: EntityManager, ids: AttemptSubject): Promise<Subject> {
  const known = (id: string | undefined): id is string => id !== undefined && isId(id);
  const tables = tablesOf(em);
  const taskId = known(ids.requestId)
    ? (
        await tables
          .selectFrom('extension_request')
          .select('task_id')
          .where('id', '=', ids.requestId)
          .executeTakeFirst()
      )?.task_id
    : ids.taskId;
  if (known(taskId)) {
    const task = await tables.selectFrom('task').select('plan_id').where('id', '=', taskId).executeTakeFirst();
    if (task) return { taskId, planId: task.plan_id };
  }
  const itemId = known(ids.milestoneId)
    ? (await tables.selectFrom('milestone').select('item_id').where('id', '=', ids.milestoneId).executeTakeFirst())
        ?.item_id
    : ids.itemId;
  const found = known(itemId)
    ? await tables.selectFrom('plan_item').select('plan_id as id').where('id', '=', itemId).executeTakeFirst()
    : known(ids.planId)
      ? await tables.selectFrom('plan').select('id').where('id', '=', ids.planId).executeTakeFirst()
      : undefined;
  return { taskId: null, planId: found?.id ?? null };
}
