import { system } from '#kernel/actor.ts';
import { task } from '#kernel/module.ts';
import { unwrap } from '#kernel/result.ts';
import { takeCheckpoint } from '../commands/take-checkpoint.ts';

/** Every night at 00:10 in Việt Nam; a repeat on the same day finds it done. */
export const sealDay = task(
  'ledger.checkpoint',
  async (room) => {
    const taken = await takeCheckpoint(room, system, {});
    if (!taken.ok && taken.why === 'ledger.checkpoint.taken') return;
    room.log.info({ root: unwrap(taken).root }, 'ledger sealed');
  },
  '10 17 * * *',
);
