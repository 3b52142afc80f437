import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Caller, type Luoshi, startLuoshi } from '../harness.js';
import { taskChanged, updateTask } from '../operations.js';
import { openStream, Stream } from '../stream.js';

const changedLately = `subscription ($planId: ID!, $lastSeconds: Int) {
  taskChanged(planId: $planId, lastSeconds: $lastSeconds) { id } }`;
const hiddenLately = `subscription ($planId: ID!, $lastSeconds: Int) {
  taskHidden(planId: $planId, lastSeconds: $lastSeconds) }`;

describe('who listens only after having read', () => {
  let luoshi: Luoshi;
  let office: Caller;
  let family: Caller;
  /** The office's, open from the first: what it has told, the server has heard of. */
  let heard: Stream;

  beforeAll(async () => {
    luoshi = await startLuoshi();
    [office, family] = [await luoshi.as('office'), await luoshi.as('family')];
    const poke = () => luoshi.createTask({ title: 'poke' });
    heard = await openStream(office, taskChanged, { planId: luoshi.plan.id }, poke);
  });
  afterAll(async () => {
    await heard.close();
    await luoshi.close();
  });
  // What was told in the minute before is not told again.
  beforeEach(async () => {
    await toldOf(heard, await luoshi.createTask());
    luoshi.clock.advance(61_000);
  });

  async function toldOf(stream: Stream, taskId: string): Promise<void> {
    while ((await stream.next()).taskChanged.id !== taskId);
  }
  async function created(details: Parameters<Luoshi['createTask']>[0] = {}): Promise<string> {
    const taskId = await luoshi.createTask(details);
    await toldOf(heard, taskId);
    return taskId;
  }
  const late = (caller: Caller, query: string, lastSeconds: number) =>
    new Stream(caller, query, { planId: luoshi.plan.id, lastSeconds });

  it('hears of what changed in between, oldest first', async () => {
    const changed = [await created(), await created()];
    const stream = late(family, changedLately, 30);
    for (const taskId of changed) expect((await stream.next()).taskChanged.id).toBe(taskId);
    await stream.close();
  });

  it.each([
    ['longer ago than asked for', 10, 20_000],
    ['more than a minute ago, whatever is asked for', 86_400, 61_000],
  ])('hears nothing of what changed %s', async (_what, lastSeconds, later) => {
    await created();
    luoshi.clock.advance(later);
    const taskId = await created();
    const stream = late(family, changedLately, lastSeconds);
    expect((await stream.next()).taskChanged.id).toBe(taskId);
    await stream.close();
  });

  it('hears nothing of what they may not see', async () => {
    await created({ isInternal: true });
    const open = await created();
    const stream = late(family, changedLately, 30);
    expect((await stream.next()).taskChanged.id).toBe(open);
    await stream.close();
  });

  it('learns what has left their sight in between', async () => {
    const taskId = await created();
    await office.must(updateTask, { input: { taskId, expectedVersion: 1, isInternal: true } });
    await toldOf(heard, taskId);
    const stream = late(family, hiddenLately, 30);
    expect(await stream.next()).toEqual({ taskHidden: taskId });
    await stream.close();
  });
});
