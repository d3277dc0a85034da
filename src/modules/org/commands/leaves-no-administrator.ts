import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import { later, type Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

interface Ending {
  readonly id: Id<'org.holding'>;
  readonly post: string;
}

/**
 * True when with these posts the last administrator at or above the place would go, so that nobody could undo it. Posts
 * that end in the past, as after a mistake, leave the place to those who hold one today.
 * Locks the remaining ones: of two who end each other's post at the same moment, one is refused.
 */
export async function leavesNoAdministrator(
  tx: Tx,
  place: Place,
  ending: readonly Ending[],
  end: Day,
  today: Day,
): Promise<boolean> {
  const gone = ending.filter((holding) => holding.post === 'administrator').map((holding) => holding.id);
  if (gone.length === 0) return false;
  const others = await tx
    .selectFrom('org.holding as h')
    .innerJoin('org.body as b', 'b.id', 'h.body_id')
    .select('h.id')
    .where('h.post', '=', 'administrator')
    .where('h.id', 'not in', gone)
    .where('b.unit_id', 'in', [place.unit, ...place.above])
    .where(sql<boolean>`h.valid * b.valid @> ${later(end, today)}::date`)
    .forUpdate('h')
    .limit(1)
    .execute();
  return others.length === 0;
}
