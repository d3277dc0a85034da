import { task } from '#kernel/module.ts';
import type { BoxKeys } from '#modules/decisions/index.ts';

const DONE = ['closed', 'published', 'cancelled'];

/**
 * Destroys keys of secret votes that were left behind: a program that died between the count and the destroying of its key. Every
 * night; the key of a vote that is open, or being opened, is never touched.
 */
export const sweepPollKeys = (keys: BoxKeys<'conferences.poll'>) =>
  task(
    'conferences.sweep-poll-keys',
    async (room) => {
      for (const poll of await keys.list()) {
        const row = await room.db.selectFrom('conferences.poll').select('state').where('id', '=', poll).executeTakeFirst();
        if (row === undefined || DONE.includes(row.state)) await keys.destroy(poll);
      }
    },
    '35 17 * * *',
  );
