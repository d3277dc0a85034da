import { sql } from 'kysely';
import { task } from '#kernel/module.ts';

/**
 * A week is long enough to answer "your mail never came" with what was sent and when, and longer than any link in a mail
 * works. A mail that no server took in that time is of no use to anybody any more either.
 */
export const KEEP_DAYS = 7;

const NOTHING = { recipient: null, subject: null, body: null, html: null, unsubscribe: null };

/** Every night: addresses and content of mails that left a week ago. What stays says that a mail of some kind went out. */
export const eraseMails = task(
  'notices.erase-mails',
  async (room) => {
    const before = room.now().subtract({ hours: KEEP_DAYS * 24 });
    await room.db
      .updateTable('notices.mail')
      .set({ ...NOTHING, erased_at: room.now() })
      .where('erased_at', 'is', null)
      .where(sql<boolean>`coalesce(sent_at, failed_at, queued_at) < ${before}`)
      .execute();
  },
  '47 18 * * *',
);
