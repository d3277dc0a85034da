import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { totalsOf, type AttendanceTotals, type SiteAttendance } from '../rules/attendance.ts';
import { quorumOf, type Counted, type Quorum } from '../rules/quorum.ts';
import { quorumRuleOf } from './find-conference.ts';

export type { AttendanceTotals } from '../rules/attendance.ts';

/** More than a conference of the whole country has. */
const MOST = 20_000;

type Conference = Id<'conferences.conference'>;

/** Every site with what is known of its hall at this moment, by number. One query. */
export async function listAttendance(reader: Reader, conference: Conference): Promise<readonly SiteAttendance[]> {
  const { rows } = await sql<SiteAttendance>`
    select s.id, s.no, s.name, s.role, s.level, s.unit_id as unit, s.above_id as above, s.outside_net as "outsideNet",
      s.connected_at is not null as connected,
      s.lost_at is not null and s.lost_at > coalesce(s.connected_at, '-infinity') as lost,
      coalesce(d.invited, 0) as invited, coalesce(d.present, 0) as present, coalesce(d.absent, 0) as absent,
      h.present as counted, coalesce(h.afterwards, false) as afterwards
    from conferences.site s
      left join (select site_id, count(*)::int as invited, (count(*) filter (where presence = 'present'))::int as present,
        (count(*) filter (where presence = 'absent'))::int as absent
        from conferences.delegate where conference_id = ${conference} group by site_id) d on d.site_id = s.id
      left join lateral (select c.present, c.afterwards from conferences.head_count c
        where c.site_id = s.id order by c.at desc, c.id desc limit 1) h on true
    where s.conference_id = ${conference} order by s.no limit ${MOST}`.execute(reader);
  return rows;
}

/**
 * Delegates with a vote, and how many of them are there; whoever is absent counts as there when the delegate they gave a written
 * mandate to is. One query.
 */
async function countVoters(reader: Reader, conference: Conference): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select count(*)::int as entitled,
      (count(*) filter (where d.presence = 'present' or m.presence = 'present'))::int as present
    from conferences.delegate d left join conferences.delegate m on m.id = d.mandate_to and m.weight > 0
    where d.conference_id = ${conference} and d.weight > 0`.execute(reader);
  return rows[0] ?? { entitled: 0, present: 0 };
}

/** Attendance of a conference in numbers, with the delegates who vote. Two queries. */
export async function countAttendance(
  reader: Reader,
  conference: Conference,
): Promise<AttendanceTotals & { readonly voters: number }> {
  const totals = totalsOf(await listAttendance(reader, conference));
  return { ...totals, voters: (await countVoters(reader, conference)).entitled };
}

/** The quorum as it stands at this moment; null where the rules of the convening body ask for none. Three queries. */
export async function quorumNow(reader: Reader, conference: Conference): Promise<Quorum | null> {
  const row = await reader
    .selectFrom('conferences.conference')
    .select(['quorum_of', 'quorum_numerator', 'quorum_denominator', 'quorum_over'])
    .where('id', '=', conference)
    .executeTakeFirst();
  const rule = row === undefined ? null : quorumRuleOf(row);
  if (rule === null) return null;
  const { sites, there } = totalsOf(await listAttendance(reader, conference));
  return quorumOf(rule, { sites: { entitled: sites, present: there }, delegates: await countVoters(reader, conference) });
}
