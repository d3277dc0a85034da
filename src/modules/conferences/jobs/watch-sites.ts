import { sql } from 'kysely';
import { system } from '#kernel/actor.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { task } from '#kernel/module.ts';
import type { Room } from '#kernel/room.ts';
import { append, lockSession } from '../steps/append.ts';

/** A site that was not heard of for so long is lost. */
export const LOST_AFTER_SECONDS = 30;
/** A line that breaks off more often than this is shown as lost until it holds: the log is not filled by it. */
const MOST_CHANGES = 4;
const CHANGES_WITHIN_MINUTES = 10;
const MOST_SITES = 5000;

type Conference = Id<'conferences.conference'>;
type Change = { readonly site: Id<'conferences.site'>; readonly kind: 'site.joined' | 'site.lost' | 'site.returned' };

/** Writes down when browsers of operators were last heard of: one statement for all of them. @param seats digests of their tokens */
export async function noteHeard({ db, now }: Room, seats: readonly string[]): Promise<void> {
  if (seats.length === 0) return;
  await db
    .updateTable('conferences.seat')
    .set({ seen_at: now() })
    .where('token_hash', 'in', seats)
    .where('ended_at', 'is', null)
    .execute();
}

/** Finds sites that came, were lost and returned, and tells it once, whichever process looks first. */
export async function watchSites(room: Room): Promise<void> {
  for (const conference of await withChanges(room)) {
    await room.db.transaction().execute(async (tx) => {
      const locked = await lockSession(tx, conference);
      if (locked === null || locked.state.phase === 'closed') return;
      const now = room.now();
      const changes = await changesOf(tx, conference, now);
      if (changes.length === 0) return;
      await keep(tx, changes, now);
      const written = await append({ tx, now, actor: system }, locked, changes, { seat: null });
      if (!written.ok) throw new Error(written.why);
    });
  }
}

/** Also where no browser of an operator has been heard of for a while. */
export const watchSitesTask = task('conferences.watch-sites', (room) => watchSites(room), '* * * * *');

const change = (now: Temporal.Instant) => {
  const since = now.subtract({ seconds: LOST_AFTER_SECONDS }).toString();
  return sql<Change['kind'] | null>`case
    when s.connected_at is null and h.seen_at > ${since}::timestamptz then 'site.joined'
    when s.lost_at is null and h.seen_at <= ${since}::timestamptz and s.connected_at is not null then 'site.lost'
    when s.lost_at is not null and h.seen_at > s.lost_at and h.seen_at > ${since}::timestamptz then 'site.returned' end`;
};

const heard = (conference: ReturnType<typeof sql>) => sql`(
  select site_id, max(seen_at) as seen_at from conferences.seat where ${conference} and role = 'operator' group by site_id)`;

async function withChanges({ db, now }: Room): Promise<readonly Conference[]> {
  const { rows } = await sql<{ id: Conference }>`
    select distinct s.conference_id as id from conferences.conference c
    join conferences.site s on s.conference_id = c.id
    join ${heard(sql`true`)} h on h.site_id = s.id
    where c.state in ('called', 'open') and ${change(now())} is not null limit 100`.execute(db);
  return rows.map(({ id }) => id);
}

async function changesOf(tx: Tx, conference: Conference, now: Temporal.Instant): Promise<readonly Change[]> {
  const recent = now.subtract({ minutes: CHANGES_WITHIN_MINUTES }).toString();
  const { rows } = await sql<Change>`
    with flapping as (
      select payload ->> 'site' as site from conferences.meeting_event
      where conference_id = ${conference} and kind in ('site.lost', 'site.returned') and at > ${recent}::timestamptz
      group by 1 having count(*) >= ${MOST_CHANGES}
    )
    select s.id as site, ${change(now)} as kind from conferences.site s
    join ${heard(sql`conference_id = ${conference}`)} h on h.site_id = s.id
    where s.conference_id = ${conference} and ${change(now)} is not null
      and not (s.lost_at is not null and s.id::text in (select site from flapping))
    order by s.no limit ${MOST_SITES} for update of s`.execute(tx);
  return rows;
}

async function keep(tx: Tx, changes: readonly Change[], now: Temporal.Instant): Promise<void> {
  const of = (...kinds: readonly Change['kind'][]) => changes.filter(({ kind }) => kinds.includes(kind)).map(({ site }) => site);
  const [here, lost] = [of('site.joined', 'site.returned'), of('site.lost')];
  if (here.length > 0) {
    const set = { connected_at: sql<Temporal.Instant>`coalesce(connected_at, ${now.toString()}::timestamptz)`, lost_at: null };
    await tx.updateTable('conferences.site').set(set).where('id', 'in', here).execute();
  }
  if (lost.length > 0) await tx.updateTable('conferences.site').set({ lost_at: now }).where('id', 'in', lost).execute();
}
