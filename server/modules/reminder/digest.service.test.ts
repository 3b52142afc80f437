import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setPlanStatus } from '../../../test/builders.js';
import { type Luoshi, startLuoshi } from '../../../test/harness.js';
import { tablesOf } from '../../database.js';
import { NotificationKind } from '../notification/notification.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { addDays } from '../task/date.rules.js';
import { TaskStatus } from '../task/task.rules.js';
import { DigestService } from './digest.service.js';

describe('the daily digest', () => {
  let luoshi: Luoshi;

  beforeEach(async () => {
    luoshi = await startLuoshi();
    luoshi.clock.set('2022-08-01');
  });
  afterEach(() => luoshi.close());

  const makeDue = () => luoshi.app.services.digests.makeDue();
  /** Who got one, on which day, with how many lines. */
  const digests = async (): Promise<[string, string, string[]][]> => {
    const rows = await tablesOf(luoshi.database.fork())
      .selectFrom('digest')
      .innerJoin('account', 'account.id', 'digest.account_id')
      .select(['digest.business_date', 'account.login', 'digest.lines'])
      .orderBy('digest.business_date')
      .orderBy('account.login')
      .execute();
    return rows.map(({ business_date, login, lines }) => [business_date, login, lines.map(({ kind }) => kind)]);
  };
  const notified = async (): Promise<string[]> => {
    const rows = await tablesOf(luoshi.database.fork())
      .selectFrom('notification')
      .innerJoin('account', 'account.id', 'notification.account_id')
      .select(['account.login', 'notification.business_date'])
      .where('kind', '=', NotificationKind.DIGEST)
      .orderBy('notification.business_date')
      .orderBy('account.login')
      .execute();
    return rows.map(({ login, business_date }) => `${business_date} ${login}`);
  };
  /** A task of rights, supported by nobody, accepted and reported on, due on that day. */
  async function task(dueOn: string): Promise<string> {
    const taskId = await luoshi.createTask({ dueOn, supportingDepartmentIds: [] });
    await luoshi.app.services.moves.moveTask(luoshi.world.actors.office, {
      taskId,
      expectedVersion: 1,
      toStatus: TaskStatus.IN_PROGRESS,
    });
    return taskId;
  }
  const report = (taskId: string) =>
    luoshi.app.services.reports.reportProgress(luoshi.world.actors.rights, {
      taskId,
      progressPercent: 50,
      narrative: 'Words',
    });

  it('comes over a month with its holiday on the days that the office means, one a person and day', async () => {
    const taskId = await task('2022-09-30');
    for (let day = '2022-09-15'; day <= '2022-10-25'; day = addDays(day, 1)) {
      luoshi.clock.set(day);
      if (day === '2022-09-16' || day === '2022-10-09') await report(taskId);
      await makeDue();
      await makeDue();
    }
    const days = (login: string) =>
      digests().then((all) => all.flatMap(([day, who, kinds]) => (who === login ? [`${day} ${kinds.join()}`] : [])));
    expect(await days('rights')).toEqual([
      '2022-09-21 DUE_SOON',
      '2022-09-27 DUE_SOON',
      '2022-09-29 DUE_SOON',
      // 国庆, off from the 1st to the 7th; the 8th and 9th, a weekend, are worked.
      '2022-10-08 OVERDUE',
      '2022-10-10 OVERDUE',
      '2022-10-14 OVERDUE',
      '2022-10-17 OVERDUE',
      '2022-10-24 OVERDUE',
    ]);
    expect(await days('rights2')).toEqual(await days('rights'));
    expect(await days('leader')).toEqual(['2022-10-08 LATE', '2022-10-10 LATE', '2022-10-17 LATE', '2022-10-24 LATE']);
    expect(await days('education')).toEqual([]);
    expect(await days('office')).toEqual([]);
    // Each digest was told of, once.
    expect(await notified()).toEqual((await digests()).map(([day, login]) => `${day} ${login}`));
  });

  it('is made from the hour on that the office has set, and once', async () => {
    await task('2022-09-30');
    luoshi.clock.set('2022-09-29T07:59:00');
    expect(await makeDue()).toBe(0);
    luoshi.clock.set('2022-09-29T08:00:00');
    expect(await makeDue()).toBe(2);
    luoshi.clock.set('2022-09-29T16:00:00');
    expect(await makeDue()).toBe(0);
  });

  it('of a day that the server was off for an hour comes later on that day, and not on the next', async () => {
    await task('2022-09-30');
    luoshi.clock.set('2022-09-29T22:30:00');
    expect(await makeDue()).toBe(2);
    luoshi.clock.set('2022-09-30');
    expect(await makeDue()).toBe(0);
    expect((await digests()).map(([day]) => day)).toEqual(['2022-09-29', '2022-09-29']);
  });

  it('does not come later in the day to whoever had nothing in the morning', async () => {
    luoshi.clock.set('2022-09-29T08:10:00');
    expect(await makeDue()).toBe(0);
    await task('2022-09-30');
    luoshi.clock.set('2022-09-29T15:00:00');
    expect(await makeDue()).toBe(0);
    expect(await digests()).toEqual([]);
  });

  it('cut off in the middle, it is finished by the next run, and nobody gets a second', async () => {
    await task('2022-09-30');
    luoshi.clock.set('2022-09-29');
    const em = luoshi.database.fork();
    await em.execute(`create function refuse_one() returns trigger language plpgsql as $$ begin
      if (select login from account where id = new.account_id) = 'rights2' then raise exception 'cut off'; end if;
      return new; end $$`);
    await em.execute(
      'create trigger refuse_one before insert on notification for each row execute function refuse_one()',
    );
    await expect(makeDue()).rejects.toThrow('cut off');
    // What is not told of is not there either.
    expect(await notified()).toEqual(['2022-09-29 rights']);
    expect((await digests()).map(([, login]) => login)).toEqual(['rights']);
    await em.execute('drop trigger refuse_one on notification');
    expect(await makeDue()).toBe(1);
    expect(await notified()).toEqual(['2022-09-29 rights', '2022-09-29 rights2']);
  });

  it('made by two processes at once, it comes once to each', async () => {
    for (let count = 0; count < 5; count += 1) await task('2022-09-30');
    luoshi.clock.set('2022-09-29');
    const other = await luoshi.startAnother();
    const made = await Promise.all(
      [luoshi.app, other.app, luoshi.app, other.app].map(({ services }) => services.digests.makeDue()),
    );
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(2);
    expect(await notified()).toEqual(['2022-09-29 rights', '2022-09-29 rights2']);
  });

  it('goes by the organisation’s own days', async () => {
    await task('2022-09-30');
    await luoshi.app.services.calendar.setDayException(luoshi.world.actors.office, {
      date: '2022-09-29',
      isWorked: false,
      name: 'Sports day',
    });
    luoshi.clock.set('2022-09-28');
    expect(await makeDue()).toBe(2);
    luoshi.clock.set('2022-09-29');
    expect(await makeDue()).toBe(0);
  });

  it('can be switched off, and kept to other days', async () => {
    await task('2022-09-30');
    const set = (input: Parameters<typeof luoshi.app.services.reminderSettings.updateReminderSettings>[1]) =>
      luoshi.app.services.reminderSettings.updateReminderSettings(luoshi.world.actors.office, input);
    luoshi.clock.set('2022-09-29');
    await set({ isOn: false });
    expect(await makeDue()).toBe(0);
    await set({ isOn: true, daysBefore: [2] });
    luoshi.clock.set('2022-09-28');
    expect(await makeDue()).toBe(2);
  });

  it('is not for accounts that are disabled, nor of plans that are not in force', async () => {
    await task('2022-09-30');
    const { admin, rights2 } = luoshi.world.actors;
    await luoshi.app.services.administration.disableAccount(admin, rights2.accountId);
    luoshi.clock.set('2022-09-29');
    expect(await makeDue()).toBe(1);
    await setPlanStatus(luoshi.database, luoshi.plan.id, PlanStatus.ARCHIVED);
    luoshi.clock.set('2022-10-08');
    expect(await makeDue()).toBe(0);
  });

  it('on a business date that is held fixed it is made once and never again', async () => {
    await task('2022-09-30');
    luoshi.clock.set('2022-09-29');
    expect(await makeDue()).toBe(2);
    for (let restart = 0; restart < 3; restart += 1) {
      luoshi.clock.advance(86_400_000);
      expect(await new DigestService(luoshi.database, luoshi.clock).makeDue()).toBe(0);
    }
  });
});
