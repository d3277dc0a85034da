import type { PersonalData } from '#kernel/module.ts';

const MOST = 5_000;

/** What somebody sent from a phone: that it came in belongs to the record; what they call their phone does not. */
export const offlinePersonalData: PersonalData = {
  tables: ['decisions.entry'],
  export: async (reader, person) => ({
    'decisions.entry': await reader
      .selectFrom('decisions.entry as e')
      .innerJoin('org.holding as h', 'h.id', 'e.received_by')
      .select(['e.kind', 'e.outcome', 'e.device', 'e.noted_on', 'e.received_on'])
      .where('h.person_id', '=', person)
      .limit(MOST)
      .execute(),
  }),
  erase: async (tx, person) => {
    await tx
      .updateTable('decisions.entry')
      .set({ device: null })
      .where('received_by', 'in', (eb) => eb.selectFrom('org.holding as h').select('h.id').where('h.person_id', '=', person))
      .execute();
  },
};
