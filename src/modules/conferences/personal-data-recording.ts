import { sql } from 'kysely';
import type { PersonalData } from '#kernel/module.ts';

const MOST = 1_000;

/** Who opened which recording. Erased with the person: that it was opened stays for its year, by whom does not. */
export const recordingPersonalData: PersonalData = {
  tables: ['conferences.recording_view'],
  export: async (reader, person) => {
    const { rows } = await sql<object>`
      select c.title as conference, r.no, v.part, v.at from conferences.recording_view v
      join conferences.recording r on r.id = v.recording_id join conferences.conference c on c.id = r.conference_id
      where v.person_id = ${person} order by v.at limit ${MOST}`.execute(reader);
    return { 'conferences.recording_view': rows };
  },
  erase: async (tx, person) => {
    await tx.updateTable('conferences.recording_view').set({ person_id: null }).where('person_id', '=', person).execute();
  },
};
