import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from '#modules/org/index.ts';

/** A conference as commands find it, locked. */
export interface LockedConference {
  readonly row: NonNullable<Awaited<ReturnType<typeof lockRow>>>;
  /** The convening unit as it stands today; as on the day its sites were chosen where it is no more. */
  readonly place: Place;
}

const lockRow = (tx: Tx, conference: Id<'conferences.conference'>) =>
  tx.selectFrom('conferences.conference').selectAll().where('id', '=', conference).forUpdate().executeTakeFirst();

/** Locks a conference for a change of what is prepared; null for none. */
export async function lockConference(
  tx: Tx,
  conference: Id<'conferences.conference'>,
  today: Day,
): Promise<LockedConference | null> {
  const row = await lockRow(tx, conference);
  if (row === undefined) return null;
  const place = (await placeOf(tx, row.unit_id, today)) ??
    (await placeOf(tx, row.unit_id, row.sites_day)) ?? { unit: row.unit_id, above: [] };
  return { row, place };
}

/** Whether what is prepared may still be changed: sites, delegates, the hall. */
export const isOpenForWork = ({ state }: { readonly state: string }): boolean => state === 'planned' || state === 'called';

/** Whether the meeting has not ended: the agenda and papers may still change while it runs. */
export const isBeforeEnd = (row: { readonly state: string }): boolean => isOpenForWork(row) || row.state === 'open';
