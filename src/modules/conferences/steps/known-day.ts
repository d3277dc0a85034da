import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';

/**
 * The day whose tree sites are chosen from: the day asked for, or the first day the lists of units tell of where that is later. The 63
 * provinces before July 2025 had stood since 2008, so a conference of 2022 finds them.
 */
export async function knownDay(reader: Reader, asked: Day, demo: boolean): Promise<Day> {
  const { rows } = await sql<{ day: Day }>`
    select greatest(${asked}::date, min(v.valid_from)) as day from org.unit_version v join org.unit u on u.id = v.unit_id
    where v.level = 'province' and u.demo = ${demo}`.execute(reader);
  return rows[0]?.day ?? asked;
}
