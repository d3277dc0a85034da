import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { IMPORT_LOCK } from '../import/load-units.ts';

/**
 * Acts in one province wait for each other until the transaction ends, because each is judged by the units around it;
 * acts in others go on. An act on a province waits for every other act on a province, and imports for all of them.
 */
export async function lockUnits(tx: Tx, units: readonly Id<'org.unit'>[]): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${IMPORT_LOCK})`.execute(tx);
  await sql`
    with recursive up as (
      select unit_id, parent_id, level, level = 'province' as whole from org.unit_version where unit_id = any(${units}::uuid[])
      union
      select v.unit_id, v.parent_id, v.level, up.whole from up join org.unit_version v on v.unit_id = up.parent_id
    ), wanted as (
      select distinct unit_id::text as id from up where level = 'province' or (level = 'country' and whole)
      union
      select unit_id::text from org.unit_version where level = 'country' and cardinality(${units}::uuid[]) = 0
      order by id
    )
    select pg_advisory_xact_lock(hashtextextended(id, 7315011)) from wanted`.execute(tx);
}

/** A list of acts waits for all acts and imports, and they for it. */
export async function lockAllUnits(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`.execute(tx);
}
