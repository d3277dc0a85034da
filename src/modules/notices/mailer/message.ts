import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from './mailer.ts';

/**
 * The message as nodemailer takes it. The address goes in as an object, so that nothing in it is read as a list; every
 * text is encoded by the library; files and addresses in it are never fetched.
 * @param from `MAIL_FROM` of the settings
 */
export const messageOf = (mail: OutgoingMail, from: string): SendMailOptions => ({
  from,
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  ...(mail.html === null ? {} : { html: mail.html }),
  messageId: mail.messageId,
  headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail.unsubscribe) },
  disableFileAccess: true,
  disableUrlAccess: true,
});

/** RFC 8058: the mail program offers a button that sends one POST, without opening a page. */
const unsubscribeHeaders = (address: string | null): Record<string, string> =>
  address === null ? {} : { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
