import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { lockSite } from './lock-site.ts';

/** A delegate with their site and conference, all locked; null for none. */
export async function lockDelegate(tx: Tx, delegate: Id<'conferences.delegate'>, today: Day) {
  const known = await tx.selectFrom('conferences.delegate').select('site_id').where('id', '=', delegate).executeTakeFirst();
  const locked = known === undefined ? null : await lockSite(tx, known.site_id, today);
  const found = await tx.selectFrom('conferences.delegate').selectAll().where('id', '=', delegate).forUpdate().executeTakeFirst();
  return locked === null || found === undefined ? null : { ...locked, delegate: found };
}
