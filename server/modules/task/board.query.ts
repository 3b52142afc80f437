import { type CompiledQuery, type Expression, type SqlBool, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { cutPage, encodeCursor, Page, type PageArgs } from '../../api/page.js';
import type { Scope, SeenPlan } from '../../api/scope.js';
import { tablesOf } from '../../database.js';
import { overdueSql } from './light.query.js';
import { TaskOrderField } from './order.rules.js';
import type { TaskView } from './task.graphql.js';
import {
  countTasks,
  isUnconditional,
  matching,
  placeForm,
  placeOf,
  readCursor,
  type TaskConditions,
} from './task.query.js';
import { stages, TaskStatus } from './task.rules.js';
import { type Asked, readied, selectionOf, type TaskRow } from './task-columns.js';

type ByStage<T> = ReadonlyMap<TaskStatus, T>;

/**
 * The statement of an unfiltered board's first page, by page size and columns: putting it together takes longer
 * than anything else that is done for it here. Its only parameter is the plan.
 */
const firstPages = new LRUCache<string, CompiledQuery<TaskRow>>({ max: 50 });

/** Reads the board's columns: all of them in one statement, whichever is asked for first. */
export class BoardReader {
  readonly #pages = new Map<string, Promise<ByStage<readonly TaskRow[]>>>();
  #counts: Promise<ByStage<number>> | undefined;
  #late: Promise<ByStage<number>> | undefined;

  constructor(
    private readonly scope: Scope,
    private readonly seen: SeenPlan,
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
    this.#counts ??= isUnconditional(this.filter)
      ? Promise.resolve(this.seen.counts)
      : countTasks(this.scope.em, this.filter, this.seen.reckoning);
    return (await this.#counts).get(status) ?? 0;
  }

  async lateCount(status: TaskStatus): Promise<number> {
    this.#late ??= this.#countLate();
    return (await this.#late).get(status) ?? 0;
  }

  async #read({ first, after }: PageArgs): Promise<ByStage<readonly TaskRow[]>> {
    const { em, texts } = this.scope;
    const { planId } = this.seen.reckoning;
    const isFirstPage = isUnconditional(this.filter) && !after;
    const key = `${first} ${[...this.asked.columns].join()}`;
    const kept = isFirstPage ? firstPages.get(key) : undefined;
    const from = after ? readCursor(after, TaskOrderField.POSITION, placeForm, texts) : null;
    const statement = kept
      ? { ...kept, parameters: kept.parameters.map(() => planId) }
      : this.#statement(first, from).compile();
    if (isFirstPage && !kept && statement.parameters.every((parameter) => parameter === planId))
      firstPages.set(key, statement);
    const { rows } = await tablesOf(em).executeQuery(statement);
    return Map.groupBy(rows, ({ status }) => status);
  }

  /** A union of six top-n scans of the place index, one a stage. */
  #statement(first: number, from: readonly [number, string] | null) {
    const tables = tablesOf(this.scope.em);
    const top = (status: TaskStatus) => {
      const stage = stages.indexOf(status) + 1;
      let column = tables
        .selectFrom('task')
        .select(selectionOf(this.asked.columns))
        .where('task.status', '=', sql.lit(status))
        .where((eb) => matching(eb, this.filter, this.seen.reckoning))
        .orderBy('task.position')
        .limit(sql.lit(first + 1));
      if (from && stage <= from[0])
        column = column.where(stage < from[0] ? sql<SqlBool>`false` : sql<SqlBool>`task.position > ${from[1]}`);
      return tables.selectFrom(column.as('c')).selectAll();
    };
    const { NOT_STARTED, IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED } = TaskStatus;
    return [IN_PROGRESS, IN_REVIEW, DONE, PAUSED, CANCELLED].reduce(
      (all, status) => all.unionAll(top(status)),
      top(NOT_STARTED),
    );
  }

  async #countLate(): Promise<ByStage<number>> {
    const { em, today } = this.scope;
    const counts = (late: Expression<SqlBool>) =>
      tablesOf(em)
        .selectFrom('task')
        .select((eb) => ['task.status', eb.fn.countAll<string>().as('count')])
        .where((eb) => matching(eb, this.filter, this.seen.reckoning))
        .where(late)
        .groupBy('task.status');
    // Two counts, because each has an index that holds nothing else; for both in one condition all are read.
    const doneLate = sql<SqlBool>`(task.status = 'DONE' and task.completed_on > task.due_on)`;
    const rows = await counts(overdueSql(today)).unionAll(counts(doneLate)).execute();
    return new Map(rows.map(({ status, count }) => [status, Number(count)]));
  }
}
