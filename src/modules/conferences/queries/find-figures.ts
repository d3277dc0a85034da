import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { outlineOf } from '../rules/agenda.ts';
import { agendaFigures, speechFigures, type ConferenceFigures } from '../rules/figures.ts';
import { beforeTheMeeting, type Session } from '../rules/session/state.ts';
import { listAgenda } from './list-agenda.ts';

/** A site that spoke. */
export interface SpeakingSite {
  readonly id: Id<'conferences.site'>;
  readonly name: string;
  readonly ms: number;
  readonly turns: number;
}

export interface FoundFigures {
  readonly figures: ConferenceFigures;
  /** Those that spoke longest, and how many spoke besides. */
  readonly speakers: readonly SpeakingSite[];
  readonly otherSpeakers: number;
}

const MOST_SPEAKERS = 30;

/** What a conference was in figures, counted from its log and its lists. Three queries. */
export async function findFigures(reader: Reader, conference: Id<'conferences.conference'>): Promise<FoundFigures | null> {
  const row = await countsOf(reader, conference);
  if (row === undefined) return null;
  const session = { ...beforeTheMeeting, ...row.state };
  const outline = outlineOf(await listAgenda(reader, conference), row.startsAt);
  const items = outline.items
    .filter(({ kind }) => kind !== 'break')
    .map(({ id, startsAt, lasts }) => ({ id, plannedAt: startsAt.epochMilliseconds, plannedMinutes: lasts }));
  const speakers = await speakersOf(reader, session);
  return {
    figures: {
      sites: row.sites,
      traffic: { joined: row.joined, lost: row.lost, unsteady: row.unsteady, takenOver: row.takenOver },
      delegates: { invited: row.invited, present: row.present },
      agenda: agendaFigures(session, items, row.endsAt.epochMilliseconds),
      speech: speechFigures(session),
      polls: row.polls,
      proposals: { made: row.made, answered: row.answered },
    },
    speakers: speakers.slice(0, MOST_SPEAKERS),
    otherSpeakers: Math.max(0, Object.keys(session.spokenBySite).length - MOST_SPEAKERS),
  };
}

interface Counts {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly state: Partial<Session> | null;
  readonly sites: number;
  readonly joined: number;
  readonly lost: number;
  readonly unsteady: number;
  readonly takenOver: number;
  readonly invited: number;
  readonly present: number;
  readonly polls: number;
  readonly made: number;
  readonly answered: number;
}

async function countsOf(reader: Reader, conference: Id<'conferences.conference'>): Promise<Counts | undefined> {
  const { rows } = await sql<Counts>`
    select c.starts_at as "startsAt", c.ends_at as "endsAt", s.state,
      (select count(*)::int from conferences.site where conference_id = c.id) as sites,
      e.joined, e.lost, e.unsteady, e."takenOver", d.invited, d.present,
      (select count(*)::int from conferences.poll where conference_id = c.id and state = 'published') as polls,
      p.made, p.answered
    from conferences.conference c
    left join conferences.session s on s.conference_id = c.id
    cross join lateral (
      select count(distinct payload ->> 'site') filter (where kind = 'site.joined')::int as joined,
        count(*) filter (where kind = 'site.lost')::int as lost,
        count(distinct payload ->> 'site') filter (where kind = 'site.lost')::int as unsteady,
        count(*) filter (where kind = 'site.taken-over')::int as "takenOver"
      from conferences.meeting_event where conference_id = c.id and kind like 'site.%'
    ) e
    cross join lateral (
      select count(*)::int as invited, count(*) filter (where presence = 'present')::int as present
      from conferences.delegate where conference_id = c.id
    ) d
    cross join lateral (
      select count(*)::int as made, count(*) filter (where answered_at is not null)::int as answered
      from conferences.proposal where conference_id = c.id
    ) p
    where c.id = ${conference}`.execute(reader);
  return rows[0];
}

/** Sites by how long they spoke, the longest first. */
async function speakersOf(reader: Reader, { spokenBySite }: Session): Promise<SpeakingSite[]> {
  const longest = Object.entries(spokenBySite)
    .toSorted(([, a], [, b]) => b.ms - a.ms)
    .slice(0, MOST_SPEAKERS);
  if (longest.length === 0) return [];
  const ids = longest.map(([id]) => id as Id<'conferences.site'>);
  const names = await reader.selectFrom('conferences.site').select(['id', 'name']).where('id', 'in', ids).execute();
  const nameOf = new Map(names.map(({ id, name }) => [id as string, name]));
  return longest.map(([id, { ms, turns }]) => ({ id: id as Id<'conferences.site'>, name: nameOf.get(id) ?? '', ms, turns }));
}
