import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { findPerson } from '../queries/find-person.ts';

/** A person with their places, locked; null for one who was erased or never was. */
export async function loadPerson(tx: Tx, id: Id<'org.person'>, today: Day) {
  const row = await tx
    .selectFrom('org.person')
    .select(['id', 'unit_id', 'name', 'folded', 'email', 'phone', 'created_at', 'erased_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const found = await findPerson(tx, id, today);
  return found && { ...found, row };
}
