import type { Selectable } from 'kysely';
import type { Ground } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Tables, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placesOf } from '#modules/org/index.ts';
import type { Keeper } from '../policy.ts';

export type RequestRecord = Selectable<Tables['publicity.request']>;

export interface LockedRequest extends Keeper {
  readonly row: RequestRecord;
}

/** Locks a request until the command ends, with whose register it belongs to; null when there is none. */
export async function lockRequest(
  tx: Tx,
  input: { readonly request: Id<'publicity.request'> },
  today: Day,
): Promise<LockedRequest | null> {
  const row = await tx.selectFrom('publicity.request').selectAll().where('id', '=', input.request).forUpdate().executeTakeFirst();
  if (row === undefined) return null;
  const place = (await placesOf(tx, [row.unit_id], today)).get(row.unit_id);
  return place === undefined ? null : { row, place, body: row.body_id };
}

/** The post in which somebody acts, for the row itself; null for the program. */
export const holdingOf = (because: Ground): Id<'org.holding'> | null => (because.kind === 'post' ? because.holding.id : null);
