import { sql } from 'kysely';
import { ZONE, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unitNames, type UnitName } from '#modules/org/index.ts';

/** Something that became public, was changed or was taken back. */
export interface NewsItem {
  readonly kind: 'published' | 'amended' | 'withdrawn';
  /** Stays the same for ever. */
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly code: string;
  readonly title: string;
  readonly documentNo: string | null;
  /** Summary, change or reason: public by its kind. */
  readonly text: string;
  readonly unit: UnitName;
}

const MOST = 50;

/** News of one commune's register, newest first; of all real communes when none is named. Two queries. */
export async function listNews(reader: Reader, unit: Id<'org.unit'> | null, today: Day): Promise<NewsItem[]> {
  const mine = unit === null ? sql`not p.demo` : sql`p.unit_id = ${unit}`;
  const open = sql`p.body_id is null and ${mine}`;
  const { rows } = await sql<Omit<NewsItem, 'unit'> & { unitId: Id<'org.unit'> }>`
    select * from (
      (select 'published' as kind, p.id::text as id, p.published_on::timestamp at time zone ${ZONE} as at, p.code, p.title,
        p.document_no as "documentNo", p.summary as text, p.unit_id as "unitId"
      from publicity.publication p where p.state = 'published' and ${open} order by p.published_on desc, p.id limit ${MOST})
      union all
      (select 'amended', a.id::text, a.at, p.code, p.title, p.document_no, a.change, p.unit_id
      from publicity.amendment a join publicity.publication p on p.id = a.publication_id
      where a.kind = 'content' and p.state = 'published' and ${open} order by a.at desc limit ${MOST})
      union all
      (select 'withdrawn', 'withdrawn:' || p.id, p.withdrawn_on::timestamp at time zone ${ZONE}, p.code, p.title, p.document_no, p.withdrawn_reason, p.unit_id
      from publicity.publication p where p.state = 'withdrawn' and p.published_on is not null and ${open} order by p.withdrawn_on desc limit ${MOST})
    ) news order by at desc, id limit ${MOST}`.execute(reader);
  const names = await unitNames(
    reader,
    rows.map((row) => row.unitId),
    today,
  );
  return rows.flatMap(({ unitId, ...row }) => {
    const named = names.get(unitId);
    return named === undefined ? [] : [{ ...row, unit: named }];
  });
}
