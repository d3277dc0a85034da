import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { FileStore } from '#kernel/files/store.ts';
import type { Id } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import type { ImportKind } from '../rules/import-kinds.ts';
import { planImport, type PlannedImport, type PlanWhy } from './plan-import.ts';
import { placesOf } from './places-of.ts';
import { unitNames, type UnitName } from './unit-names.ts';

export interface FoundImport {
  readonly id: Id<'org.import'>;
  readonly kind: ImportKind;
  readonly day: Day;
  readonly place: Place;
  readonly unit: UnitName;
  /** How many rows were made and changed; null until it was carried out. */
  readonly done: { readonly created: number; readonly changed: number } | null;
  /** What it would do now; null once it was carried out or dropped. */
  readonly planned: Result<PlannedImport, PlanWhy> | null;
}

/** A list that was sent in, with its dry run as things stand now; null for none. */
export async function findImport(
  reader: Reader,
  files: FileStore,
  id: Id<'org.import'>,
  today: Day,
): Promise<FoundImport | null> {
  const row = await reader
    .selectFrom('org.import')
    .select(['id', 'kind', 'day', 'unit_id', 'file_id', 'sha256', 'created', 'changed'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [places, names] = [await placesOf(reader, [row.unit_id], today), await unitNames(reader, [row.unit_id], today)];
  const [place, unit] = [places.get(row.unit_id), names.get(row.unit_id)];
  if (!place || !unit) return null;
  const { kind, day, created, changed } = row;
  const done = created === null || changed === null ? null : { created, changed };
  const planned = row.file_id === null ? null : await planImport(reader, files, row, { unit, day, today });
  return { id: row.id, kind, day, place, unit, done, planned };
}
