import type { Reader } from '#kernel/db.ts';
import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { listAgenda } from '../queries/list-agenda.ts';
import { outlineOf } from '../rules/agenda.ts';
import type { SummonsContent } from '../rules/summons.ts';

interface Row {
  readonly title: string;
  readonly theme: string;
  readonly starts_at: Temporal.Instant;
  readonly ends_at: Temporal.Instant;
  readonly place: string;
  readonly body_name: string;
  readonly co: SummonsContent['coConveners'];
  readonly chairs: SummonsContent['chairs'];
  readonly sites: number;
}

/** What a summons would say at this moment. Two queries. */
export async function summonsContent(reader: Reader, conference: Id<'conferences.conference'>): Promise<SummonsContent> {
  const { rows } = await sql<Row>`
    select c.title, c.theme, c.starts_at, c.ends_at, c.place, c.body_name,
      coalesce((select array_agg(o.name order by o.no) from conferences.co_convener o where o.conference_id = c.id), '{}') as co,
      coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'name', h.name, 'titles', h.titles) order by h.role desc, h.no)
        from conferences.chair h where h.conference_id = c.id), '[]'::jsonb) as chairs,
      (select count(*)::int from conferences.site s where s.conference_id = c.id) as sites
    from conferences.conference c where c.id = ${conference}`.execute(reader);
  const [row] = rows;
  if (row === undefined) throw new Error(`No conference ${conference}`);
  const outline = outlineOf(await listAgenda(reader, conference), row.starts_at);
  return {
    title: row.title,
    theme: row.theme,
    startsAt: row.starts_at.toString(),
    endsAt: row.ends_at.toString(),
    place: row.place,
    bodyName: row.body_name,
    coConveners: row.co,
    chairs: row.chairs,
    agenda: outline.items.map(({ number, title, startsAt, kind }) => ({ number, title, at: startsAt.toString(), kind })),
    sites: row.sites,
  };
}
