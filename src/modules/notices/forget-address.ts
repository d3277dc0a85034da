import type { Tx } from '#kernel/db.ts';

/** Everything this module holds of one address: what it follows, and every mail that still names it. Returns how many rows. */
export async function forgetAddress(tx: Tx, address: string, now: Temporal.Instant): Promise<number> {
  const followers = await tx.deleteFrom('notices.follower').where('email', '=', address).executeTakeFirst();
  const mails = await tx
    .updateTable('notices.mail')
    .set({ recipient: null, subject: null, body: null, html: null, unsubscribe: null, erased_at: now })
    .where('recipient', '=', address)
    .executeTakeFirst();
  return Number(followers.numDeletedRows + mails.numUpdatedRows);
}
