import type { Change, SubjectKind, TaskEventKind } from '../modules/history/task-event.rules.js';
import type { LocalDate } from '../modules/task/date.rules.js';
import type { InstantText } from '../tables.js';

/** What happened, what was refused, and what was answered already. */
export interface RecordTables {
  task_event: {
    id: string;
    plan_id: string;
    sequence: number;
    task_id: string | null;
    subject_kind: SubjectKind | null;
    subject_id: string | null;
    kind: TaskEventKind;
    actor_id: string | null;
    at: InstantText;
    business_date: LocalDate;
    changes: Change[];
    note: string | null;
    previous_hash: string;
    hash: string;
  };
  refused_attempt: {
    id: string;
    account_id: string;
    operation: string;
    code: string;
    words: string;
    plan_id: string | null;
    task_id: string | null;
    subject: string;
    business_date: LocalDate;
    at: InstantText;
    minute: number;
  };
  idempotency_key: { account_id: string; key: string; input: string; answer: string; at: InstantText };
}
