import { sql } from 'kysely';
import { type EntityManager, tablesOf } from '../../database.js';
import type { InstantText, Tables } from '../../tables.js';
import {
  type BrokenLink,
  beforeFirst,
  type ChainHead,
  type ChainLink,
  faultOfHead,
  faultOfLink,
  type HeadFault,
  type LinkFault,
  type StoredLink,
} from './chain.rules.js';
import { hashOf } from './history.service.js';

/** What walking one plan's chain found. */
export interface WalkedChain {
  /** How far it holds. */
  readonly head: ChainHead;
  readonly broken: (BrokenLink & { readonly taskId: string | null }) | null;
}

/** A plan's chain, as the report of all of them tells it. */
export interface VerifiedPlan {
  /** Null when the plan itself is gone and only its events are left. */
  readonly title: string | null;
  readonly planId: string;
  readonly events: number;
  /** Hash of the last event that holds; '' without events. Kept elsewhere, it shows a chain that was made anew. */
  readonly head: string;
  readonly broken: {
    readonly sequence: number;
    readonly reason: LinkFault | HeadFault;
    /** Of the event found at the broken place; null when there is none, or its task is gone. */
    readonly taskCode: string | null;
  } | null;
}

type Link = Omit<Tables['task_event'], 'at'> & { at: InstantText };
type Step = { kept_length: number; kept_hash: string } & (Link | { [C in keyof Link]: null });

/** Links that are in memory at once. */
const pageSize = 1000;

/**
 * Walks the plan's chain a page at a time, oldest first. Each page comes with the head that the counters keep, in
 * one statement: whoever writes meanwhile moves both, so the last page meets the head of the same moment.
 */
export async function verifyChain(em: EntityManager, planId: string, size = pageSize): Promise<WalkedChain> {
  let head = beforeFirst;
  let place = { sequence: -(2 ** 31), id: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    // By id too: whoever drops the constraint can give two links one number.
    const { rows } = await sql<Step>`
      select coalesce(c.chain_length, 0) as kept_length, coalesce(c.chain_head, '') as kept_hash, e.*
      from (select ${planId}::uuid as plan_id) p
      left join plan_counter c on c.plan_id = p.plan_id
      left join lateral (select * from task_event where plan_id = p.plan_id
        and (sequence, id) > (${place.sequence}, ${place.id}::uuid) order by sequence, id limit ${size}) e on true
      order by e.sequence, e.id`.execute(tablesOf(em));
    const links = rows.filter((row) => row.id !== null);
    for (const row of links) {
      const fault = faultOfLink(head, linkOf(row), hashIfAny);
      if (fault) return { head, broken: { sequence: head.length + 1, reason: fault, taskId: row.task_id } };
      head = { length: row.sequence, hash: row.hash };
      place = row;
    }
    const [first] = rows;
    if (links.length === size || !first) continue;
    const fault = faultOfHead(head, { length: first.kept_length, hash: first.kept_hash });
    return { head, broken: fault && { ...fault, taskId: null } };
  }
}

/** Somebody at psql can write what JSON cannot say, such as 1e999: it is not the program's, and has no hash. */
function hashIfAny(link: ChainLink): string | null {
  try {
    return hashOf(link);
  } catch {
    return null;
  }
}

/** An instant that is none ('infinity') is left as it is; it fits no hash. */
function instantOf(at: InstantText): string {
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? at : instant.toISOString();
}

const linkOf = (row: Link): StoredLink => ({
  id: row.id,
  planId: row.plan_id,
  sequence: row.sequence,
  taskId: row.task_id,
  // Whoever sets only one of the two has altered the link as well.
  ...((row.subject_kind !== null || row.subject_id !== null) && {
    subject: { kind: row.subject_kind, id: row.subject_id },
  }),
  kind: row.kind,
  actorId: row.actor_id,
  at: instantOf(row.at),
  businessDate: row.business_date,
  changes: row.changes,
  note: row.note,
  previousHash: row.previous_hash,
  hash: row.hash,
});

/** Walks every plan's chain, also of plans whose row or counters are gone; by year, then title. */
export async function verifyHistory(em: EntityManager): Promise<VerifiedPlan[]> {
  const { rows: plans } = await sql<{ id: string; title: string | null }>`
    select i.id, p.title from (select id from plan union select plan_id from task_event) i
    left join plan p on p.id = i.id order by p.year, p.title, i.id`.execute(tablesOf(em));
  const verified: VerifiedPlan[] = [];
  for (const { id, title } of plans) {
    const { head, broken } = await verifyChain(em, id);
    verified.push({
      title,
      planId: id,
      events: head.length,
      head: head.hash,
      broken: broken && {
        sequence: broken.sequence,
        reason: broken.reason,
        taskCode: broken.taskId && (await codeOf(em, broken.taskId)),
      },
    });
  }
  return verified;
}

async function codeOf(em: EntityManager, taskId: string): Promise<string | null> {
  const task = await tablesOf(em).selectFrom('task').select('code').where('id', '=', taskId).executeTakeFirst();
  return task?.code ?? null;
}
