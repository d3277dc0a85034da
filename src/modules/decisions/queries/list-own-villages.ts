import type { Actor } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import { unitNames, type UnitName } from '#modules/org/index.ts';
import { VILLAGE_HEADS } from '../policy.ts';

/** Villages that somebody runs by a post they hold today. */
export async function listOwnVillages(reader: Reader, actor: Actor, today: Day): Promise<readonly UnitName[]> {
  const units = actor.holdings.flatMap(({ post, unit }) => (VILLAGE_HEADS.some((head) => head === post) ? [unit] : []));
  if (units.length === 0) return [];
  return [...(await unitNames(reader, [...new Set(units)], today)).values()].filter(({ level }) => level === 'village');
}
