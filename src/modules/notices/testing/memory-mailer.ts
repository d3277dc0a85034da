import { ok, refuse } from '#kernel/result.ts';
import type { Mailer, OutgoingMail } from '../mailer/mailer.ts';

export interface MemoryMailer {
  readonly mailer: Mailer;
  /** Everything handed on, copies included. */
  readonly sent: OutgoingMail[];
  /** The next mail is taken and then this happens: the program dies, or the server says no. */
  next: 'ok' | 'crash-after-sending' | 'away' | 'refused';
}

/** A mail server that lives as long as the test. */
export function memoryMailer(): MemoryMailer {
  const memory: MemoryMailer = {
    sent: [],
    next: 'ok',
    mailer: async (mail) => {
      const { next } = memory;
      memory.next = 'ok';
      if (next === 'away') throw new Error('ECONNREFUSED');
      if (next === 'refused') return refuse('notices.mail.refused', { code: 550 });
      memory.sent.push(mail);
      if (next === 'crash-after-sending') throw new Error('the program was killed');
      return ok(null);
    },
  };
  return memory;
}
