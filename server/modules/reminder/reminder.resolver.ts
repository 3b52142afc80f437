import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../api/context.js';
import { LocalDateScalar } from '../../api/scalars.js';
import { DigestView } from './digest.graphql.js';
import { digestPage } from './digest-page.js';
import {
  ReminderSettings,
  UpdateReminderSettingsInput,
  UpdateReminderSettingsPayload,
} from './reminder-setting.graphql.js';
import { readReminderSetting } from './reminder-setting.query.js';
import { mayUpdateReminders } from './reminder-setting.rules.js';
import { SilentDepartments } from './silent.graphql.js';
import { silentPage } from './silent-page.js';

@Resolver()
export class ReminderResolver {
  @Query(() => ReminderSettings)
  async reminderSettings(@Ctx() { scope }: RequestContext): Promise<ReminderSettings> {
    return { ...(await readReminderSetting(scope.em)), viewerCanUpdate: mayUpdateReminders(scope.actor) };
  }

  @Mutation(() => UpdateReminderSettingsPayload, { description: 'OFFICE or ADMIN.' })
  async updateReminderSettings(
    @Arg('input', () => UpdateReminderSettingsInput) input: UpdateReminderSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateReminderSettingsPayload> {
    await context.services.reminderSettings.updateReminderSettings(context.scope.actor, input);
    return { reminderSettings: await this.reminderSettings(context) };
  }

  @Query(() => DigestView, {
    nullable: true,
    description: 'What the viewer was reminded of on that day; null where they got no digest.',
  })
  digest(
    @Arg('businessDate', () => LocalDateScalar) businessDate: string,
    @Ctx() { scope }: RequestContext,
  ): Promise<DigestView | null> {
    return digestPage(scope, businessDate);
  }

  @Query(() => SilentDepartments, {
    description: 'Which lead departments have not reported this month, with texts to remind them by. OFFICE only.',
  })
  silentDepartments(
    @Arg('planId', () => ID) planId: string,
    @Ctx() { scope }: RequestContext,
  ): Promise<SilentDepartments> {
    return silentPage(scope, planId);
  }
}
