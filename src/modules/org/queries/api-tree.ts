import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unitsBelow, type LevelBelow } from './units-below.ts';

/** One answer holds every commune the country ever had at once; of villages, ask province by province. */
const MOST = 12_000;

/** The units of a level below one on a day, as the API tells them; `more` when the answer was cut. */
export async function apiTree(reader: Reader, unit: Id<'org.unit'>, level: LevelBelow, on: Day) {
  const all = await unitsBelow(reader, unit, level, on);
  const units = all.slice(0, MOST).map(({ id, name, type, code, parent, demo }) => ({ id, name, type, code, parent, demo }));
  return { day: on, more: all.length > MOST, units };
}
