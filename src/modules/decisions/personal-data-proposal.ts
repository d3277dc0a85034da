import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { PersonalData } from '#kernel/module.ts';

const MOST = 1_000;

/** Initiators of proposals have no account either: they are found by the name in `org`. */
async function nameOf(reader: Reader, person: Id<'org.person'>): Promise<string | null> {
  const row = await reader.selectFrom('org.person').select('name').where('id', '=', person).executeTakeFirst();
  return row?.name ?? null;
}

export const proposalPersonalData: PersonalData = {
  tables: ['decisions.proposal'],
  export: async (reader, person) => {
    const name = await nameOf(reader, person);
    const rows = await reader
      .selectFrom('decisions.proposal')
      .select(['code', 'title', 'initiator', 'opened_on'])
      .where('initiator', '=', name ?? '')
      .limit(MOST)
      .execute();
    return { 'decisions.proposal': rows };
  },
  erase: async (tx, person) => {
    const name = await nameOf(tx, person);
    if (name !== null)
      await tx.updateTable('decisions.proposal').set({ initiator: null }).where('initiator', '=', name).execute();
  },
};
