import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { Actor, Verdict } from '#kernel/actor.ts';
import { anyOf } from '#kernel/actor.ts';
import { mayKeepAt } from '../policy.ts';
import { mayPrepareAt } from '../policy-prepare.ts';
import { lockConference, type LockedConference } from './lock-conference.ts';

export interface LockedSite extends LockedConference {
  readonly site: NonNullable<Awaited<ReturnType<typeof lockRow>>>;
}

const lockRow = (tx: Tx, site: Id<'conferences.site'>) =>
  tx.selectFrom('conferences.site').selectAll().where('id', '=', site).forUpdate().executeTakeFirst();

/** One site with its conference, both locked, the conference first; null for none. */
export async function lockSite(tx: Tx, site: Id<'conferences.site'>, today: Day): Promise<LockedSite | null> {
  const known = await tx.selectFrom('conferences.site').select('conference_id').where('id', '=', site).executeTakeFirst();
  const conference = known === undefined ? null : await lockConference(tx, known.conference_id, today);
  const row = conference === null ? undefined : await lockRow(tx, site);
  return conference === null || row === undefined ? null : { ...conference, site: row };
}

/** The secretariat of the conference, or officers of the site's own unit once they were told of it. */
export const mayPrepareLocked = (actor: Actor, { place, site, row }: LockedSite): Verdict =>
  row.state === 'planned' ? mayKeepAt(actor, place) : anyOf(mayKeepAt(actor, place), mayPrepareAt(actor, site.unit_id));
