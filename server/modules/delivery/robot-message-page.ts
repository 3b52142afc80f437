import type { Scope } from '../../api/scope.js';
import { NoticeLevel } from '../notice/notice.rules.js';
import { NotificationKind } from '../notification/notification.rules.js';
import { daysBetween } from '../task/date.rules.js';
import { type RobotRow, readOverdueTold, readRobots } from './delivery.query.js';
import type { Delivery } from './delivery.rules.js';
import { type Around, nobody } from './letter-page.js';
import { plainly, type RobotMessage, topicOf } from './robot.rules.js';

/** So many overdue tasks are named to a group; the page has all. */
const mostNamed = 10;

/** What a message says, and where it leads. */
interface Said {
  readonly title: string;
  readonly lines: readonly string[];
  readonly path: string;
}

/**
 * What a group is told, as somebody without any rights sees it now: of what is internal, of drafts and of what is no
 * longer its department's, nothing. Null where nothing is left.
 */
export async function robotMessageOf(
  delivery: Delivery & { robotId: string },
  around: Around,
): Promise<RobotMessage | null> {
  const [robot] = await readRobots(around.scopeOf(nobody).em, delivery.robotId);
  if (!robot) return null;
  const topic = topicOf[delivery.subject];
  if (delivery.subject !== 'TRIAL' && (topic === undefined || !robot.topics.includes(topic))) return null;
  const scope = around.scopeOf({ ...nobody, language: robot.language });
  const message = await saidTo(scope, robot, delivery);
  if (message === null) return null;
  const { path, ...words } = message;
  return { ...words, link: { words: scope.texts.deliveries.robot.open, url: `${around.site}${path}` } };
}

async function saidTo(scope: Scope, robot: RobotRow, delivery: Delivery): Promise<Said | null> {
  const { robot: words } = scope.texts.deliveries;
  switch (delivery.subject) {
    case 'TRIAL':
      return { title: words.trialTitle, lines: [words.trial(plainly(robot.name))], path: '/' };
    case 'OVERDUE':
      return overdueTo(scope, robot);
    case NotificationKind.PLAN_ACTIVATED: {
      const seen = delivery.planId === null ? null : await scope.plan(delivery.planId);
      return seen && { title: words.planTitle, lines: [words.plan(plainly(seen.plan.title))], path: '/plan' };
    }
    case NotificationKind.NOTICE_ISSUED:
    case NotificationKind.INSTRUCTED:
      return taskTo(scope, robot, delivery, delivery.subject);
    default:
      return null;
  }
}

async function taskTo(
  scope: Scope,
  robot: RobotRow,
  { planId, taskId, facts }: Delivery,
  kind: NotificationKind.NOTICE_ISSUED | NotificationKind.INSTRUCTED,
): Promise<Said | null> {
  const { texts } = scope;
  const { robot: words } = texts.deliveries;
  const task = taskId === null ? null : await scope.task(taskId);
  // Nobody's eyes see an internal task; the second look costs nothing, and a group is many people.
  if (!task || task.isInternal) return null;
  const departments = [task.leadDepartment, ...task.supportingDepartments].map(({ id }) => id);
  if (robot.departmentId !== null && !departments.includes(robot.departmentId)) return null;
  const year = (await scope.plan(planId ?? ''))?.plan.year ?? 0;
  const level = Object.values(NoticeLevel).find((one) => one === facts.noticeLevel);
  const what =
    kind === NotificationKind.INSTRUCTED
      ? words.instruction
      : words.notice(
          level ? texts.noticeLevel[level] : '',
          facts.noticeNumber ?? '',
          texts.date(facts.respondBy ?? '', year),
        );
  return {
    title: kind === NotificationKind.INSTRUCTED ? words.instructionTitle(task.code) : words.noticeTitle(task.code),
    lines: [
      what,
      words.task(task.code, plainly(task.title)),
      words.facts(plainly(task.leadDepartment.shortName), texts.date(task.dueOn, year)),
    ],
    path: `/tasks/${task.id}`,
  };
}

async function overdueTo({ em, today, texts }: Scope, { departmentId }: RobotRow): Promise<Said | null> {
  const { robot: words } = texts.deliveries;
  const tasks = await readOverdueTold(em, today, departmentId, mostNamed);
  const [first] = tasks;
  if (!first) return null;
  const lines = tasks.map(({ code, title, department, dueOn }) =>
    words.overdue(words.task(code, plainly(title)), plainly(department), daysBetween(dueOn, today)),
  );
  return { title: words.overdueTitle(first.total, tasks.length), lines, path: '/overdue' };
}
