import type { PersonalData } from '#kernel/module.ts';
import { findNamed } from './queries/find-named.ts';

const MOST = 1_000;

/** Initiators of proposals have no account either: they are found by the name in `org`, in their villages. */
export const proposalPersonalData: PersonalData = {
  tables: ['decisions.proposal'],
  export: async (reader, person): Promise<Readonly<Record<string, readonly object[]>>> => {
    const who = await findNamed(reader, person);
    if (who === null) return {};
    const rows = await reader
      .selectFrom('decisions.proposal')
      .select(['code', 'title', 'initiator', 'opened_on'])
      .where('initiator', '=', who.name)
      .where('unit_id', 'in', who.villages)
      .limit(MOST)
      .execute();
    return { 'decisions.proposal': rows };
  },
  erase: async (tx, person) => {
    const who = await findNamed(tx, person);
    if (who === null) return;
    await tx
      .updateTable('decisions.proposal')
      .set({ initiator: null })
      .where('initiator', '=', who.name)
      .where('unit_id', 'in', who.villages)
      .execute();
  },
};
