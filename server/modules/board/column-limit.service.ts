import { ref } from '@mikro-orm/core';
import type { Database } from '../../database.js';
import { ApiError } from '../../errors.js';
import { InputCheck, isId } from '../../input.js';
import { textsIn } from '../../texts.js';
import { type Actor, isOffice } from '../account/account.rules.js';
import { lockPlan } from '../history/history.service.js';
import { Plan } from '../plan/plan.entity.js';
import { maySeePlan } from '../plan/plan.rules.js';
import type { TaskStatus } from '../task/task.rules.js';
import { ColumnLimit } from './column-limit.entity.js';
import { largestLimit, maySetLimit, takesLimit } from './column-limit.rules.js';

export interface SetColumnLimit {
  readonly planId: string;
  readonly status: TaskStatus;
  /** Null takes the limit away. */
  readonly most?: number | null;
}

/** The office's limits on how many tasks a stage should hold. */
export class ColumnLimitService {
  constructor(private readonly db: Database) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, NOT_FOUND, INVALID_TRANSITION (archived plan) */
  async setColumnLimit(actor: Actor, { planId, status, most = null }: SetColumnLimit): Promise<void> {
    const texts = textsIn(actor.language);
    const check = new InputCheck(texts);
    if (most !== null && (most < 1 || most > largestLimit)) check.fail('most', texts.fields.columnLimit(largestLimit));
    if (!takesLimit(status)) check.fail('status', texts.fields.noColumnLimit(status));
    check.done();
    if (!isOffice(actor)) throw new ApiError('FORBIDDEN', texts.errors.forbiddenRole);
    await this.db.fork().transactional(async (em) => {
      const plan = isId(planId) ? await em.findOne(Plan, planId) : null;
      if (!plan || !maySeePlan(actor, plan.status)) throw new ApiError('NOT_FOUND', texts.errors.notFound);
      // Two people who set the same limit at once must not both add it.
      await lockPlan(em, planId);
      if (!maySetLimit(actor, plan.status, status)) throw new ApiError('INVALID_TRANSITION', texts.errors.archived);
      const limit = await em.findOne(ColumnLimit, { plan: planId, status });
      if (most === null) {
        if (limit) em.remove(limit);
      } else if (limit) limit.most = most;
      else em.create(ColumnLimit, { plan: ref(plan), status, most });
    });
  }
}
