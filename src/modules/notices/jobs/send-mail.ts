import type { Id } from '#kernel/id.ts';
import { task, type Task } from '#kernel/module.ts';
import type { Room } from '#kernel/room.ts';
import type { Mailer, OutgoingMail } from '../mailer/mailer.ts';
import { SEND_MAIL } from '../queue-mail.ts';

/** Sends one mail of the outbox. Named apart from its row so that the payload holds no address. */
export const sendMail = (mailer: Mailer): Task =>
  task<{ mail: Id<'notices.mail'> }>(SEND_MAIL, async (room, { mail }) => {
    const outgoing = await waitingMail(room, mail);
    if (outgoing === null) return;
    const sent = await mailer(outgoing);
    const outcome = sent.ok ? { sent_at: room.now() } : { failed_at: room.now(), failure: Number(sent.details['code']) };
    if (!sent.ok) room.log.warn({ mail, code: sent.details['code'] }, 'mail refused by the receiving side');
    // A crash before this line sends the mail once more, under the same Message-ID: at least once, never lost.
    await room.db.updateTable('notices.mail').set(outcome).where('id', '=', mail).where('sent_at', 'is', null).execute();
  });

/** Null when it was sent, refused or erased meanwhile: then there is nothing left to do. */
async function waitingMail(room: Room, id: Id<'notices.mail'>): Promise<OutgoingMail | null> {
  const row = await room.db
    .selectFrom('notices.mail')
    .select(['recipient', 'subject', 'body', 'html', 'unsubscribe'])
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined || row.recipient === null || row.subject === null || row.body === null) return null;
  return {
    messageId: `<${id}@${new URL(room.publicUrl).hostname}>`,
    to: row.recipient,
    subject: row.subject,
    text: row.body,
    html: row.html,
    unsubscribe: row.unsubscribe === null ? null : `${room.publicUrl}${row.unsubscribe}`,
  };
}
