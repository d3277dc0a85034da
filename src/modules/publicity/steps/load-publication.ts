import type { Selectable } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Tables, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placesOf } from '#modules/org/index.ts';
import type { PublicationSubject } from '../policy.ts';

export type PublicationRecord = Selectable<Tables['publicity.publication']>;

export interface LockedPublication extends PublicationSubject {
  readonly row: PublicationRecord;
}

/** Locks a publication until the command ends, with what its policies ask for; null when there is none. */
export async function lockPublication(tx: Tx, id: Id<'publicity.publication'>, today: Day): Promise<LockedPublication | null> {
  const row = await tx.selectFrom('publicity.publication').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return null;
  const place = (await placesOf(tx, [row.unit_id], today)).get(row.unit_id);
  if (place === undefined) return null;
  const channels = await tx
    .selectFrom('publicity.channel')
    .select('responsible_holding')
    .distinct()
    .where('publication_id', '=', id)
    .where('responsible_holding', 'is not', null)
    .limit(1_000)
    .execute();
  const responsible = [row.responsible_holding, ...channels.map((channel) => channel.responsible_holding)];
  return { row, place, body: row.body_id, state: row.state, responsible: responsible.filter((holding) => holding !== null) };
}

/** The row as it is now, for the record of the act. */
export const readPublication = (tx: Tx, id: Id<'publicity.publication'>): Promise<PublicationRecord> =>
  tx.selectFrom('publicity.publication').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
