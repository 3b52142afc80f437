import { type CompiledQuery, type Expression, type QueryCreator, type SqlBool, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { cutPage, encodeCursor, Page, type PageArgs } from '../../api/page.js';
import type { PlanAt, Scope } from '../../api/scope.js';
import { tablesOf } from '../../database.js';
import type { Tables } from '../../tables.js';
import { tasksAt } from '../history/past.query.js';
import { doneLateSql, lateSql, overdueSql } from '../task/light.query.js';
import { TaskOrderField } from '../task/order.rules.js';
import type { TaskView } from '../task/task.graphql.js';
import {
  countTasks,
  isUnconditional,
  matching,
  placeForm,
  placeOf,
  readCursor,
  type TaskConditions,
} from '../task/task.query.js';
import { stages, TaskStatus } from '../task/task.rules.js';
import { type Asked, readied, selectionOf, type TaskRow } from '../task/task-columns.js';
import { hiddenSql } from '../task/visibility.query.js';
import { wholeSight } from '../task/visibility.rules.js';
import type { BoardLane } from './board.graphql.js';
import { type LimitState, limitState, maySetLimit } from './column-limit.rules.js';
import { countLanes } from './lane.query.js';
import { LaneKind, laneCounts, lanesShown } from './lane.rules.js';

type ByStage<T> = ReadonlyMap<TaskStatus, T>;

/**
 * The statement of an unfiltered board's first page, by page size, columns and how much its reader sees: putting it
 * together takes longer than anything else that is done for it here. Its parameters are the plan and the reader's
 * department, and nothing else.
 */
const firstPages = new LRUCache<string, { statement: CompiledQuery<TaskRow>; ofPlan: readonly boolean[] }>({ max: 50 });

/** Reads the board's columns: all of them in one statement, whichever is asked for first. */
export class BoardReader {
  readonly #pages = new Map<string, Promise<ByStage<readonly TaskRow[]>>>();
  #counts: Promise<ByStage<number>> | undefined;
  #late: Promise<ByStage<number>> | undefined;

  constructor(
    private readonly scope: Scope,
    private readonly seen: PlanAt,
    private readonly filter: TaskConditions,
    private readonly asked: Asked,
  ) {}

  /** One column's page. Cursors are those of tasks() in the order of POSITION. */
  async column(status: TaskStatus, args: PageArgs): Promise<Page<TaskView>> {
    const key = JSON.stringify(args);
    const reading = this.#pages.get(key) ?? this.#read(args);
    this.#pages.set(key, reading);
    const { rows, hasMore } = cutPage((await reading).get(status) ?? [], args.first);
    return new Page(
      readied(
        rows.map((row) => this.seen.view(row)),
        this.asked,
      ),
      { hasNextPage: hasMore, hasPreviousPage: Boolean(args.after) },
      (task) => encodeCursor([TaskOrderField.POSITION, ...placeOf(task)]),
      () => this.totalCount(status),
    );
  }

  /** Exact: kept counts without a filter, counted with one. */
  async totalCount(status: TaskStatus): Promise<number> {
    const kept = isUnconditional(this.filter) ? this.seen.counts : null;
    this.#counts ??= kept ? Promise.resolve(kept) : countTasks(this.scope.em, this.filter, this.seen.reckoning);
    return (await this.#counts).get(status) ?? 0;
  }

  async lateCount(status: TaskStatus): Promise<number> {
    this.#late ??= this.#countLate();
    return (await this.#late).get(status) ?? 0;
  }

  /** Read with the plan: a board with limits costs no statement more. Of the present: history does not tell limits. */
  limit(status: TaskStatus): LimitState | null {
    const { limits, counts } = this.seen;
    return counts && limitState(limits.get(status), counts.get(status) ?? 0);
  }

  viewerCanSetLimit(status: TaskStatus): boolean {
    return this.seen.asOf === null && maySetLimit(this.seen.actor, this.seen.plan.status, status);
  }

  /** The lanes that the filter leaves, with exact counts: one statement for all of them. */
  async lanes(kind: LaneKind): Promise<BoardLane[]> {
    const { seen, filter } = this;
    const rows = await countLanes(this.scope.em, filter, seen.reckoning, kind);
    const byLane = Map.groupBy(rows, ({ laneId }) => laneId);
    const order = kind === LaneKind.ITEM ? seen.items.keys() : seen.departments.keys();
    return lanesShown([...order], new Set(byLane.keys()), kind, !isUnconditional(filter)).map((id) => ({
      id,
      item: kind === LaneKind.ITEM ? (seen.items.get(id) ?? null) : null,
      department: kind === LaneKind.DEPARTMENT ? (seen.departments.get(id) ?? null) : null,
      ...laneCounts(byLane.get(id) ?? []),
    }));
  }

  async #read({ first, after }: PageArgs): Promise<ByStage<readonly TaskRow[]>> {
    const { em, texts } = this.scope;
    const { planId, sight } = this.seen.reckoning;
    const isFirstPage = isUnconditional(this.filter) && !after && this.seen.asOf === null;
    const eyes = sight.seesAll ? 'all' : sight.departmentId === null ? 'none' : 'own';
    const key = `${first} ${eyes} ${[...this.asked.columns].join()}`;
    const kept = isFirstPage ? firstPages.get(key) : undefined;
    const from = after ? readCursor(after, TaskOrderField.POSITION, placeForm, texts) : null;
    const statement = kept
      ? { ...kept.statement, parameters: kept.ofPlan.map((isPlan) => (isPlan ? planId : sight.departmentId)) }
      : this.#statement(first, from).compile();
    const known: readonly unknown[] = [planId, sight.departmentId];
    if (isFirstPage && !kept && statement.parameters.every((parameter) => known.includes(parameter)))
      firstPages.set(key, { statement, ofPlan: statement.parameters.map((parameter) => parameter === planId) });
    const { rows } = await tablesOf(em).executeQuery(statement);
    return Map.groupBy(rows, ({ status }) => status);
  }

  /** A union of six top-n scans of the place index, one a stage. */
  #statement(first: number, from: readonly [number, string] | null) {
    const tables = tablesOf(this.scope.em);
    const top = (status: TaskStatus, outermost: QueryCreator<Tables> = tables) => {
      const stage = stages.indexOf(status) + 1;
      let column = tables
        .selectFrom('task')
        .select(selectionOf(this.asked.columns, this.seen))
        .where('task.status', '=', sql.lit(status))
        .where((eb) => matching(eb, this.filter, this.seen.reckoning))
        .orderBy('task.position')
        .limit(sql.lit(first + 1));
      if (from && stage <= from[0])
        column = column.where(stage < from[0] ? sql<SqlBool>`false` : sql<SqlBool>`task.position > ${from[1]}`);
      return outermost.selectFrom(column.as('c')).selectAll();
    };
    const { NOT_STARTED, IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED } = TaskStatus;
    return [IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED].reduce(
      (all, status) => all.unionAll(top(status)),
      top(NOT_STARTED, tasksAt(this.scope.em, this.seen.reckoning)),
    );
  }

  async #countLate(): Promise<ByStage<number>> {
    const { em } = this.scope;
    const { today, reckoning } = this.seen;
    const { sight } = reckoning;
    // An index knows what is late and not who may see it: of a whole board everything is counted, less what is hidden.
    const isLess = isUnconditional(this.filter) && reckoning.asOf === null && !sight.seesAll;
    const within = isLess ? { ...reckoning, sight: wholeSight } : reckoning;
    const counts = (late: Expression<SqlBool>, tables: QueryCreator<Tables> = tablesOf(em)) =>
      tables
        .selectFrom('task')
        .select((eb) => ['task.status', eb.fn.countAll<string>().as('count')])
        .where((eb) => matching(eb, this.filter, within))
        .where(late)
        .groupBy('task.status');
    // Two counts, because each has an index that holds nothing else; for both in one condition all are read.
    const all = counts(overdueSql(today), tasksAt(em, reckoning)).unionAll(counts(doneLateSql));
    const hidden = () =>
      counts(sql<SqlBool>`${lateSql(today)} and ${hiddenSql(sight)}`)
        .clearSelect()
        .select(['task.status', sql<string>`-count(*)`.as('count')]);
    const rows = await (isLess ? all.unionAll(hidden()) : all).execute();
    const late = new Map<TaskStatus, number>();
    for (const { status, count } of rows) late.set(status, (late.get(status) ?? 0) + Number(count));
    return late;
  }
}
