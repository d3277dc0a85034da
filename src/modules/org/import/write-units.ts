import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { Changes } from './changes.ts';
import type { EarlierTarget } from './target-rows.ts';

/** Rows in one statement; a few megabytes of JSON at most. */
const CHUNK = 4_000;

type ActOf = (day: Day) => Id<'org.unit_act'>;

async function inChunks<Row>(rows: readonly Row[], write: (json: string) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await write(JSON.stringify(rows.slice(at, at + CHUNK)));
}

/** Takes out what the lists no longer hold, then puts in what is new: in this order, so that nothing overlaps on the way. */
export async function writeChanges(tx: Tx, changes: Changes, actOf: ActOf): Promise<void> {
  const { units, versions, links } = changes;
  await sql`delete from org.earlier_name`.execute(tx);
  await sql`delete from org.succession where id = any(${links.removed}::uuid[])`.execute(tx);
  await sql`delete from org.unit_version where id = any(${versions.removed}::uuid[])`.execute(tx);
  await sql`delete from org.unit where id = any(${units.removed}::uuid[])`.execute(tx);
  await inChunks(units.added, (json) =>
    sql`insert into org.unit (id, level) select id, level from jsonb_to_recordset(${json}::jsonb) as r(id uuid, level text)`.execute(
      tx,
    ),
  );
  await writeVersions(tx, versions.added, actOf);
  await writeLinks(tx, links.added, actOf);
}

async function writeVersions(tx: Tx, added: Changes['versions']['added'], actOf: ActOf): Promise<void> {
  const rows = added.map((version) => ({
    ...version,
    id: newId<'org.unit_version'>(),
    made: actOf(version.from),
    ended: version.to === null ? null : actOf(version.to),
  }));
  await inChunks(rows, (json) =>
    sql`
      insert into org.unit_version
        (id, unit_id, level, parent_id, parent_level, valid_from, valid_to, name, type, code, slug, folded, made_by, ended_by)
      select id, unit, level, parent, "parentLevel", "from", "to", name, type, code, slug, folded, made, ended
      from jsonb_to_recordset(${json}::jsonb) as r(id uuid, unit uuid, level text, parent uuid, "parentLevel" text, "from" date, "to" date,
        name text, type text, code text, slug text, folded text, made uuid, ended uuid)`.execute(tx),
  );
}

async function writeLinks(tx: Tx, added: Changes['links']['added'], actOf: ActOf): Promise<void> {
  const rows = added.map((link) => ({ ...link, id: newId<'org.succession'>(), made: actOf(link.day) }));
  await inChunks(rows, (json) =>
    sql`
      insert into org.succession (id, from_unit, to_unit, day, kind, share_num, share_den, basis, made_by)
      select id, "from", "to", day, kind, num, den, basis, made
      from jsonb_to_recordset(${json}::jsonb) as r(id uuid, "from" uuid, "to" uuid, day date, kind text, num int, den int, basis text, made uuid)`.execute(
      tx,
    ),
  );
}

/** Names for search only; they point at units, so they come last. */
export const writeEarlier = (tx: Tx, earlier: readonly EarlierTarget[]): Promise<void> =>
  inChunks(earlier, (json) =>
    sql`
      insert into org.earlier_name (province, district, name, folded, folded_above, unit_id)
      select province, district, name, folded, "foldedAbove", unit
      from jsonb_to_recordset(${json}::jsonb) as r(province text, district text, name text, folded text, "foldedAbove" text, unit uuid)`.execute(
      tx,
    ),
  );
