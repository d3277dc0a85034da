import type { Selectable } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Tables, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from '#modules/org/index.ts';

export interface ScanGround {
  readonly row: Selectable<Tables['decisions.scan']>;
  readonly unit: Id<'org.unit'>;
  readonly village: Place;
}

/** A scan under lock with the village it belongs to; null when there is none, or its village is not in force today. */
export async function lockScan(tx: Tx, id: Id<'decisions.scan'>, today: Day): Promise<ScanGround | null> {
  const row = await tx.selectFrom('decisions.scan').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return null;
  const { unit_id: unit } = await tx
    .selectFrom('decisions.decision')
    .select('unit_id')
    .where('id', '=', row.decision_id)
    .executeTakeFirstOrThrow();
  const village = await placeOf(tx, unit, today);
  return village === null ? null : { row, unit, village };
}
