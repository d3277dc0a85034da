import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { lockSite } from './lock-site.ts';

/** A paper with its site and conference, all locked; null for none. */
export async function lockPaper(tx: Tx, paper: Id<'conferences.paper'>, today: Day) {
  const known = await tx.selectFrom('conferences.paper').select('site_id').where('id', '=', paper).executeTakeFirst();
  const locked = known === undefined ? null : await lockSite(tx, known.site_id, today);
  const found = await tx.selectFrom('conferences.paper').selectAll().where('id', '=', paper).forUpdate().executeTakeFirst();
  return locked === null || found === undefined ? null : { ...locked, paper: found };
}
