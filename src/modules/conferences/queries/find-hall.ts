import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Day } from '#kernel/day.ts';
import type { Id } from '#kernel/id.ts';
import type { ConferenceState } from './find-conference.ts';
import { findShownPoll, type ShownPoll } from './find-shown-poll.ts';
import type { Entry } from '../rules/session/events.ts';
import { speakingOrder } from '../rules/session/queue.ts';
import type { Session } from '../rules/session/state.ts';

/** Wishes to speak shown on a page; how many wait beyond is said. */
export const QUEUE_SHOWN = 60;
const MOST_ITEMS = 400;
const MOST_DOCUMENTS = 60;
const MOST_LOST = 30;
/** Sites without picture and sound that are named. */
export const OUT_SHOWN = 30;

export interface HallConference {
  readonly id: Id<'conferences.conference'>;
  readonly code: string;
  readonly title: string;
  readonly bodyName: string;
  readonly state: ConferenceState;
  readonly startsAt: Temporal.Instant;
  readonly demo: boolean;
}

export interface AgendaLine {
  readonly id: Id<'conferences.agenda_item'>;
  /** "4", "4.2". */
  readonly no: string;
  readonly title: string;
  readonly plannedAt: Temporal.Instant | null;
  readonly plannedMinutes: number | null;
}

export interface HallDocument {
  readonly id: Id<'conferences.document'>;
  readonly title: string;
  readonly item: Id<'conferences.agenda_item'> | null;
}

/** How those are called who wait, speak or are spoken to. */
export interface HallNames {
  readonly sites: Readonly<Record<string, { readonly no: number; readonly name: string }>>;
  readonly delegates: Readonly<Record<string, { readonly name: string | null; readonly title: string | null }>>;
  readonly papers: Readonly<
    Record<
      string,
      { readonly title: string; readonly speaker: string | null; readonly speakerTitle: string | null; readonly minutes: number }
    >
  >;
}

export interface SitePresence {
  /** The chair's own. */
  readonly main: Id<'conferences.site'> | null;
  readonly all: number;
  readonly connected: number;
  /** Those whose line is gone, longest first; bounded. */
  readonly lost: readonly { readonly id: string; readonly name: string; readonly lostAt: string }[];
}

/** What everybody sees of a meeting, each as much of it as their page shows. */
export interface Hall {
  readonly conference: HallConference;
  readonly rev: number;
  readonly session: Session;
  readonly agenda: readonly AgendaLine[];
  /** In the order of speaking. */
  readonly queue: readonly Entry[];
  readonly names: HallNames;
  readonly documents: readonly HallDocument[];
  /** When the next document may be read by those who see this; null when none is waiting. */
  readonly nextRelease: Temporal.Instant | null;
  readonly sites: SitePresence;
  /** The vote before the meeting; null for none. */
  readonly poll: ShownPoll | null;
  /** What is being recorded for, and the last day on which it is kept; null while nothing is. */
  readonly recording: RunningRecording | null;
}

/** What everybody in the meeting is told of a recording. */
export interface RunningRecording {
  readonly purpose: string;
  readonly deleteOn: Day;
}

/** Who reads along: the public sees other documents than those who take part. */
export type Readers = 'public' | 'attendees';

/** The meeting as it stands; null when it was never called. Five queries. */
export async function findHall(
  reader: Reader,
  id: Id<'conferences.conference'>,
  readers: Readers,
  now: Temporal.Instant,
): Promise<Hall | null> {
  const head = await headOf(reader, id);
  if (head === null) return null;
  const { session, rev, recording, ...conference } = head;
  const queue = speakingOrder(session);
  const [agenda, names, documents, sites, poll] = await Promise.all([
    agendaOf(reader, id),
    namesOf(reader, id, session, queue.slice(0, QUEUE_SHOWN)),
    documentsOf(reader, id, readers),
    presenceOf(reader, id),
    session.poll === null ? null : findShownPoll(reader, session.poll.id),
  ]);
  const isOut = ({ embargo }: DocumentRow) => embargo === null || Temporal.Instant.compare(embargo, now) <= 0;
  const waiting = documents.flatMap((one) => (isOut(one) || one.embargo === null ? [] : [one.embargo]));
  const nextRelease = waiting.toSorted(Temporal.Instant.compare)[0] ?? null;
  return {
    conference,
    rev,
    session,
    agenda,
    queue,
    names,
    documents: documents.filter(isOut),
    nextRelease,
    sites,
    poll,
    recording,
  };
}

type Head = HallConference & { readonly session: Session; readonly rev: number; readonly recording: RunningRecording | null };

async function headOf(reader: Reader, id: Id<'conferences.conference'>): Promise<Head | null> {
  const { rows } = await sql<Head>`
    select c.id, c.code, c.title, c.body_name as "bodyName", c.state, c.starts_at as "startsAt", c.demo, s.rev, s.state as session,
      (select jsonb_build_object('purpose', r.purpose, 'deleteOn', r.delete_on) from conferences.recording r
        where r.conference_id = c.id and r.stopped_at is null and r.deleted_at is null) as recording
    from conferences.conference c join conferences.session s on s.conference_id = c.id where c.id = ${id}`.execute(reader);
  return rows[0] ?? null;
}

async function agendaOf(reader: Reader, id: Id<'conferences.conference'>): Promise<readonly AgendaLine[]> {
  const { rows } = await sql<AgendaLine>`
    with recursive line as (
      select i.*, array[row_number() over (order by place, id)] as path
        from conferences.agenda_item i where conference_id = ${id} and above_id is null
      union all
      select i.*, line.path || row_number() over (partition by i.above_id order by i.place, i.id)
        from conferences.agenda_item i join line on i.above_id = line.id where i.conference_id = ${id}
    )
    select id, array_to_string(path, '.') as no, title, planned_at as "plannedAt", planned_minutes as "plannedMinutes"
    from line order by path limit ${MOST_ITEMS}`.execute(reader);
  return rows;
}

async function namesOf(
  reader: Reader,
  id: Id<'conferences.conference'>,
  { floor, message, out = [] }: Session,
  queue: readonly Entry[],
): Promise<HallNames> {
  const entries = floor === null ? queue : [floor.entry, ...queue];
  const sites = [
    ...new Set([...entries.map(({ site }) => site), ...(message?.to ? [message.to] : []), ...out.slice(0, OUT_SHOWN)]),
  ];
  const known = <T>(all: readonly (T | null)[]): T[] => all.filter((one): one is T & {} => one !== null);
  const { rows } = await sql<HallNames>`select
    coalesce((select jsonb_object_agg(id, jsonb_build_object('no', no, 'name', name)) from conferences.site
      where conference_id = ${id} and id = any(${sites}::uuid[])), '{}') as sites,
    coalesce((select jsonb_object_agg(id, jsonb_build_object('name', name, 'title', titles[1])) from conferences.delegate
      where conference_id = ${id} and id = any(${known(entries.map((one) => one.delegate))}::uuid[])), '{}') as delegates,
    coalesce((select jsonb_object_agg(id, jsonb_build_object('title', title, 'speaker', speaker, 'speakerTitle', speaker_title,
      'minutes', minutes)) from conferences.paper
      where conference_id = ${id} and id = any(${known(entries.map((one) => one.paper))}::uuid[])), '{}') as papers`.execute(
    reader,
  );
  return rows[0] ?? { sites: {}, delegates: {}, papers: {} };
}

interface DocumentRow extends HallDocument {
  readonly embargo: Temporal.Instant | null;
}

async function documentsOf(reader: Reader, id: Id<'conferences.conference'>, readers: Readers): Promise<readonly DocumentRow[]> {
  const { rows } = await sql<DocumentRow>`
    select id, title, item_id as item, embargo_until as embargo from conferences.document
    where conference_id = ${id} and (audience = 'public' or (audience = 'attendees' and ${readers === 'attendees'}))
    order by no limit ${MOST_DOCUMENTS}`.execute(reader);
  return rows;
}

async function presenceOf(reader: Reader, id: Id<'conferences.conference'>): Promise<SitePresence> {
  const { rows } = await sql<SitePresence>`
    select (array_agg(id) filter (where role = 'main'))[1] as main, count(*)::int as all, count(*) filter (where connected_at is not null and lost_at is null)::int as connected,
      coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'lostAt', lost_at) order by lost_at) from (
        select id, name, lost_at from conferences.site where conference_id = ${id} and lost_at is not null
        order by lost_at limit ${MOST_LOST}) l), '[]') as lost
    from conferences.site where conference_id = ${id}`.execute(reader);
  return rows[0] ?? { main: null, all: 0, connected: 0, lost: [] };
}
