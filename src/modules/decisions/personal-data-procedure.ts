import type { PersonalData } from '#kernel/module.ts';

const MOST = 1_000;

/** Who ran the election of a head has no account: found by the name in `org`, told, and forgotten on request. */
export const procedurePersonalData: PersonalData = {
  tables: ['decisions.election_team'],
  export: async (reader, person) => {
    const who = await reader.selectFrom('org.person').select('name').where('id', '=', person).executeTakeFirst();
    return {
      'decisions.election_team': await reader
        .selectFrom('decisions.election_team')
        .select(['decision_id', 'name', 'leader'])
        .where('name', '=', who?.name ?? '')
        .limit(MOST)
        .execute(),
    };
  },
  erase: async (tx, person) => {
    const who = await tx.selectFrom('org.person').select('name').where('id', '=', person).executeTakeFirst();
    if (who?.name === undefined || who.name === null) return;
    await tx.updateTable('decisions.election_team').set({ name: null }).where('name', '=', who.name).execute();
  },
};
