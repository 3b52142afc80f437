import { openEmbedded } from '../server/database.js';

/**
 * What migrations make beside the entities' tables, which MikroORM does not know: it would drop the row
 * triggers, each with a function that it supposes. Those must be there; any other statement is drift.
 */
const triggers = [
  'account_disabled',
  'account_rights_changed',
  'comment_append_only',
  'comment_never_emptied',
  'attachment_append_only',
  'attachment_never_emptied',
  'progress_report_append_only',
  'progress_report_never_emptied',
  'session_ended',
  'refused_attempt_append_only',
  'refused_attempt_never_emptied',
  'task_event_append_only',
  'task_event_never_emptied',
];
const dropsTrigger = /^drop (trigger if exists "(?<trigger>\w+)"|function if exists "\w+_fn"\(\))/;

const isDrift = (statement: string): boolean => {
  const dropped = dropsTrigger.exec(statement);
  return dropped === null || (dropped.groups?.trigger !== undefined && !triggers.includes(dropped.groups.trigger));
};

const faults: string[] = [];
const database = await openEmbedded({});
try {
  await database.orm.migrator.up();
  const sql = await database.orm.schema.getUpdateSchemaSQL({ wrap: false });
  const statements = sql.split('\n').filter((line) => line.trim() !== '');
  const drift = statements.filter(isDrift);
  if (drift.length > 0)
    faults.push(`The migrations do not make what the entities say. Left to run:\n\n${drift.join('\n')}`);

  const found = await database.orm.em
    .getConnection()
    .execute<{ name: string }[]>('select tgname as name from pg_trigger where not tgisinternal');
  const missing = triggers.filter((name) => !found.some((trigger) => trigger.name === name));
  if (missing.length > 0) faults.push(`The migrations no longer make the triggers ${missing.join(', ')}.`);
} finally {
  await database.close();
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
