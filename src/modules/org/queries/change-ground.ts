import type { Reader } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import type { ChangeLine, Numbered } from '../rules/import-types.ts';
import { namesIn, type ChangeGround } from '../rules/plan-changes.ts';
import { unitIndex } from '../rules/unit-index.ts';
import type { ImportAt } from './import-ground.ts';
import { loadCountry } from './load-country.ts';
import { unitsForLists } from './units-for-lists.ts';

/** The units a list of acts names, with everything around them. */
export async function changeGround(reader: Reader, at: ImportAt, rows: readonly Numbered<ChangeLine>[]): Promise<ChangeGround> {
  const units = await unitsForLists(reader, at.unit.id, at.unit.path, at.today);
  const find = unitIndex(units, at.unit.id);
  const named = rows.flatMap(({ value }) =>
    [...namesIn(value.units), value.parent, value.into, value.to].flatMap((name) => {
      const found = name === null ? null : find(name);
      return found?.ok ? [found.value] : [];
    }),
  );
  const country = await loadCountry(reader, [...new Set([at.unit.id, ...named])]);
  return { country, own: at.unit.id, units, makeId: newId, day: at.day };
}
