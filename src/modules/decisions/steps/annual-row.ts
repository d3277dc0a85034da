import type { Selectable } from 'kysely';
import type { Reader, Tables, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { ANNUAL_PARTS } from '../rules/annual.ts';

export type AnnualRow = Selectable<Tables['decisions.annual']>;
export type AnnualPartRow = Selectable<Tables['decisions.annual_part']>;

export const heldParts = (reader: Reader, meeting: Id<'decisions.meeting'>): Promise<readonly AnnualPartRow[]> =>
  reader
    .selectFrom('decisions.annual_part')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .orderBy('no')
    .limit(ANNUAL_PARTS.length)
    .execute();

export const findAnnualRow = async (reader: Reader, meeting: Id<'decisions.meeting'>): Promise<AnnualRow | null> =>
  (await reader.selectFrom('decisions.annual').selectAll().where('meeting_id', '=', meeting).executeTakeFirst()) ?? null;

/** Writes what a conference has beside its meeting, and says what stood there before. */
export async function keepAnnual(
  tx: Tx,
  meeting: Id<'decisions.meeting'>,
  values: Partial<Omit<AnnualRow, 'meeting_id'>>,
): Promise<{ readonly before: AnnualRow | null; readonly after: AnnualRow }> {
  const before = await findAnnualRow(tx, meeting);
  const after = await tx
    .insertInto('decisions.annual')
    .values({ meeting_id: meeting, ...values })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(values))
    .returningAll()
    .executeTakeFirstOrThrow();
  return { before, after };
}
