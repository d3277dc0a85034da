import { dayOf } from '#kernel/day.ts';
import { task } from '#kernel/module.ts';
import { KEEP_DAYS } from '../rules/keep-days.ts';
import { eraseRequests } from '../steps/erase-requests.ts';

const BATCH = 1_000;

/** Every night: what was asked and answered some time ago is erased; a night missed is made up for. */
export const eraseAnsweredRequests = task(
  'publicity.erase-requests',
  async (room) => {
    const before = room.now().subtract({ hours: KEEP_DAYS * 24 });
    for (let found = BATCH; found === BATCH;) {
      found = await room.db.transaction().execute(async (tx) => {
        const requests = await tx
          .selectFrom('publicity.request')
          .select(['id', 'answer_file as file'])
          .where('answered_at', '<', before)
          .where('erased_on', 'is', null)
          .orderBy('answered_at')
          .limit(BATCH)
          .forUpdate()
          .execute();
        await eraseRequests(tx, requests, dayOf(room.now()));
        return requests.length;
      });
    }
  },
  '20 18 * * *',
);
