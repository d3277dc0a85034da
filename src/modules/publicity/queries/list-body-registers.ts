import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { listBodies } from '#modules/org/index.ts';
import { regimeOfBody } from '../rules/kinds.ts';
import { statusSql } from './status-sql.ts';

/** An agency, public unit or enterprise whom the law binds to publish (Article 46, 64), and how its register stands. */
export interface BodyRegister {
  readonly id: Id<'org.body'>;
  readonly name: string;
  /** First day that counts; null when it has not opened its register. */
  readonly startsOn: Day | null;
  readonly overdue: number;
}

/** Those of one unit in force on the day, by name. As many queries as `listBodies` needs, and one. */
export async function listBodyRegisters(reader: Reader, unit: Id<'org.unit'>, today: Day): Promise<BodyRegister[]> {
  const bound = ((await listBodies(reader, unit, today))?.bodies ?? []).filter((body) => regimeOfBody(body.kind) !== null);
  if (bound.length === 0) return [];
  const { rows } = await sql<{ body: Id<'org.body'>; startsOn: Day; overdue: number }>`
    select s.body_id as body, s.starts_on as "startsOn",
      (select count(*) from publicity.publication p
        where p.unit_id = ${unit} and p.body_id = s.body_id and ${statusSql(today)} = 'overdue')::int as overdue
    from publicity.register_start s
    where s.unit_id = ${unit} and s.body_id = any(${bound.map((body) => body.id)}::uuid[])`.execute(reader);
  const opened = new Map(rows.map((row) => [row.body, row]));
  return bound.map(({ id, name }) => ({
    id,
    name,
    startsOn: opened.get(id)?.startsOn ?? null,
    overdue: opened.get(id)?.overdue ?? 0,
  }));
}
