import type { Selectable } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Tables, Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from '#modules/org/index.ts';

export type DecisionRow = Selectable<Tables['decisions.decision']>;

/** A decision under lock, with the village it lies in; the lock also serialises everything about its rounds. */
export interface DecisionGround {
  readonly row: DecisionRow;
  readonly village: Place;
}

/** Locks a decision for a command; null when it does not exist or its village is not in force today. */
export async function lockDecision(tx: Tx, id: Id<'decisions.decision'>, today: Day): Promise<DecisionGround | null> {
  const row = await tx.selectFrom('decisions.decision').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return null;
  const village = await placeOf(tx, row.unit_id, today);
  return village === null ? null : { row, village };
}

export type RoundRow = Selectable<Tables['decisions.round']>;

/** A round with its decision, both under lock (the decision first, always in this order). */
export interface RoundGround extends DecisionGround {
  readonly round: RoundRow;
}

export async function lockRound(tx: Tx, id: Id<'decisions.round'>, today: Day): Promise<RoundGround | null> {
  const found = await tx.selectFrom('decisions.round').select('decision_id').where('id', '=', id).executeTakeFirst();
  const ground = found === undefined ? null : await lockDecision(tx, found.decision_id, today);
  if (ground === null) return null;
  const round = await tx.selectFrom('decisions.round').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  return { ...ground, round };
}
