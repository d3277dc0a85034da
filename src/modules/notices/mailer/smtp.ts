import { createTransport, type NodemailerError } from 'nodemailer';
import { ok, refuse } from '#kernel/result.ts';
import { MailServerAway, type Mailer } from './mailer.ts';
import { messageOf } from './message.ts';

/** A server that does not answer must not hold a worker for the ten minutes the library would wait. */
const PATIENCE_MS = 30_000;

/** Sends through a mail server. @param url `smtp://user:password@host:587` or `smtps://...` */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return async (mail) => {
    try {
      await transport.sendMail(messageOf(mail, from));
      return ok(null);
    } catch (error) {
      const { code, command, responseCode, permanent } = error as NodemailerError;
      if (permanent && responseCode !== undefined && aboutTheMail(command))
        return refuse('notices.mail.refused', { code: responseCode });
      throw new MailServerAway([code, command?.split(' ')[0], responseCode].filter((part) => part !== undefined).join(' '));
    }
  };
}

/** A wrong password or sender is refused for good too, but that is for the operator to mend: the mail waits. */
const aboutTheMail = (command: string | undefined): boolean => command === 'RCPT TO' || command === 'DATA';
