import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { LineNames, MinutesLine } from '../rules/minutes/outline.ts';
import { bothSigned, type SignRole } from '../rules/minutes/signing.ts';
import type { Happening, HappeningKind } from '../rules/session/events.ts';

/** The last version of the minutes, with who signed it. */
export interface KeptMinutes {
  readonly no: number;
  readonly text: string;
  readonly rev: number;
  readonly at: Temporal.Instant;
  readonly signatures: readonly Signature[];
  readonly signed: boolean;
}

export interface Signature {
  readonly role: SignRole;
  readonly name: string;
  readonly title: string;
  readonly at: Temporal.Instant;
}

/** What minutes need not tell: what was typed for the screens, who waited, what was put back. */
const UNTOLD: readonly HappeningKind[] = [
  'queue.joined',
  'queue.left',
  'queue.moved',
  'message.sent',
  'message.cleared',
  'caption.typed',
  'slide.shown',
  'site.joined',
  'media.changed',
];
const MOST_LINES = 10_000;

/** The log in its order, as minutes are drafted from it. One query. */
export async function minutesLog(reader: Reader, conference: Id<'conferences.conference'>): Promise<readonly MinutesLine[]> {
  const { rows } = await sql<Row>`
    select e.rev, e.kind, e.payload, coalesce(e.occurred_at, e.at) as at, e.occurred_at is not null as afterwards,
      s.name as site, coalesce(d.name, p.speaker) as name, coalesce(d.titles[1], p.speaker_title) as title, p.title as paper, i.title as item
    from conferences.meeting_event e
    left join conferences.site s on s.id = coalesce(e.payload ->> 'site', e.payload -> 'entry' ->> 'site')::uuid
    left join conferences.delegate d on d.id = coalesce(e.payload ->> 'delegate', e.payload -> 'entry' ->> 'delegate')::uuid
    left join conferences.paper p on p.id = (e.payload -> 'entry' ->> 'paper')::uuid
    left join conferences.agenda_item i on i.id = (e.payload ->> 'item')::uuid
    where e.conference_id = ${conference} and e.kind <> all(${UNTOLD}::text[]) order by e.rev limit ${MOST_LINES}`.execute(
    reader,
  );
  return rows.map((row) => ({
    rev: row.rev,
    at: row.at.epochMilliseconds,
    afterwards: row.afterwards,
    what: { ...row.payload, kind: row.kind } as Happening,
    names: namesOf(row),
  }));
}

interface Row {
  readonly rev: number;
  readonly kind: HappeningKind;
  readonly payload: object;
  readonly at: Temporal.Instant;
  readonly afterwards: boolean;
  readonly site: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly paper: string | null;
  readonly item: string | null;
}

const namesOf = ({ site, name, title, paper, item }: Row): LineNames => ({
  site,
  who: [name, title].filter((one) => one !== null).join(', ') || null,
  paper,
  item,
});

/** The last version that was kept; null while there is none. Two queries. */
export async function findKeptMinutes(reader: Reader, conference: Id<'conferences.conference'>): Promise<KeptMinutes | null> {
  const row = await reader
    .selectFrom('conferences.minutes')
    .select(['no', 'text', 'rev', 'at'])
    .where('conference_id', '=', conference)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const signatures = await reader
    .selectFrom('conferences.minutes_signature')
    .select(['role', 'name', 'title', 'at'])
    .where('conference_id', '=', conference)
    .where('no', '=', row.no)
    .orderBy('at')
    .execute();
  return { ...row, signatures, signed: bothSigned(signatures.map(({ role }) => role)) };
}

/** Versions that were kept, newest first. One query. */
export async function listMinutesVersions(
  reader: Reader,
  conference: Id<'conferences.conference'>,
): Promise<readonly { readonly no: number; readonly at: Temporal.Instant; readonly text: string }[]> {
  return reader
    .selectFrom('conferences.minutes')
    .select(['no', 'at', 'text'])
    .where('conference_id', '=', conference)
    .orderBy('no', 'desc')
    .limit(20)
    .execute();
}
