import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayFreezeQuarter } from '../policy-public.ts';
import { findKeeper } from '../queries/find-keeper.ts';
import { quarterDigest, quarterRows } from '../queries/quarter-rows.ts';
import { isOver, quarterPeriod } from '../rules/period.ts';

/**
 * Closes the register of a quarter (chốt sổ quý, Article 13(2)): the rows as they stood on its last day, kept for ever
 * with their digest. Whatever comes to light later is an addendum with a day of its own.
 */
export const freezeQuarter = command({
  name: 'publicity.freeze-quarter',
  input: z.object({ unit: id('org.unit'), year: wholeNumber(2000, 2199), quarter: wholeNumber(1, 4) }),
  load: lockRegister,
  may: mayFreezeQuarter,
  run: async ({ tx, record, now, today }, { unit, register }, input) => {
    const period = quarterPeriod(input.year, input.quarter);
    if (register === null || register.startsOn > period.to) return refuse('publicity.quarter.before-register');
    if (!isOver(period, today)) return refuse('publicity.quarter.not-over');
    if (await isFrozen(tx, unit.id, input)) return refuse('publicity.quarter.frozen');
    const rows = await quarterRows(tx, unit.id, period, period.to);
    const row = {
      id: newId<'publicity.quarter'>(),
      unit_id: unit.id,
      year: input.year,
      quarter: input.quarter,
      frozen_at: now,
      sha256: quarterDigest(unit.id, period, rows),
      demo: unit.demo,
    };
    await tx
      .insertInto('publicity.quarter')
      .values({ ...row, rows: JSON.stringify(rows) })
      .execute();
    await record({ unit: unit.id, table: 'publicity.quarter', row: row.id, before: null, after: row });
    return ok({ id: row.id });
  },
});

/** The register of the commune government, locked, so that one quarter is not closed twice at the same moment. */
async function lockRegister(tx: Tx, { unit }: { readonly unit: Id<'org.unit'> }, today: Day) {
  await tx
    .selectFrom('publicity.register_start')
    .select('id')
    .where('unit_id', '=', unit)
    .where('body_id', 'is', null)
    .forUpdate()
    .execute();
  const keeper = await findKeeper(tx, unit, today);
  return keeper === null || keeper.body !== null ? null : keeper;
}

async function isFrozen(
  tx: Tx,
  unit: Id<'org.unit'>,
  { year, quarter }: { readonly year: number; readonly quarter: number },
): Promise<boolean> {
  const row = await tx
    .selectFrom('publicity.quarter')
    .select('id')
    .where('unit_id', '=', unit)
    .where('year', '=', year)
    .where('quarter', '=', quarter)
    .executeTakeFirst();
  return row !== undefined;
}
