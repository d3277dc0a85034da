import type { Selectable } from 'kysely';
import type { Day } from '#kernel/day.ts';
import type { Tables, Tx } from '#kernel/db.ts';
import type { KeeperId } from '../paths.ts';
import { findKeeper, type FoundKeeper } from '../queries/find-keeper.ts';

export type PlanRecord = Selectable<Tables['publicity.plan']>;

export interface LockedPlan extends FoundKeeper {
  /** Null until its first line was written. */
  readonly plan: PlanRecord | null;
}

/** The plan of a commune for a year, locked; Article 14 asks communes for one, so a body has none (null). */
export async function lockPlan(
  tx: Tx,
  input: { readonly keeper: KeeperId; readonly year: number },
  today: Day,
): Promise<LockedPlan | null> {
  const keeper = await findKeeper(tx, input.keeper, today);
  if (keeper === null || keeper.body !== null) return null;
  const plan = await tx
    .selectFrom('publicity.plan')
    .selectAll()
    .where('unit_id', '=', keeper.unit.id)
    .where('year', '=', input.year)
    .forUpdate()
    .executeTakeFirst();
  return { ...keeper, plan: plan ?? null };
}
