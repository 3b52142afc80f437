import { LockMode } from '@mikro-orm/core';
import type { Database } from '../../database.js';
import { ApiError, badInput } from '../../errors.js';
import { InputCheck } from '../../input.js';
import { textsIn } from '../../texts.js';
import type { Actor } from '../account/account.rules.js';
import { Organisation } from './organisation.entity.js';
import { areOrdered, isPossibleThreshold, mayUpdateOrganisation, thresholdLimits } from './organisation.rules.js';

const names = ['federationName', 'federationShortName', 'committeeOfficeName', 'committeeOfficeShortName'] as const;
const thresholds = ['dueSoonDays', 'yellowBehind', 'redBehind'] as const;

/** What is absent stays as it is; nothing of it may be cleared. */
export type UpdateOrganisation = Partial<Record<(typeof names)[number], string | null>> &
  Partial<Record<(typeof thresholds)[number], number | null>>;

/** The settings that hold for everybody. */
export class OrganisationService {
  constructor(private readonly db: Database) {}

  /** @throws ApiError BAD_USER_INPUT, FORBIDDEN to all but an ADMIN */
  async updateOrganisation(actor: Actor, input: UpdateOrganisation): Promise<void> {
    const { errors, fields } = textsIn(actor.language);
    const check = new InputCheck(textsIn(actor.language));
    const given = names.flatMap((name) => {
      const value = input[name];
      return value === undefined ? [] : [{ name, value: check.title(name, value) }];
    });
    for (const field of thresholds) {
      const value = input[field];
      const { least, most } = thresholdLimits[field];
      check.notNull(field, value);
      if (typeof value === 'number' && !isPossibleThreshold(field, value))
        check.fail(field, fields.between(least, most));
    }
    check.done();
    if (!mayUpdateOrganisation(actor)) throw new ApiError('FORBIDDEN', errors.forbiddenRole);
    await this.db.fork().transactional(async (em) => {
      // Two admins at once: thresholds are judged together with those that the other has just set.
      const organisation = await em.findOneOrFail(Organisation, 1, { lockMode: LockMode.PESSIMISTIC_WRITE });
      for (const { name, value } of given) organisation[name] = value;
      for (const field of thresholds) organisation[field] = input[field] ?? organisation[field];
      if (!areOrdered(organisation)) throw badInput([{ path: 'input.redBehind', message: fields.redAboveYellow }]);
    });
  }
}
