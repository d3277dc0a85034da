import { sql } from 'kysely';
import { task } from '#kernel/module.ts';

const BATCH = 100;

/** States in which a petition still counts for something. */
const OPEN = ['draft', 'announced', 'voting', 'counting', 'no-result'] as const;

/** Every night: once a release was decided or withdrawn, which households signed is forgotten; how many did stays. */
export const forgetPetitions = task(
  'decisions.forget-petitions',
  async (room) => {
    await room.db.transaction().execute(async (tx) => {
      const over = await tx
        .selectFrom('decisions.release as r')
        .innerJoin('decisions.decision as d', 'd.id', 'r.decision_id')
        .select('r.decision_id as id')
        .where('r.ground', '=', 'petition')
        .where('r.signed', 'is', null)
        .where('d.state', 'not in', OPEN)
        .limit(BATCH)
        .execute();
      const ids = over.map(({ id }) => id);
      if (ids.length === 0) return;
      await tx
        .updateTable('decisions.release')
        .set({
          signed: sql<number>`(select count(*) from decisions.petition_consent p where p.decision_id = release.decision_id)::integer`,
        })
        .where('decision_id', 'in', ids)
        .execute();
      await tx.deleteFrom('decisions.petition_consent').where('decision_id', 'in', ids).execute();
    });
  },
  '55 18 * * *',
);
