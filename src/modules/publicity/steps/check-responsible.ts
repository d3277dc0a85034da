import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { listHoldings } from '#modules/org/index.ts';

type Unit = Id<'org.unit'>;

/** True for a post of that unit held on that day, and for none at all: only such a post can be made answerable. */
export async function isHeldAt(reader: Reader, unit: Unit, holding: Id<'org.holding'> | null, today: Day): Promise<boolean> {
  if (holding === null) return true;
  const held = await listHoldings(reader, { unit }, today);
  return held.some((one) => one.id === holding && one.valid_from <= today && (one.valid_to === null || one.valid_to > today));
}
