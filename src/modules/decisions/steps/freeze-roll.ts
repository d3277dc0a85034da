import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/**
 * Freezes the households of a village as the roll of a round, and returns how many there are: the N of every share. Done
 * when the convening notice is issued; nothing moves it afterwards but a logged correction before voting opens.
 */
export async function freezeRoll(tx: Tx, round: Id<'decisions.round'>, village: Id<'org.unit'>, on: Day): Promise<number> {
  const { rows } = await sql<{ household_id: string }>`
    insert into decisions.roll (round_id, household_id)
    select ${round}, id from org.household where village_id = ${village} and valid @> ${on}::date
    on conflict do nothing returning household_id`.execute(tx);
  return rows.length;
}
