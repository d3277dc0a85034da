import type { Result } from '#kernel/result.ts';

/** A mail ready to go: one address, one-line subject, plain text and, where it helps, HTML. */
export interface OutgoingMail {
  /** The same whenever the same mail is sent again, so that a copy after a crash is recognised as one. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** Full address that ends these mails by one click, or null for mails somebody has just asked for. */
  readonly unsubscribe: string | null;
}

/**
 * Hands one mail on. Refused only when the receiving side refuses it for good (`details.code`, the SMTP code); throws when
 * it may work later.
 */
export type Mailer = (mail: OutgoingMail) => Promise<Result<null, 'notices.mail.refused'>>;

/** Thrown for everything that may pass: carries codes, never the words of the server, which repeat the address. */
export class MailServerAway extends Error {
  override readonly name = 'MailServerAway';
}
