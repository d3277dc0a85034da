import type { PersonalData } from '#kernel/module.ts';

/** Who keyed in which stack: part of the record of the count, so it stays, tied to the bare id of somebody erased. */
export const personalDataBallot: PersonalData = {
  tables: ['decisions.batch_entry'],
  export: async (reader, person) => ({
    'decisions.batch_entry': await reader
      .selectFrom('decisions.batch_entry')
      .select(['batch_id', 'created_on', 'no'])
      .where('entered_by', '=', person)
      .limit(1_000)
      .execute(),
  }),
  erase: () => Promise.resolve(),
};
