import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { StoredFile } from '#kernel/files/send.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from '#modules/org/index.ts';

export interface StackPhoto {
  readonly file: StoredFile;
  readonly place: Place;
}

/** The photo of a stack of slips, for those who count and those who check the count. */
export async function findStackPhoto(reader: Reader, batch: Id<'decisions.batch'>, today: Day): Promise<StackPhoto | null> {
  const row = await reader
    .selectFrom('decisions.batch as b')
    .innerJoin('kernel.file as f', 'f.id', 'b.photo_id')
    .innerJoin('decisions.round as r', 'r.id', 'b.round_id')
    .innerJoin('decisions.decision as d', 'd.id', 'r.decision_id')
    .select(['f.sha256', 'f.size', 'f.mime', 'f.name', 'f.thumbnail_sha256', 'd.unit_id'])
    .where('b.id', '=', batch)
    .executeTakeFirst();
  const place = row === undefined ? null : await placeOf(reader, row.unit_id, today);
  return row === undefined || place === null ? null : { file: row, place };
}
