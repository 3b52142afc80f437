import { describe, expect, it } from '@jest/globals';
import { Light } from '../task/light.rules.js';
import { stages, TaskAction, TaskStatus } from '../task/task.rules.js';
import {
  Party,
  PlanRight,
  parties,
  tellActions,
  tellMilestoneLights,
  tellPlanRights,
  tellSteps,
} from './rulebook.rules.js';

const { NOT_STARTED, IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED } = TaskStatus;

describe('the rules as they are told', () => {
  const { steps, always } = tellSteps();
  const step = (from: TaskStatus, to: TaskStatus) => steps.find((one) => one.from === from && one.to === to);

  it('are the fourteen steps of the state machine, each once', () => {
    expect(steps.map(({ from, to }) => `${from} ${to}`)).toHaveLength(14);
    expect(new Set(steps.map(({ from, to }) => `${from} ${to}`)).size).toBe(14);
    expect(step(IN_PROGRESS, DONE)).toBeUndefined();
  });

  it.each<[TaskStatus, TaskStatus, TaskAction, Party[], boolean]>([
    [NOT_STARTED, IN_PROGRESS, TaskAction.ACCEPT, [Party.LEAD, Party.OFFICE], false],
    [IN_PROGRESS, IN_REVIEW, TaskAction.SUBMIT_FOR_CLOSURE, [Party.LEAD, Party.OFFICE], false],
    [IN_REVIEW, DONE, TaskAction.CLOSE, [Party.OFFICE], false],
    [IN_REVIEW, IN_PROGRESS, TaskAction.RETURN, [Party.OFFICE], true],
    [DONE, IN_PROGRESS, TaskAction.REOPEN, [Party.OFFICE], true],
    [CANCELLED, NOT_STARTED, TaskAction.REOPEN, [Party.OFFICE], true],
    [IN_PROGRESS, PAUSED, TaskAction.PAUSE, [Party.OFFICE], true],
    [PAUSED, IN_PROGRESS, TaskAction.RESUME, [Party.OFFICE], false],
    [NOT_STARTED, CANCELLED, TaskAction.CANCEL, [Party.OFFICE], true],
  ])('from %s to %s is %s, for %j, with a note: %s', (from, to, action, who, note) => {
    expect(step(from, to)).toMatchObject({ action, parties: who, needsNote: note });
  });

  it('say what a step asks of those who are entitled to it, and once what stops every step', () => {
    expect(always).toEqual(['PLAN_ARCHIVED']);
    expect(step(IN_PROGRESS, IN_REVIEW)?.conditions).toEqual(['REPORT_FIRST', 'REPORT_AGAIN']);
    expect(step(IN_REVIEW, DONE)?.conditions).toEqual(['ANOTHER_AUDITOR']);
    expect(step(PAUSED, NOT_STARTED)?.conditions).toEqual(['RESUME_ELSEWHERE']);
    expect(step(NOT_STARTED, IN_PROGRESS)?.conditions).toEqual([]);
  });

  it.each<[Party, TaskAction[]]>([
    [
      Party.LEAD,
      [
        TaskAction.ACCEPT,
        TaskAction.DECLINE,
        TaskAction.REPORT_PROGRESS,
        TaskAction.SUBMIT_FOR_CLOSURE,
        TaskAction.REQUEST_EXTENSION,
        TaskAction.COMMENT,
      ],
    ],
    [Party.SUPPORTING, [TaskAction.REPORT_PROGRESS, TaskAction.COMMENT]],
    [Party.OTHER_DEPARTMENT, []],
    [Party.LEADER, [TaskAction.INSTRUCT, TaskAction.COMMENT]],
    [Party.ADMIN, []],
  ])('%s may do %j with a task', (party, actions) => {
    expect(
      tellActions(party)
        .map(({ action }) => action)
        .toSorted(),
    ).toEqual(actions.toSorted());
  });

  it('the office may do everything but decline for a department, instruct for a leader and delete what a published plan holds; reports are for work under way and in review', () => {
    const office = tellActions(Party.OFFICE);
    const others = Object.values(TaskAction).filter(
      (action) => ![TaskAction.DELETE, TaskAction.DECLINE, TaskAction.INSTRUCT].includes(action),
    );
    expect(office.map(({ action }) => action)).toEqual(others);
    expect(office.find(({ action }) => action === TaskAction.REPORT_PROGRESS)?.stages).toEqual([
      IN_PROGRESS,
      IN_REVIEW,
    ]);
    expect(office.find(({ action }) => action === TaskAction.EDIT)?.stages).toEqual(stages);
  });

  it.each<[PlanRight, Party[]]>([
    [PlanRight.SEE_DRAFTS, [Party.OFFICE, Party.ADMIN]],
    [PlanRight.KEEP_PLANS, [Party.OFFICE]],
    [PlanRight.CREATE_TASKS, [Party.OFFICE]],
    [PlanRight.ORDER_COLUMNS, [Party.OFFICE]],
    [PlanRight.SET_LIMITS, [Party.OFFICE]],
    [PlanRight.SHARE_FILTERS, [Party.OFFICE]],
    [PlanRight.READ_INBOX, [Party.OFFICE]],
    [PlanRight.READ_LOG, [Party.OFFICE, Party.ADMIN]],
    [PlanRight.KEEP_ACCOUNTS, [Party.ADMIN]],
    [PlanRight.UPDATE_ORGANISATION, [Party.ADMIN]],
  ])('%s is for %j', (right, who) => {
    expect(parties.filter((party) => tellPlanRights(party).includes(right))).toEqual(who);
  });

  it('a milestone is green once reached, red when overdue, and else as its tasks are', () => {
    expect(tellMilestoneLights()).toEqual([
      { when: 'REACHED', light: Light.GREEN },
      { when: 'OVERDUE', light: Light.RED },
      { when: 'BY_TASKS', light: null },
    ]);
  });
});
