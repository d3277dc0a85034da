import type { PersonalData } from '#kernel/module.ts';

const MOST = 100_000;

/** The ledger knows a person only as a bare id, which stays: without it nobody could answer for what was done in office. */
export const personalData: PersonalData = {
  tables: ['ledger.act'],
  export: async (reader, person) => ({
    'ledger.act': await reader
      .selectFrom('ledger.act')
      .select(['at', 'command', 'chain', 'post_title', 'table_name', 'row_id'])
      .where('person_id', '=', person)
      .orderBy('at')
      .limit(MOST)
      .execute(),
  }),
  erase: async () => undefined,
};
