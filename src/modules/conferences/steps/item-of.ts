import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Whether an item belongs to that agenda; none belongs to every one. */
export async function itemOf(
  tx: Tx,
  conference: Id<'conferences.conference'>,
  item: Id<'conferences.agenda_item'> | null,
): Promise<boolean> {
  if (item === null) return true;
  const found = await tx
    .selectFrom('conferences.agenda_item')
    .select('id')
    .where('id', '=', item)
    .where('conference_id', '=', conference)
    .executeTakeFirst();
  return found !== undefined;
}
