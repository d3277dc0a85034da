import { dayOf, type Day } from '#kernel/day.ts';
import type { Reader, Tx } from '#kernel/db.ts';
import type { PersonalData } from '#kernel/module.ts';
import { decisionsIn, findNamed, meetingsIn, roundsIn, type Named } from './queries/find-named.ts';

const MOST = 1_000;

/**
 * Residents have no account: their names stand in attendance lists and papers as they were written, so a person is found there by
 * the name in `org` in the villages they have to do with, and in challenges by the address. Who signed a decision, was a candidate, counted or witnessed is what the
 * law has published or kept (Article 20(2)); it is told, and stays. The list of who came is not.
 */
export const meetingPersonalData: PersonalData = {
  tables: [
    'decisions.meeting',
    'decisions.cluster',
    'decisions.attendance',
    'decisions.option',
    'decisions.team_member',
    'decisions.paper_record',
    'decisions.challenge',
  ],
  export: async (reader, person) => {
    const who = await findNamed(reader, person);
    return who === null ? {} : exportOf(reader, who);
  },
  erase: async (tx, person, now) => {
    const who = await findNamed(tx, person);
    if (who !== null) await eraseOf(tx, who, dayOf(now));
  },
};

async function exportOf(reader: Reader, { name, email, villages }: Named): Promise<Readonly<Record<string, readonly object[]>>> {
  return {
    'decisions.meeting': await reader
      .selectFrom('decisions.meeting')
      .select(['code', 'starts_at', 'chair', 'secretary'])
      .where((eb) => eb.or([eb('chair', '=', name), eb('secretary', '=', name)]))
      .where('unit_id', 'in', villages)
      .limit(MOST)
      .execute(),
    'decisions.cluster': await reader
      .selectFrom('decisions.cluster')
      .select(['name', 'starts_at', 'chair'])
      .where('chair', '=', name)
      .where('meeting_id', 'in', meetingsIn(reader, villages))
      .limit(MOST)
      .execute(),
    'decisions.attendance': await reader
      .selectFrom('decisions.attendance')
      .select(['meeting_id', 'representative', 'present', 'also_speaking'])
      .where('representative', '=', name)
      .where('meeting_id', 'in', meetingsIn(reader, villages))
      .limit(MOST)
      .execute(),
    'decisions.option': await reader
      .selectFrom('decisions.option')
      .select(['round_id', 'label', 'origin'])
      .where('label', '=', name)
      .where('round_id', 'in', roundsIn(reader, villages))
      .limit(MOST)
      .execute(),
    'decisions.team_member': await reader
      .selectFrom('decisions.team_member')
      .select(['round_id', 'role', 'name'])
      .where('name', '=', name)
      .where('round_id', 'in', roundsIn(reader, villages))
      .limit(MOST)
      .execute(),
    'decisions.paper_record': await reader
      .selectFrom('decisions.paper_record')
      .select(['decision_id', 'signed_on'])
      .where((eb) =>
        eb.or([
          eb('head_name', '=', name),
          eb('front_head_name', '=', name),
          eb('first_household_name', '=', name),
          eb('second_household_name', '=', name),
        ]),
      )
      .where('decision_id', 'in', decisionsIn(reader, villages))
      .limit(MOST)
      .execute(),
    'decisions.challenge': await reader
      .selectFrom('decisions.challenge')
      .select(['code', 'addressee', 'words', 'contact', 'sent_on', 'answer', 'answered_on'])
      .where('contact', '=', email)
      .limit(MOST)
      .execute(),
  };
}

async function eraseOf(tx: Tx, { name, email, villages }: Named, today: Day): Promise<void> {
  await tx
    .updateTable('decisions.attendance')
    .set({ representative: null })
    .where('representative', '=', name)
    .where('meeting_id', 'in', meetingsIn(tx, villages))
    .execute();
  if (email === null) return;
  await tx
    .updateTable('decisions.challenge')
    .set({ words: null, contact: null, erased_on: today })
    .where('contact', '=', email)
    .execute();
}
