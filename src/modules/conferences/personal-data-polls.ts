import { sql } from 'kysely';
import type { PersonalData } from '#kernel/module.ts';

const MOST = 1_000;

/**
 * Votes somebody cast by name, mandates used for them, and votes in which they stood. What was voted by name is the record of the
 * meeting and stays; the name beside it goes with the delegate. Whose name was on a ballot was made known in the meeting, and stays. Of
 * secret votes nothing but the part in it is known.
 */
export const pollPersonalData: PersonalData = {
  tables: ['conferences.poll_option', 'conferences.poll_release'],
  export: async (reader, person) => {
    const { rows: votes } = await sql<object>`
      select p.question, p.method, v.weight, v.voted, v.caster_id <> v.delegate_id as "byMandate", n.choices, n.at
      from conferences.delegate d join conferences.poll_voter v on v.delegate_id = d.id join conferences.poll p on p.id = v.poll_id
      left join conferences.named_vote n on n.poll_id = v.poll_id and n.delegate_id = v.delegate_id
      where d.person_id = ${person} order by p.id limit ${MOST}`.execute(reader);
    const { rows: stood } = await sql<object>`
      select p.question, o.label, p.state from org.person h join conferences.poll_option o on o.label = h.name
      join conferences.poll p on p.id = o.poll_id where h.id = ${person} order by p.id limit ${MOST}`.execute(reader);
    const { rows: closed } = await sql<object>`
      select p.question, r.at from conferences.poll_release r join conferences.poll p on p.id = r.poll_id
      where r.person_id = ${person} order by r.at limit ${MOST}`.execute(reader);
    return { 'conferences.poll_voter': votes, 'conferences.poll_option': stood, 'conferences.poll_release': closed };
  },
  erase: async () => undefined,
};
