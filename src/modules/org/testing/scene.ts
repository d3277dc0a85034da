import type { Actor } from '#kernel/actor.ts';
import { day } from '#kernel/day.ts';
import type { Db } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { actorOf, makeHolder, makeUnit } from './factories.ts';

export const TODAY = day('2026-11-21');

/** A province with two communes and a village, and somebody who keeps each of them. */
export interface Scene {
  readonly province: Id<'org.unit'>;
  readonly commune: Id<'org.unit'>;
  readonly neighbour: Id<'org.unit'>;
  readonly village: Id<'org.unit'>;
  /** Administrator of the province. */
  readonly above: Actor;
  /** Administrator of the commune. */
  readonly keeper: Actor;
  /** Administrator of the neighbouring commune. */
  readonly stranger: Actor;
  /** An officer of the commune without the right to keep its organisation. */
  readonly officer: Actor;
}

export async function makeScene(db: Db): Promise<Scene> {
  const province = await makeUnit(db, { level: 'province' });
  const commune = await makeUnit(db, { parent: province });
  const neighbour = await makeUnit(db, { parent: province });
  const village = await makeUnit(db, { level: 'village', parent: commune });
  const administrator = async (unit: Id<'org.unit'>): Promise<Actor> =>
    actorOf(db, await makeHolder(db, { unit, post: 'administrator', kind: 'operator' }), TODAY);
  const clerk = await makeHolder(db, { unit: commune, post: 'committee-officer', kind: 'peoples-committee' });
  return {
    province,
    commune,
    neighbour,
    village,
    above: await administrator(province),
    keeper: await administrator(commune),
    stranger: await administrator(neighbour),
    officer: await actorOf(db, clerk, TODAY),
  };
}
