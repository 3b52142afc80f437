/*
 * Which kinds of event the history takes is one check of the database, and slices that land side by side each add to
 * it. So a migration does not write the whole list, but puts its own kinds behind those that it finds.
 */

const array = (kinds: readonly string[]): string => `array[${kinds.map((kind) => `'${kind}'`).join(', ')}]::text[]`;

/** The check once more, with the kinds that it names now turned into others. */
const changed = (into: (present: string) => string): string => `do $$
  declare
    present text[] := array(select hit[1] from regexp_matches((select pg_get_constraintdef(oid) from pg_constraint
      where conrelid = 'task_event'::regclass and conname = 'task_event_kind_check'), '''([A-Z_]+)''', 'g') hit);
    literals text := (select string_agg(quote_literal(one), ', ') from unnest(${into('present')}) one);
  begin
    alter table task_event drop constraint task_event_kind_check;
    execute 'alter table task_event add constraint task_event_kind_check check ("kind" in (' || literals || '))';
  end $$`;

/** Lets the history take events of these kinds too. */
export const withEventKinds = (...added: readonly string[]): string =>
  changed((present) => `${present} || ${array(added)}`);

/** The reverse. */
export const withoutEventKinds = (...removed: readonly string[]): string =>
  changed((present) => `array(select kept from unnest(${present}) kept where kept <> all(${array(removed)}))`);
