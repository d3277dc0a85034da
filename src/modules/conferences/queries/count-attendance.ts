import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { totalsOf, type AttendanceTotals, type SiteAttendance } from '../rules/attendance.ts';
import { electorateOf, type DelegateNow, type Electorate } from '../rules/poll/electorate.ts';
import { presenceOf, quorumOf, type Presence, type Quorum } from '../rules/quorum.ts';
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

/** Who may vote at this moment, and who is there. Two queries, however many they are. */
export async function presenceNow(
  reader: Reader,
  conference: Conference,
): Promise<{ readonly electorate: Electorate; readonly presence: Presence }> {
  const { rows } = await sql<DelegateNow>`
    select id, site_id as site, weight, presence = 'present' as present, mandate_to as "mandateTo"
    from conferences.delegate where conference_id = ${conference} and weight > 0 order by no`.execute(reader);
  const sites = await listAttendance(reader, conference);
  const electorate = electorateOf(
    rows,
    sites.map(({ id, counted }) => ({ id, heads: counted })),
  );
  return { electorate, presence: presenceOf(electorate, sites) };
}

/** Attendance of a conference in numbers, with the delegates who vote. Two queries. */
export async function countAttendance(
  reader: Reader,
  conference: Conference,
): Promise<AttendanceTotals & { readonly voters: number }> {
  const { voters } = await reader
    .selectFrom('conferences.delegate')
    .select((eb) => eb.fn.countAll<number>().as('voters'))
    .where('conference_id', '=', conference)
    .where('weight', '>', 0)
    .executeTakeFirstOrThrow();
  return { ...totalsOf(await listAttendance(reader, conference)), voters };
}

/** The quorum as it stands at this moment; null where the rules of the convening body ask for none. Three queries. */
export async function quorumNow(reader: Reader, conference: Conference): Promise<Quorum | null> {
  const row = await reader
    .selectFrom('conferences.conference')
    .select(['quorum_of', 'quorum_numerator', 'quorum_denominator', 'quorum_over'])
    .where('id', '=', conference)
    .executeTakeFirst();
  const rule = row === undefined ? null : quorumRuleOf(row);
  return rule === null ? null : quorumOf(rule, (await presenceNow(reader, conference)).presence);
}
