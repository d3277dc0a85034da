import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { electorateOf, type DelegateNow, type Electorate, type SiteNow } from '../rules/poll/electorate.ts';
import { standOf } from '../rules/presence.ts';
import type { Presence } from '../rules/quorum.ts';

interface SiteFound extends SiteNow {
  readonly connected: boolean;
  readonly lost: boolean;
}

const CHUNK = 1_000;

/** Reads who may vote at this moment, and who is there: two queries, however many they are. */
export async function electorateNow(
  tx: Tx,
  conference: Id<'conferences.conference'>,
): Promise<{ readonly electorate: Electorate; readonly presence: Presence }> {
  const delegates = await sql<DelegateNow>`
    select id, site_id as site, weight, presence = 'present' as present, mandate_to as "mandateTo"
    from conferences.delegate where conference_id = ${conference} and weight > 0 order by no`.execute(tx);
  const sites = await sql<SiteFound>`
    select s.id, s.connected_at is not null as connected,
      s.lost_at is not null and s.lost_at > coalesce(s.connected_at, '-infinity') as lost,
      (select h.present from conferences.head_count h where h.site_id = s.id order by h.at desc, h.id desc limit 1) as heads
    from conferences.site s where s.conference_id = ${conference} order by s.no`.execute(tx);
  const electorate = electorateOf(delegates.rows, sites.rows);
  return { electorate, presence: presenceOf(electorate, sites.rows) };
}

function presenceOf({ voters, sites: votes }: Electorate, sites: readonly SiteFound[]): Presence {
  const there = new Map(votes.map(({ site, present }) => [site, present]));
  const stands = sites.map(({ id, heads, connected, lost }) =>
    standOf({ invited: 0, absent: 0, present: there.get(id) ?? 0, counted: heads, connected, lost }),
  );
  return {
    sites: { entitled: sites.length, present: stands.filter((stand) => stand === 'there').length },
    delegates: { entitled: voters.length, present: voters.filter(({ present }) => present).length },
  };
}

/** Writes it down with the poll: from now on nothing changes who may vote in it. @param votable each on a seat of their own */
export async function freezeElectorate(
  tx: Tx,
  poll: Id<'conferences.poll'>,
  { voters, sites }: Electorate,
  votable: boolean,
): Promise<void> {
  const halls = sites.map(({ site, entitled, present }) => ({ poll_id: poll, site_id: site, entitled, present }));
  for (const part of chunks(halls)) await tx.insertInto('conferences.poll_site').values(part).execute();
  const people = voters.map(({ delegate, site, weight, present, caster }) => ({
    poll_id: poll,
    delegate_id: delegate,
    site_id: site,
    weight,
    present,
    caster_id: caster,
    votable,
  }));
  for (const part of chunks(people)) await tx.insertInto('conferences.poll_voter').values(part).execute();
}

const chunks = <T>(items: readonly T[]): readonly T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => items.slice(at * CHUNK, (at + 1) * CHUNK));
