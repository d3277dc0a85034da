import { sql } from 'kysely';
import type { Reader, Tx } from '#kernel/db.ts';
import type { PersonalData } from '#kernel/module.ts';
import type { Id } from '#kernel/id.ts';
import { personNames } from '#modules/org/index.ts';

const MOST = 1_000;

type Person = Id<'org.person'>;

/**
 * People stand in lists of delegates and of those who chair by their record in `org` where they were chosen from it, otherwise by
 * name. Who chaired, spoke, or signed a summons is the record of what was held and stays; a place on a list of delegates and its
 * reason of absence go, unless the person spoke; so does who ran the machine of a hall.
 */
export const preparePersonalData: PersonalData = {
  tables: [
    'conferences.chair',
    'conferences.delegate',
    'conferences.site',
    'conferences.agenda_item',
    'conferences.paper',
    'conferences.summons',
    'conferences.meeting_event',
  ],
  export: async (reader, person) => {
    const name = (await personNames(reader, [person])).get(person);
    return name === undefined ? {} : exportOf(reader, person, name);
  },
  erase: async (tx, person) => {
    const name = (await personNames(tx, [person])).get(person);
    if (name !== undefined) await eraseOf(tx, person, name);
  },
};

async function exportOf(reader: Reader, person: Person, name: string): Promise<Readonly<Record<string, readonly object[]>>> {
  const rowsOf = async (query: ReturnType<typeof sql<object>>): Promise<readonly object[]> => (await query.execute(reader)).rows;
  return {
    'conferences.chair': await rowsOf(sql`select conference_id, role, name, titles from conferences.chair
      where person_id = ${person} or (person_id is null and name = ${name}) limit ${MOST}`),
    'conferences.delegate':
      await rowsOf(sql`select conference_id, kind, name, titles, presence, absence_reason from conferences.delegate
      where person_id = ${person} or (person_id is null and name = ${name}) limit ${MOST}`),
    'conferences.site': await rowsOf(sql`select conference_id, chair_name, operator_name, operator_phone from conferences.site
      where chair_name = ${name} or operator_name = ${name} limit ${MOST}`),
    'conferences.agenda_item': await rowsOf(sql`select conference_id, title, led_by from conferences.agenda_item
      where led_by = ${name} limit ${MOST}`),
    'conferences.paper': await rowsOf(sql`select conference_id, title, speaker, speaker_title from conferences.paper
      where speaker = ${name} limit ${MOST}`),
    'conferences.summons': await rowsOf(sql`select conference_id, issued_on, signer, signer_title from conferences.summons
      where signer = ${name} limit ${MOST}`),
    'conferences.meeting_event': await rowsOf(sql`select conference_id, rev, kind, at from conferences.meeting_event
      where person_id = ${person} limit ${MOST}`),
  };
}

async function eraseOf(tx: Tx, person: Person, name: string): Promise<void> {
  await sql`
    update conferences.delegate d set name = null, person_id = null, titles = '{}', code_hash = null, absence_reason = null
    where (d.person_id = ${person} or (d.person_id is null and d.name = ${name}))
      and not exists (select from conferences.meeting_event e where e.conference_id = d.conference_id and e.kind = 'floor.given'
        and e.payload -> 'entry' ->> 'delegate' = d.id::text)`.execute(tx);
  await tx
    .updateTable('conferences.site')
    .set({ operator_name: null, operator_phone: null })
    .where('operator_name', '=', name)
    .execute();
}
