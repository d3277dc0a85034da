import { anonymous, anyOf, type Actor, type Verdict } from '#kernel/actor.ts';
import { ZONE, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { mayRunSite, type Standing } from '../policy.ts';
import { mayPrepareAt } from '../policy-prepare.ts';
import { standingOf } from '../queries/standing-of.ts';

interface Asked {
  readonly conference: Id<'conferences.conference'>;
  readonly site: Id<'conferences.site'>;
  /** Digest of the browser's seat. */
  readonly seat: string | null;
}

/** A site at which somebody writes down who is there. */
export interface AtSite {
  /** Of nobody yet. */
  readonly standing: Standing;
  readonly site: { readonly id: Id<'conferences.site'>; readonly unit_id: Id<'org.unit'> };
  readonly row: { readonly id: Id<'conferences.conference'>; readonly unit_id: Id<'org.unit'>; readonly state: string };
}

/** The site alone is locked: three thousand halls tick their lists at the same time. Null for no such site. */
export async function atSite(tx: Tx, { conference, site, seat }: Asked, today: Day): Promise<AtSite | null> {
  const found = await tx
    .selectFrom('conferences.site')
    .select(['id', 'unit_id'])
    .where('id', '=', site)
    .where('conference_id', '=', conference)
    .forUpdate()
    .executeTakeFirst();
  const row = await tx
    .selectFrom('conferences.conference')
    .select(['id', 'unit_id', 'state'])
    .where('id', '=', conference)
    .executeTakeFirst();
  // A seat ends with a day, so the day is all that has to be known of the time.
  const now = Temporal.PlainDate.from(today).toZonedDateTime(ZONE).toInstant();
  const standing = await standingOf(tx, { conference, actor: anonymous, seat, now });
  return found === undefined || row === undefined || standing === null ? null : { standing, site: found, row };
}

/** The site's operator, the secretariat, or officers of the site's unit. */
export const mayTakeAttendance = (standing: Standing, site: AtSite['site']): Verdict =>
  anyOf(mayRunSite(standing, site.id), mayPrepareAt(standing.actor, site.unit_id));

export const mayTakeAttendanceAt = (actor: Actor, { standing, site }: AtSite): Verdict =>
  mayTakeAttendance({ ...standing, actor }, site);

/** From the summons on; after the end for halls outside the net, until the conclusions stand. */
export const isAttendanceOpen = ({ state }: { readonly state: string }): boolean =>
  state === 'called' || state === 'open' || state === 'closed';
