import { describe, expect, it } from '@jest/globals';
import { planDocument } from './document.js';
import { demonstration } from './plan.js';
import type { SeedTask } from './types.js';

const TODAY = '2022-09-15';
const { accounts, dealsByItem, departments, items, milestones, publishedOn, tasksByItem } = demonstration;
const alone = Object.values(tasksByItem).flat();
const deals = Object.values(dealsByItem).flat();
/** Each copy of what was dealt is a task like any other. */
const tasks: SeedTask[] = [
  ...alone,
  ...deals.flatMap(({ copies, ...said }) => copies.map((copy) => ({ ...said, ...copy }))),
];

type Stage = 'NOT_STARTED' | 'IN_PROGRESS' | 'IN_REVIEW' | 'DONE' | 'PAUSED' | 'CANCELLED';

interface Outcome {
  stage: Stage;
  dueOn: string;
  moves: number;
  returns: number;
  submittedOn?: string;
  /** Asked for, and not answered yet. */
  asked?: string;
  faults: string[];
}

/** The state machine of the domain in small: where the steps lead, and which of them it would refuse. */
function replay(task: SeedTask): Outcome {
  let stage: Stage = 'NOT_STARTED';
  let pausedFrom: Stage = stage;
  let reportedSinceReturn = false;
  const outcome: Outcome = { stage, dueOn: task.dueOn, moves: 0, returns: 0, faults: [] };
  for (const step of task.steps ?? []) {
    const need = (allowed: boolean): void => {
      if (!allowed) outcome.faults.push(`${task.title}: ${step.do} on ${step.on} while ${stage}`);
    };
    switch (step.do) {
      case 'accept':
        need(stage === 'NOT_STARTED');
        stage = 'IN_PROGRESS';
        break;
      case 'report':
        need((stage === 'IN_PROGRESS' || stage === 'IN_REVIEW') && step.narrative.length > 0);
        reportedSinceReturn = true;
        break;
      case 'submit':
        need(stage === 'IN_PROGRESS' && reportedSinceReturn);
        stage = 'IN_REVIEW';
        outcome.submittedOn = step.on;
        break;
      case 'close':
        need(stage === 'IN_REVIEW');
        stage = 'DONE';
        break;
      case 'return':
        need(stage === 'IN_REVIEW' && step.note.length > 0);
        stage = 'IN_PROGRESS';
        reportedSinceReturn = false;
        outcome.returns += 1;
        delete outcome.submittedOn;
        break;
      case 'pause':
        need((stage === 'NOT_STARTED' || stage === 'IN_PROGRESS') && step.note.length > 0);
        pausedFrom = stage;
        stage = 'PAUSED';
        break;
      case 'resume':
        need(stage === 'PAUSED');
        stage = pausedFrom;
        break;
      case 'cancel':
        need(stage !== 'DONE' && step.note.length > 0);
        stage = 'CANCELLED';
        break;
      case 'reopen':
        need((stage === 'DONE' || stage === 'CANCELLED') && step.note.length > 0);
        stage = stage === 'DONE' ? 'IN_PROGRESS' : 'NOT_STARTED';
        delete outcome.submittedOn;
        break;
      case 'moveDueDate':
        need(stage !== 'DONE' && stage !== 'CANCELLED' && step.note.length > 0 && step.to > outcome.dueOn);
        outcome.dueOn = step.to;
        outcome.moves += 1;
        break;
      case 'askExtension':
        need(stage !== 'DONE' && stage !== 'CANCELLED' && !outcome.asked && step.to > outcome.dueOn);
        outcome.asked = step.to;
        break;
      case 'grantExtension':
        need(outcome.asked !== undefined);
        outcome.dueOn = outcome.asked ?? outcome.dueOn;
        outcome.moves += 1;
        delete outcome.asked;
    }
  }
  return { ...outcome, stage };
}

const outcomes = tasks.map((task) => ({ task, ...replay(task) }));
const at = (stage: Stage) => outcomes.filter((outcome) => outcome.stage === stage);
const daysOverdue = ({ stage, dueOn }: Outcome): number =>
  stage === 'DONE' || stage === 'PAUSED' || stage === 'CANCELLED'
    ? 0
    : Math.max(0, (Date.parse(TODAY) - Date.parse(dueOn)) / 86_400_000);
const overdue = outcomes.filter((outcome) => daysOverdue(outcome) > 0);

/** Public holidays of 2022 in Guangxi and the days worked in exchange. */
function isWorkingDay(date: string): boolean {
  const within = (from: string, to: string) => date >= `2022-${from}` && date <= `2022-${to}`;
  if (['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07'].includes(date)) return true;
  if (within('01-31', '02-06') || within('04-03', '04-07') || within('04-30', '05-04')) return false;
  if (within('06-03', '06-05') || within('09-10', '09-12') || within('10-01', '10-07')) return false;
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

describe('the demonstration plan', () => {
  it('has nine items whose headings and paragraphs stand in the document', () => {
    expect(items.map((item) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const item of items) {
      expect(planDocument).toContain(`${item.title}\n${item.narrative}`);
      expect(item.shortTitle.length).toBeLessThanOrEqual(8);
    }
  });

  it('breaks every item down, into at least 45 tasks in all, each quoting its item of the document', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(45);
    for (const item of items) {
      expect(tasksByItem[item.number]?.length).toBeGreaterThan(0);
      for (const task of tasksByItem[item.number] ?? []) expect(item.narrative).toContain(task.sourceExcerpt);
      for (const deal of dealsByItem[item.number] ?? []) expect(item.narrative).toContain(deal.sourceExcerpt);
    }
    const titles = [...alone, ...deals].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has a task of the same item leading to every checkpoint', () => {
    expect(new Set(milestones.map((milestone) => milestone.key)).size).toBe(milestones.length);
    for (const milestone of milestones) {
      const leading = (tasksByItem[milestone.item] ?? []).filter((task) => task.milestone === milestone.key);
      expect([milestone.key, leading.length]).not.toEqual([milestone.key, 0]);
    }
    const keys = milestones.map((milestone) => milestone.key);
    for (const task of tasks) if (task.milestone) expect(keys).toContain(task.milestone);
  });

  it('gives the five promised series at least three checkpoints each', () => {
    const series = [
      '区、乡镇（街道）妇联换届选举',
      '妇女儿童活动中心',
      '妇女儿童维权联盟',
      '婚姻家庭矛盾纠纷调解工作室',
      '新一轮妇女儿童发展规划颁布',
    ];
    for (const name of series) {
      const checkpoints = milestones.filter((milestone) => milestone.series === name);
      expect(checkpoints.length).toBeGreaterThanOrEqual(3);
    }
    expect(milestones.some((milestone) => milestone.dueOn > demonstration.endsOn)).toBe(true);
  });

  it('sets a milestone reached exactly when the tasks that lead to it are done', () => {
    for (const milestone of milestones) {
      const leading = outcomes.filter(({ task }) => task.milestone === milestone.key);
      expect([milestone.key, leading.every(({ stage }) => stage === 'DONE')]).toEqual([
        milestone.key,
        milestone.reachedOn !== undefined,
      ]);
      if (milestone.reachedOn) expect(milestone.reachedOn <= TODAY).toBe(true);
    }
  });
});

describe('departments and accounts', () => {
  it('have unique codes and logins, one person in charge each', () => {
    const codes = departments.map((department) => department.code);
    for (const code of codes) expect(code).toMatch(/^[a-z]+$/);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(accounts.map((account) => account.login)).size).toBe(accounts.length);
    expect(new Set(accounts.map((account) => account.name)).size).toBe(accounts.length);
    for (const code of codes)
      expect(accounts).toContainEqual(expect.objectContaining({ login: code, department: code }));
  });

  it('are all known where something refers to them', () => {
    const codes = departments.map((department) => department.code);
    const logins = accounts.map((account) => account.login);
    for (const { parent } of departments) if (parent) expect(codes).toContain(parent);
    for (const { department } of accounts) if (department) expect(codes).toContain(department);
    for (const task of tasks) {
      for (const code of [task.lead, ...(task.supporting ?? [])]) expect(codes).toContain(code);
      if (task.assignee) expect(logins).toContain(task.assignee);
      for (const { by } of task.steps ?? []) if (by) expect(logins).toContain(by);
    }
  });

  it('never support a task they lead, nor support it twice', () => {
    for (const { title, lead, supporting = [] } of tasks) {
      expect([title, new Set([lead, ...supporting]).size]).toEqual([title, supporting.length + 1]);
    }
  });

  it('number as many member units as the document says', () => {
    const members = departments.filter((department) => department.kind === 'MEMBER_UNIT');
    expect(planDocument).toContain(`${members.length}家成员单位`);
    expect(departments.filter((department) => department.kind === 'TOWNSHIP')).toHaveLength(8);
  });
});

describe('the history of the tasks', () => {
  it('is legal by the rules of the stages', () => {
    expect(outcomes.flatMap((outcome) => outcome.faults)).toEqual([]);
  });

  it('goes forward in time, from publication to the business date, on working days', () => {
    for (const { title, steps = [] } of tasks) {
      const dates = steps.map((step) => step.on);
      expect([title, [...dates].sort()]).toEqual([title, dates]);
      for (const on of dates)
        expect([title, on, on >= publishedOn && on <= TODAY && isWorkingDay(on)]).toEqual([title, on, true]);
    }
  });

  it('starts every task before it is due, on a day when somebody works', () => {
    for (const { title, startsOn, dueOn } of tasks) {
      expect([title, startsOn !== undefined && startsOn < dueOn, isWorkingDay(dueOn)]).toEqual([title, true, true]);
    }
  });

  it('has progress that falls only after a return, and is handed in at 95 or more', () => {
    for (const { title, steps = [] } of tasks) {
      let percent = 0;
      for (const step of steps) {
        if (step.do === 'submit') expect([title, percent >= 95]).toEqual([title, true]);
        if (step.do === 'return') percent = 0;
        if (step.do !== 'report') continue;
        expect([title, step.on, step.percent >= percent]).toEqual([title, step.on, true]);
        percent = step.percent;
      }
    }
  });

  it('has its closing office audit somebody else', () => {
    for (const { title, lead, steps = [] } of tasks) {
      const submitter = steps.findLast((step) => step.do === 'submit');
      const closer = steps.findLast((step) => step.do === 'close');
      if (submitter && closer) expect([title, closer.by ?? 'office']).not.toEqual([title, submitter.by ?? lead]);
    }
  });
});

describe('what was dealt to several departments', () => {
  it('is dealt to each township once, and they are not equally far', () => {
    const townships = departments.filter(({ kind }) => kind === 'TOWNSHIP').map(({ code }) => code);
    for (const { title, copies } of deals) {
      expect([title, copies.map(({ lead }) => lead).toSorted()]).toEqual([title, townships.toSorted()]);
      const stages = outcomes.filter(({ task }) => task.title === title).map(({ stage }) => stage);
      expect([title, new Set(stages).size > 1, stages.includes('DONE')]).toEqual([title, true, true]);
    }
  });
});

describe('the business date 15 September 2022', () => {
  it('finds tasks in all six stages', () => {
    expect(at('DONE').length).toBeGreaterThanOrEqual(16);
    expect(at('IN_REVIEW').length).toBeGreaterThanOrEqual(5);
    expect(at('IN_PROGRESS').length).toBeGreaterThanOrEqual(16);
    expect(at('NOT_STARTED').length).toBeGreaterThanOrEqual(5);
    expect(at('PAUSED')).toHaveLength(2);
    expect(at('CANCELLED')).toHaveLength(2);
  });

  it('finds tasks overdue by few and by many days, one of them only waiting for the office', () => {
    expect(overdue.length).toBeGreaterThanOrEqual(8);
    expect(overdue.some((outcome) => daysOverdue(outcome) <= 7)).toBe(true);
    expect(overdue.some((outcome) => daysOverdue(outcome) > 60)).toBe(true);
    const waiting = overdue.filter((outcome) => outcome.stage === 'IN_REVIEW');
    expect(waiting.some(({ submittedOn = '', dueOn }) => submittedOn <= dueOn)).toBe(true);
    expect(waiting.some(({ submittedOn = '', dueOn }) => submittedOn > dueOn)).toBe(true);
    expect(overdue.some((outcome) => outcome.stage === 'NOT_STARTED')).toBe(true);
    // One asked in time and one late wait for an answer.
    const asked = outcomes.filter((outcome) => outcome.asked !== undefined);
    expect(asked.map((outcome) => daysOverdue(outcome) > 0).toSorted()).toEqual([false, true]);
  });

  it('finds work done late, done early and not yet due to start', () => {
    const late = at('DONE').filter(({ submittedOn = '', dueOn }) => submittedOn > dueOn);
    expect(late.length).toBeGreaterThanOrEqual(3);
    expect(at('DONE').some(({ submittedOn = '', dueOn }) => submittedOn < dueOn)).toBe(true);
    expect(at('NOT_STARTED').some(({ task }) => (task.startsOn ?? '') > TODAY)).toBe(true);
  });

  it('finds due dates moved, one of them twice, and submissions returned', () => {
    const moved = outcomes.filter((outcome) => outcome.moves > 0);
    expect(moved).toHaveLength(3);
    expect(moved.filter((outcome) => outcome.moves === 2)).toHaveLength(1);
    expect(moved.filter((outcome) => daysOverdue(outcome) > 0)).toHaveLength(2);
    const returned = outcomes.filter((outcome) => outcome.returns > 0);
    expect(returned.map((outcome) => outcome.stage).sort()).toEqual(['DONE', 'IN_PROGRESS']);
  });
});
