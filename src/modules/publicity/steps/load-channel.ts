import type { Selectable } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Tables, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { lockPublication, type LockedPublication } from './load-publication.ts';

export interface LockedChannel extends LockedPublication {
  readonly channel: Selectable<Tables['publicity.channel']>;
}

/** A channel with its publication, which is what is locked; null when the channel is of another publication. */
export async function lockChannel(
  tx: Tx,
  ids: { readonly publication: Id<'publicity.publication'>; readonly channel: Id<'publicity.channel'> },
  today: Day,
): Promise<LockedChannel | null> {
  const publication = await lockPublication(tx, ids.publication, today);
  if (publication === null) return null;
  const channel = await tx
    .selectFrom('publicity.channel')
    .selectAll()
    .where('id', '=', ids.channel)
    .where('publication_id', '=', ids.publication)
    .executeTakeFirst();
  return channel === undefined ? null : { ...publication, channel };
}

export interface LockedDisplay extends LockedPublication {
  readonly display: Selectable<Tables['publicity.display']>;
}

/** One line of what was up, with its publication; null when the line is of another publication. */
export async function lockDisplay(
  tx: Tx,
  ids: { readonly publication: Id<'publicity.publication'>; readonly display: Id<'publicity.display'> },
  today: Day,
): Promise<LockedDisplay | null> {
  const publication = await lockPublication(tx, ids.publication, today);
  if (publication === null) return null;
  const display = await tx
    .selectFrom('publicity.display as d')
    .innerJoin('publicity.channel as c', 'c.id', 'd.channel_id')
    .selectAll('d')
    .where('d.id', '=', ids.display)
    .where('c.publication_id', '=', ids.publication)
    .executeTakeFirst();
  return display === undefined ? null : { ...publication, display };
}
