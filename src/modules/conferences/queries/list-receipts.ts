import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/** No conference has more delegates. */
const MOST = 100_000;

/** Receipts of a secret vote, sorted, so in no order that means anything. One query. */
export async function listReceipts(reader: Reader, poll: Id<'conferences.poll'>): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom('conferences.poll_receipt')
    .select('code')
    .where('poll_id', '=', poll)
    .orderBy('code')
    .limit(MOST)
    .execute();
  return rows.map(({ code }) => code);
}

/** Whether a receipt stands in the list. */
export async function hasReceipt(reader: Reader, poll: Id<'conferences.poll'>, code: string): Promise<boolean> {
  const row = await reader
    .selectFrom('conferences.poll_receipt')
    .select('code')
    .where('poll_id', '=', poll)
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
}
