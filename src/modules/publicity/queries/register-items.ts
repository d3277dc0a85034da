import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { publicationItems, type PublicationItem, type Regime } from '#modules/law/index.ts';
import { statusSql } from './status-sql.ts';

/** One of the things the law wants public, with what the register holds of it. */
export interface ItemCount {
  readonly item: PublicationItem;
  /** Rows in the register, whenever they arose; withdrawn ones left out. */
  readonly rows: number;
  readonly published: number;
  readonly overdue: number;
}

interface Keeper {
  readonly unit: Id<'org.unit'>;
  readonly body: Id<'org.body'> | null;
  readonly regime: Regime;
}

/** Every item of the law in force today, in its order, also those of which the register holds nothing. One query. */
export async function registerItems(reader: Reader, { unit, body, regime }: Keeper, today: Day): Promise<ItemCount[]> {
  const { rows } = await sql<{ item: string; rows: number; published: number; overdue: number }>`
    select item, count(*)::int as rows, (count(*) filter (where state = 'published'))::int as published,
      (count(*) filter (where status = 'overdue'))::int as overdue
    from (select p.item, p.state, ${statusSql(today)} as status from publicity.publication p
      where p.unit_id = ${unit} and p.body_id is not distinct from ${body}::uuid and p.state <> 'withdrawn') r
    group by item`.execute(reader);
  const counts = new Map(rows.map((row) => [row.item, row]));
  return publicationItems(regime, today).map((item) => {
    const { rows: all = 0, published = 0, overdue = 0 } = counts.get(item.key) ?? {};
    return { item, rows: all, published, overdue };
  });
}
