import type { PersonalData } from '#kernel/module.ts';
import { decisionsIn, findNamed } from './queries/find-named.ts';

const MOST = 1_000;

/** Who ran the election of a head, or drafted a convention, has no account: found by the name in `org` in their villages, told, and forgotten on request. */
export const procedurePersonalData: PersonalData = {
  tables: ['decisions.election_team', 'decisions.drafting_member'],
  export: async (reader, person): Promise<Readonly<Record<string, readonly object[]>>> => {
    const who = await findNamed(reader, person);
    if (who === null) return {};
    const own = decisionsIn(reader, who.villages);
    return {
      'decisions.election_team': await reader
        .selectFrom('decisions.election_team')
        .select(['decision_id', 'name', 'leader'])
        .where('name', '=', who.name)
        .where('decision_id', 'in', own)
        .limit(MOST)
        .execute(),
      'decisions.drafting_member': await reader
        .selectFrom('decisions.drafting_member')
        .select(['decision_id', 'name', 'part'])
        .where('name', '=', who.name)
        .where('decision_id', 'in', own)
        .limit(MOST)
        .execute(),
    };
  },
  erase: async (tx, person) => {
    const who = await findNamed(tx, person);
    if (who === null) return;
    const own = decisionsIn(tx, who.villages);
    for (const table of ['decisions.election_team', 'decisions.drafting_member'] as const)
      await tx.updateTable(table).set({ name: null }).where('name', '=', who.name).where('decision_id', 'in', own).execute();
  },
};
