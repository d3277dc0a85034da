import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { lockConference } from './lock-conference.ts';

interface Asked {
  readonly conference: Id<'conferences.conference'>;
  readonly document: Id<'conferences.document'>;
}

/** A document with its conference, which is locked; null for none. */
export async function lockDocument(tx: Tx, { conference, document }: Asked, today: Day) {
  const locked = await lockConference(tx, conference, today);
  const found = await tx
    .selectFrom('conferences.document')
    .selectAll()
    .where('id', '=', document)
    .where('conference_id', '=', conference)
    .forUpdate()
    .executeTakeFirst();
  return locked === null || found === undefined ? null : { ...locked, document: found };
}
