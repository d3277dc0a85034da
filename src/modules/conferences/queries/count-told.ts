import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** Sites whose officers the newest summons was passed on to. */
export async function countTold(reader: Reader, conference: Id<'conferences.conference'>): Promise<number> {
  const row = await reader
    .selectFrom('conferences.site')
    .select((eb) => eb.fn.countAll<number>().as('told'))
    .where('conference_id', '=', conference)
    .where('summoned_no', '=', (eb) =>
      eb
        .selectFrom('conferences.summons')
        .select((max) => max.fn.max('no').as('no'))
        .where('conference_id', '=', conference),
    )
    .executeTakeFirstOrThrow();
  return row.told;
}
