import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { lastPlaceOf } from '../queries/places-of.ts';

/** A body with the place of its unit, locked so that nobody is appointed to it while it is being closed; null for none. */
export async function loadBody(tx: Tx, id: Id<'org.body'>, today: Day) {
  const row = await tx
    .selectFrom('org.body')
    .select(['id', 'unit_id', 'kind', 'name', 'valid_from', 'valid_to'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const place = await lastPlaceOf(tx, row.unit_id, today);
  return place && { row, place };
}

/** A holding with the place of its body's unit, locked; null for none. */
export async function loadHolding(tx: Tx, id: Id<'org.holding'>, today: Day) {
  const row = await tx
    .selectFrom('org.holding')
    .select(['id', 'person_id', 'body_id', 'post', 'title', 'decision', 'valid_from', 'valid_to', 'end_reason', 'end_decision'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const body = await loadBody(tx, row.body_id, today);
  return body && { row, body: body.row, place: body.place };
}

export type LoadedHolding = NonNullable<Awaited<ReturnType<typeof loadHolding>>>;
