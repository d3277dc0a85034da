import { sql } from 'kysely';
import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from './place-of.ts';

export interface BodyList {
  readonly place: Place;
  readonly unitName: string;
  readonly demo: boolean;
  readonly bodies: readonly {
    readonly id: Id<'org.body'>;
    readonly kind: string;
    readonly name: string;
    readonly from: Day;
    /** Holdings in force on the day. */
    readonly holders: number;
  }[];
}

const MOST = 200;

/** Bodies attached to a unit on a day (cơ quan, tổ chức của đơn vị); null for a unit that is not in force then. */
export async function listBodies(reader: Reader, unit: Id<'org.unit'>, on: Day): Promise<BodyList | null> {
  const place = await placeOf(reader, unit, on);
  if (place === null) return null;
  const named = await reader
    .selectFrom('org.unit_version as v')
    .innerJoin('org.unit as u', 'u.id', 'v.unit_id')
    .select(['v.name', 'u.demo'])
    .where('v.unit_id', '=', unit)
    .where(sql<boolean>`v.valid @> ${on}::date`)
    .executeTakeFirstOrThrow();
  const bodies = await reader
    .selectFrom('org.body as b')
    .select((eb) => [
      'b.id',
      'b.kind',
      'b.name',
      'b.valid_from as from',
      eb
        .selectFrom('org.holding as h')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('h.body_id', '=', 'b.id')
        .where(sql<boolean>`h.valid @> ${on}::date`)
        .as('holders'),
    ])
    .where('b.unit_id', '=', unit)
    .where(sql<boolean>`b.valid @> ${on}::date`)
    .orderBy(sql`b.name collate "vi-x-icu"`)
    .limit(MOST)
    .execute();
  return {
    place,
    unitName: named.name,
    demo: named.demo,
    bodies: bodies.map((body) => ({ ...body, holders: body.holders ?? 0 })),
  };
}
