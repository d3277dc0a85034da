import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { lastPlaceOf } from '../queries/places-of.ts';

/** A list that was sent in, with the place it was sent to, locked; null for none. */
export async function loadImport(tx: Tx, id: Id<'org.import'>, today: Day) {
  const row = await tx
    .selectFrom('org.import')
    .select(['id', 'unit_id', 'kind', 'day', 'file_id', 'sha256', 'planned_at', 'done_at', 'created', 'changed'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const place = await lastPlaceOf(tx, row.unit_id, today);
  const file =
    row.file_id === null
      ? undefined
      : await tx.selectFrom('kernel.file').select('name').where('id', '=', row.file_id).executeTakeFirst();
  return place && { row, place, name: file?.name ?? '' };
}
