import { sql } from 'kysely';
import type { PersonalData } from '#kernel/module.ts';

const MOST = 1_000;

/**
 * Minutes somebody kept or signed, commendations, and what was told about conclusions in the name of a post. Who signed minutes, and who
 * was commended by which decision, is the record of the conference and stays; what was told belongs to the office.
 */
export const concludePersonalData: PersonalData = {
  tables: ['conferences.minutes', 'conferences.minutes_signature', 'conferences.award', 'conferences.conclusion_note'],
  export: async (reader, person) => {
    const { rows: kept } = await sql<object>`
      select c.title, m.no, m.at from conferences.minutes m join conferences.conference c on c.id = m.conference_id
      where m.person_id = ${person} order by m.at limit ${MOST}`.execute(reader);
    const { rows: signed } = await sql<object>`
      select c.title as conference, s.no, s.role, s.name, s.title, s.at from conferences.minutes_signature s
      join conferences.conference c on c.id = s.conference_id where s.person_id = ${person} order by s.at limit ${MOST}`.execute(
      reader,
    );
    const { rows: awards } = await sql<object>`
      select c.title as conference, a.name, a.title, a.award, a.reason from org.person p join conferences.award a on a.name = p.name
      join conferences.conference c on c.id = a.conference_id
      where p.id = ${person} and a.kind = 'individual' order by c.starts_at limit ${MOST}`.execute(reader);
    const { rows: notes } = await sql<object>`
      select n.kind, n.text, n.at from org.holding h join conferences.conclusion_note n on n.holding_id = h.id
      where h.person_id = ${person} order by n.at limit ${MOST}`.execute(reader);
    return {
      'conferences.minutes': kept,
      'conferences.minutes_signature': signed,
      'conferences.award': awards,
      'conferences.conclusion_note': notes,
    };
  },
  erase: async () => undefined,
};
