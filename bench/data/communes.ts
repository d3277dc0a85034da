import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';
import { unitNames } from '#modules/org/queries/unit-names.ts';
import { unitsBelow } from '#modules/org/queries/units-below.ts';

export interface Commune {
  readonly id: Id<'org.unit'>;
  readonly name: string;
  readonly province: string;
  /** From the province down, as in addresses. */
  readonly path: string;
}

/** All communes of a day, in Vietnamese order, which mixes the provinces well. */
export async function readCommunes(reader: Reader, country: Id<'org.unit'>, on: Day): Promise<Commune[]> {
  const below = (await unitsBelow(reader, country, 'commune', on)).map((one) => one.id);
  const names = await unitNames(reader, below, on);
  return below.flatMap((commune) => {
    const named = names.get(commune);
    return named === undefined ? [] : [{ id: commune, name: named.name, province: named.above[0] ?? '', path: named.path }];
  });
}

/** Evenly spread over a list. */
export const spread = <T>(all: readonly T[], count: number): T[] =>
  Array.from(
    { length: Math.min(count, all.length) },
    (_, index) => all[Math.floor((index * all.length) / Math.min(count, all.length))],
  ).filter((one) => one !== undefined);
