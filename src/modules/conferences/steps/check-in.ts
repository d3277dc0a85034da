import type { Work } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { findComing } from '../queries/find-coming.ts';
import { comesIn } from '../rules/comes-in.ts';

/**
 * Whoever is in a delegate's seat is there: written down where the hall would, with the way they came. A new seat is taken after this.
 * @returns whether they were checked in by it
 */
export async function checkIn({ tx, now, today, record }: Work, delegate: Id<'conferences.delegate'>): Promise<boolean> {
  const found = await findComing(tx, delegate, 'lock');
  if (found === null || !comesIn({ ...found, today })) return false;
  await tx
    .updateTable('conferences.delegate')
    .set({ presence: 'present', presence_way: 'code', presence_at: now, absence_reason: null })
    .where('id', '=', delegate)
    .execute();
  const { conference, unit, site, presence } = found;
  const after = { conference_id: conference, site_id: site, presence: 'present', presence_way: 'code' };
  await record({ unit, table: 'conferences.delegate', row: delegate, before: { presence }, after });
  return true;
}
