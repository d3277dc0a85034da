import type { PersonalData } from '#kernel/module.ts';

const MOST = 1_000;

/** Who keyed in which stack, and how many slips with a name: part of the record of the count, so it stays, tied to the bare id of somebody erased. */
export const personalDataBallot: PersonalData = {
  tables: ['decisions.batch_entry', 'decisions.named_slip'],
  export: async (reader, person) => ({
    'decisions.batch_entry': await reader
      .selectFrom('decisions.batch_entry')
      .select(['batch_id', 'created_on', 'no'])
      .where('entered_by', '=', person)
      .limit(MOST)
      .execute(),
    'decisions.named_slip': await reader
      .selectFrom('decisions.named_slip')
      .select((eb) => ['round_id', eb.fn.countAll<number>().as('slips')])
      .where('entered_by', '=', person)
      .groupBy('round_id')
      .limit(MOST)
      .execute(),
  }),
  erase: () => Promise.resolve(),
};
