import { sql } from 'kysely';
import { system } from '#kernel/actor.ts';
import { addDays, dayOf, type Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { task } from '#kernel/module.ts';
import { freezeQuarter } from '../commands/freeze-quarter.ts';
import { lastEndedQuarter, quarterAt, type Period } from '../rules/period.ts';

/** A custom of this house: so many days are left to write down what was done in the last days of a quarter. */
export const DAYS_OF_GRACE = 5;

/** Quarters of two years are made up for after a long standstill; older ones are closed by hand. */
const QUARTERS_BACK = 8;
const MOST_UNITS = 20_000;

/** Every night: closes the registers of quarters that have ended, each commune in a transaction of its own. */
export const freezeQuarters = task(
  'publicity.freeze-quarters',
  async (room) => {
    const today = dayOf(room.now());
    for (const period of closable(today)) {
      for (const unit of await stillOpen(room.reader, period)) {
        const outcome = await freezeQuarter(room, system, { unit, year: period.year, quarter: period.quarter });
        if (!outcome.ok && outcome.why !== 'publicity.quarter.frozen')
          room.log.warn({ unit, why: outcome.why }, 'quarter not closed');
      }
    }
  },
  '10 18 * * *',
);

/** Ended quarters whose days of grace are over, oldest first. */
export function closable(today: Day): Period[] {
  const found: Period[] = [];
  let period = lastEndedQuarter(today);
  for (let back = 0; back < QUARTERS_BACK; back += 1) {
    if (addDays(period.to, DAYS_OF_GRACE) < today) found.unshift(period);
    period = quarterAt(addDays(period.from, -1));
  }
  return found;
}

async function stillOpen(reader: Reader, { year, quarter, to }: Period): Promise<Id<'org.unit'>[]> {
  const { rows } = await sql<{ unit: Id<'org.unit'> }>`
    select r.unit_id as unit from publicity.register_start r
    where r.body_id is null and r.starts_on <= ${to}::date
      and not exists (select from publicity.quarter q where q.unit_id = r.unit_id and q.year = ${year} and q.quarter = ${quarter})
    order by r.unit_id limit ${MOST_UNITS}`.execute(reader);
  return rows.map((row) => row.unit);
}
