import { sql } from 'kysely';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import type { HappeningKind } from '../rules/session/events.ts';
import type { Spoken } from '../rules/session/state.ts';

/** One line of the log with the names it points to. */
export interface LogLine {
  readonly rev: number;
  readonly kind: HappeningKind;
  /** When it happened; where it was entered afterwards, that moment and not that of writing. */
  readonly at: Temporal.Instant;
  readonly afterwards: boolean;
  readonly site: string | null;
  readonly delegate: string | null;
  readonly paper: string | null;
  readonly item: string | null;
  readonly text: string | null;
  readonly seconds: number | null;
}

/** Newest first. */
export async function listLog(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly LogLine[]> {
  const { rows } = await sql<LogLine>`
    select e.rev, e.kind, coalesce(e.occurred_at, e.at) as at, e.occurred_at is not null as afterwards,
      s.name as site, d.name as delegate, p.title as paper, i.title as item,
      e.payload ->> 'text' as text, (e.payload ->> 'seconds')::int as seconds
    from conferences.meeting_event e
    left join conferences.site s on s.id = coalesce(e.payload ->> 'site', e.payload ->> 'to', e.payload -> 'entry' ->> 'site')::uuid
    left join conferences.delegate d on d.id = coalesce(e.payload ->> 'delegate', e.payload -> 'entry' ->> 'delegate')::uuid
    left join conferences.paper p on p.id = (e.payload -> 'entry' ->> 'paper')::uuid
    left join conferences.agenda_item i on i.id = (e.payload ->> 'item')::uuid
    where e.conference_id = ${conference} order by e.rev desc offset ${offset} limit ${limit}`.execute(reader);
  return rows;
}

/** Who spoke how long, longest first. */
export interface SpokenLine extends Spoken {
  readonly name: string;
}

export interface SpeakingTimes {
  readonly sites: readonly SpokenLine[];
  readonly delegates: readonly SpokenLine[];
  /** All that have spoken, listed or not. */
  readonly allSites: number;
  readonly allMs: number;
}

const SHOWN = 40;

/** Those who have finished speaking, with their names; the longest first, bounded. */
export async function speakingTimes(
  reader: Reader,
  spokenBySite: Readonly<Record<string, Spoken>>,
  spokenByDelegate: Readonly<Record<string, Spoken>>,
): Promise<SpeakingTimes> {
  const longest = (of: Readonly<Record<string, Spoken>>) =>
    Object.entries(of)
      .toSorted(([, a], [, b]) => b.ms - a.ms)
      .slice(0, SHOWN);
  const [sites, delegates] = [longest(spokenBySite), longest(spokenByDelegate)];
  const { rows } = await sql<{ id: string; name: string | null }>`
    select id, name from conferences.site where id = any(${sites.map(([id]) => id)}::uuid[])
    union all select id, name from conferences.delegate where id = any(${delegates.map(([id]) => id)}::uuid[])`.execute(reader);
  const names = new Map(rows.map(({ id, name }) => [id, name ?? '']));
  const named = (lines: readonly [string, Spoken][]) => lines.map(([id, spoken]) => ({ ...spoken, name: names.get(id) ?? '' }));
  const all = Object.values(spokenBySite);
  return {
    sites: named(sites),
    delegates: named(delegates),
    allSites: all.length,
    allMs: all.reduce((sum, { ms }) => sum + ms, 0),
  };
}
