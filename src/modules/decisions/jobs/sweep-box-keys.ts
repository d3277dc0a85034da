import { task } from '#kernel/module.ts';
import type { BoxKeys } from '../box/box-keys.ts';

const DONE = ['closed', 'cancelled'];

/**
 * Destroys keys that were left behind: a program that died between the count and the destroying of its key. Every night; also
 * keys of rounds that no longer exist. The key of a vote that is open or being counted is never touched.
 */
export const sweepBoxKeys = (keys: BoxKeys) =>
  task(
    'decisions.sweep-box-keys',
    async (room) => {
      for (const round of await keys.list()) {
        const row = await room.db.selectFrom('decisions.round').select('state').where('id', '=', round).executeTakeFirst();
        if (row === undefined || DONE.includes(row.state)) await keys.destroy(round);
      }
    },
    '25 17 * * *',
  );
