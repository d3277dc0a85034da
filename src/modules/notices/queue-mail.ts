import { cleanText, email } from '#kernel/fields.ts';
import type { Tx } from '#kernel/db.ts';
import { addJob } from '#kernel/event.ts';
import { newId, type Id } from '#kernel/id.ts';

export interface Mail {
  /** One address, checked by the form it came from. */
  readonly to: string;
  /** One line; line ends and runs of spaces become one space. At most 300 characters. */
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** What it is for, `<module>.<kind>`: `identity.reset-password`. */
  readonly kind: string;
  readonly unit?: Id<'org.unit'> | null;
  /** Path on this site that ends these mails by one click, for mails that come by themselves. */
  readonly unsubscribe?: string;
}

/** Name of the job that sends one mail. Its payload is the id of the row, never an address. */
export const SEND_MAIL = 'notices.send-mail';

/**
 * Writes a mail into the outbox and the job that sends it, in the transaction of the command: a command that is refused
 * has sent nothing, and a mail that was promised survives a crash.
 * @returns id of the mail, from which its Message-ID is made
 * @throws when `to` is not exactly one address or the subject is empty: the form should have said so
 */
export async function queueMail(tx: Tx, mail: Mail): Promise<Id<'notices.mail'>> {
  const id = newId<'notices.mail'>();
  await tx
    .insertInto('notices.mail')
    .values({
      id,
      kind: mail.kind,
      unit_id: mail.unit ?? null,
      recipient: email().parse(mail.to),
      subject: oneLine(mail.subject),
      body: cleanText(mail.text),
      html: mail.html === undefined ? null : cleanText(mail.html),
      unsubscribe: mail.unsubscribe ?? null,
    })
    .execute();
  await addJob(tx, SEND_MAIL, { mail: id }, { key: `${SEND_MAIL}:${id}` });
  return id;
}

/** NFC on one line, so that nothing typed by a person can start another header. */
const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').slice(0, 300);
