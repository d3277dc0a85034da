import { addDays, dayOf } from '#kernel/day.ts';
import { task } from '#kernel/module.ts';

const BATCH = 1_000;
const KEEP_DAYS = 365;

/** Every night: a year after a proposal ended, who consented and who asked are forgotten; how many consented stays. */
export const forgetConsents = task(
  'decisions.forget-consents',
  async (room) => {
    const before = addDays(dayOf(room.now()), -KEEP_DAYS);
    const old = await room.db
      .selectFrom('decisions.proposal as p')
      .select('p.id')
      .where('p.ended_on', '<', before)
      .where((eb) =>
        eb.or([
          eb('p.initiator', 'is not', null),
          eb.exists(eb.selectFrom('decisions.consent as c').select('c.proposal_id').whereRef('c.proposal_id', '=', 'p.id')),
        ]),
      )
      .limit(BATCH)
      .execute();
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return;
    await room.db.deleteFrom('decisions.consent').where('proposal_id', 'in', ids).execute();
    await room.db.updateTable('decisions.proposal').set({ initiator: null }).where('id', 'in', ids).execute();
  },
  '50 18 * * *',
);
