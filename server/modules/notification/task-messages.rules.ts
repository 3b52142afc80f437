import { type Change, idsIn, TaskEventKind } from '../history/task-event.rules.js';
import { PlanStatus } from '../plan/plan.rules.js';
import { type Copy, supportsAsOf } from '../task/batch.rules.js';
import { actionOf, stages, TaskAction, type TaskStatus } from '../task/task.rules.js';
import {
  type Message,
  type NotificationFacts,
  NotificationKind,
  type Recipients,
  type ToldTask,
} from './notification.rules.js';

/** An event of a task's history, as it is told to those whom it concerns. */
export interface Happening {
  readonly kind: TaskEventKind;
  readonly changes: readonly Change[];
  readonly note: string | null;
  /** Whom it concerns beside those that its kind does: whoever spoke before, whoever issued what is answered. */
  readonly concerned?: Recipients | undefined;
  /** Whoever supports copies that are dealt in one go is told with the first that they support. */
  readonly copy?: Copy | undefined;
}

/** As much of a note as a notification repeats; the rest is at the task. */
const longestNote = 140;

const excerptOf = (note: string): string => {
  const characters = [...note];
  return characters.length <= longestNote ? note : `${characters.slice(0, longestNote - 1).join('')}…`;
};

/** Steps that a department waits for, or has to know of. Whoever supports the task hears of what stops or resumes it. */
const stepsTold: Readonly<Partial<Record<TaskAction, { kind: NotificationKind; tellsSupporting?: boolean }>>> = {
  [TaskAction.CLOSE]: { kind: NotificationKind.CLOSED },
  [TaskAction.RETURN]: { kind: NotificationKind.RETURNED },
  [TaskAction.REOPEN]: { kind: NotificationKind.REOPENED, tellsSupporting: true },
  [TaskAction.PAUSE]: { kind: NotificationKind.PAUSED, tellsSupporting: true },
  [TaskAction.RESUME]: { kind: NotificationKind.RESUMED, tellsSupporting: true },
  [TaskAction.CANCEL]: { kind: NotificationKind.CANCELLED, tellsSupporting: true },
};

const stageOf = (text: string | null | undefined): TaskStatus | undefined => stages.find((stage) => stage === text);

/**
 * Who is told of an event, and what: docs/decisions/0017. Somebody whom several messages are for gets the first.
 * Nothing is told of a draft, which is the office's own table.
 */
export function messagesOf(event: Happening, task: ToldTask): Message[] {
  if (task.planStatus !== PlanStatus.ACTIVE) return [];
  const change = (field: string) => event.changes.find((one) => one.field === field);
  const note: NotificationFacts = event.note === null ? {} : { note: excerptOf(event.note) };
  const [lead, supporting] = [[task.leadDepartmentId], task.supportingDepartmentIds];
  const office: Recipients = { office: true };

  /** What an event says of itself, of these fields. */
  const facts = (...fields: string[]): NotificationFacts => ({
    ...Object.fromEntries(
      fields.flatMap((field) => {
        const to = change(field)?.to;
        return to ? [[field, to]] : [];
      }),
    ),
    ...note,
  });
  const tell = (kind: NotificationKind, to: Recipients, said: NotificationFacts = note): Message => ({
    kind,
    to,
    facts: said,
  });

  function dealt(): Message[] {
    const [led, supports, assignee] = [change('leadDepartment'), change('supportingDepartments'), change('assignee')];
    const before = idsIn(supports?.from);
    const { copy } = event;
    const added = idsIn(supports?.to).filter((id) => !before.includes(id));
    const byCount = Map.groupBy(added, (id) => (copy ? supportsAsOf(copy, id) : 1));
    const said = facts('dueOn');
    return [
      ...(led ? [tell(NotificationKind.ASSIGNED, { departmentIds: lead }, said)] : []),
      ...(assignee?.to ? [tell(NotificationKind.ASSIGNEE, { accountIds: [assignee.to] }, said)] : []),
      ...[...byCount].flatMap(([count, departmentIds]) => {
        if (count === null) return [];
        const support = count > 1 ? { ...said, copies: String(count) } : said;
        return [tell(NotificationKind.SUPPORT_ASSIGNED, { departmentIds }, support)];
      }),
      ...(led?.from
        ? [
            tell(
              NotificationKind.REASSIGNED,
              { departmentIds: [led.from] },
              { ...note, department: task.leadDepartmentId },
            ),
          ]
        : []),
    ];
  }

  function dueOnChanged(to: readonly string[]): Message[] {
    const dueOn = change('dueOn');
    if (!dueOn?.from || !dueOn.to) return [];
    const said = { ...note, from: dueOn.from, to: dueOn.to };
    return [tell(NotificationKind.DUE_ON_CHANGED, { departmentIds: to }, said)];
  }

  function moved(): Message[] {
    const [from, to] = [stageOf(change('status')?.from), stageOf(change('status')?.to)];
    const action = from && to ? actionOf(from, to) : null;
    if (action === TaskAction.SUBMIT_FOR_CLOSURE) return [tell(NotificationKind.SUBMITTED, office)];
    const step = action && stepsTold[action];
    if (!step) return [];
    return [tell(step.kind, { departmentIds: step.tellsSupporting ? [...lead, ...supporting] : lead })];
  }

  /** Whoever is named in what was said hears that, rather than that something was. */
  function mentioned(): Message[] {
    const said = event.kind === TaskEventKind.INSTRUCTED ? { ...note, inInstruction: 'true' } : note;
    const accountIds = idsIn(change('mentionedUsers')?.to);
    const departmentIds = idsIn(change('mentionedDepartments')?.to);
    return [
      ...(accountIds.length > 0 ? [tell(NotificationKind.MENTIONED, { accountIds }, said)] : []),
      ...(departmentIds.length > 0
        ? [tell(NotificationKind.MENTIONED, { departmentIds }, { ...said, asDepartment: 'true' })]
        : []),
    ];
  }

  const told: Readonly<Record<TaskEventKind, () => Message[]>> = {
    [TaskEventKind.CREATED]: dealt,
    [TaskEventKind.UPDATED]: () => [...dealt(), ...dueOnChanged([...lead, ...supporting])],
    [TaskEventKind.MOVED]: moved,
    [TaskEventKind.DECLINED]: () => [tell(NotificationKind.DECLINED, office)],
    [TaskEventKind.INSISTED]: () => [tell(NotificationKind.INSISTED, { departmentIds: lead })],
    [TaskEventKind.EXTENSION_REQUESTED]: () => [
      tell(NotificationKind.EXTENSION_REQUESTED, office, facts('requestedDueOn')),
    ],
    [TaskEventKind.EXTENSION_DECIDED]: () => [
      tell(NotificationKind.EXTENSION_DECIDED, { departmentIds: lead }, facts('requestedDueOn', 'dueOn')),
      ...dueOnChanged(supporting),
    ],
    [TaskEventKind.NOTICE_ISSUED]: () => [
      tell(NotificationKind.NOTICE_ISSUED, { departmentIds: lead }, facts('noticeLevel', 'noticeNumber', 'respondBy')),
    ],
    [TaskEventKind.NOTICE_ANSWERED]: () => [
      tell(NotificationKind.NOTICE_ANSWERED, event.concerned ?? {}, facts('noticeNumber')),
    ],
    [TaskEventKind.REPORTED]: () => [tell(NotificationKind.INSTRUCTION_ANSWERED, event.concerned ?? {})],
    [TaskEventKind.INSTRUCTED]: () => [
      ...mentioned(),
      tell(NotificationKind.INSTRUCTED, {
        departmentIds: lead,
        office: true,
        accountIds: event.concerned?.accountIds ?? [],
      }),
    ],
    [TaskEventKind.COMMENTED]: () => [...mentioned(), tell(NotificationKind.COMMENTED, event.concerned ?? {})],
    [TaskEventKind.REORDERED]: () => [],
    // The office reads of it when it decides, or no longer has to.
    [TaskEventKind.EXTENSION_WITHDRAWN]: () => [],
    [TaskEventKind.DELETED]: () => [],
  };
  return told[event.kind]();
}
