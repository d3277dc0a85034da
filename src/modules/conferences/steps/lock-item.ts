import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { lockConference } from './lock-conference.ts';

interface Asked {
  readonly conference: Id<'conferences.conference'>;
  readonly item: Id<'conferences.agenda_item'>;
}

/** An item of the agenda with its conference, which is locked; null for none. */
export async function lockItem(tx: Tx, { conference, item }: Asked, today: Day) {
  const locked = await lockConference(tx, conference, today);
  const found = await tx
    .selectFrom('conferences.agenda_item')
    .selectAll()
    .where('id', '=', item)
    .where('conference_id', '=', conference)
    .executeTakeFirst();
  return locked === null || found === undefined ? null : { ...locked, item: found };
}
