import { ReferenceKind } from '@mikro-orm/core';
import { migrations, type Orm } from '../database.js';
import type { KnownSchema } from './migration-check.js';

/** What the database looks like once every migration of this program is executed, by the entities. */
export function knownSchema(orm: Orm): KnownSchema {
  const columns: Record<string, string[]> = {};
  for (const meta of orm.getMetadata().getAll().values()) {
    if (meta.abstract || meta.virtual || meta.embeddable) continue;
    const stored = meta.props.filter(
      (prop) =>
        prop.persist !== false && prop.kind !== ReferenceKind.ONE_TO_MANY && prop.kind !== ReferenceKind.MANY_TO_MANY,
    );
    columns[meta.tableName] = stored.flatMap((prop) => prop.fieldNames ?? []);
  }
  return { migrations: migrations.map(({ name }) => name), columns };
}
