import type { Place } from '#kernel/actor.ts';
import type { Day } from '#kernel/day.ts';
import type { Reader } from '#kernel/db.ts';
import type { StoredFile } from '#kernel/files/send.ts';
import type { Id } from '#kernel/id.ts';
import { placeOf } from '#modules/org/index.ts';

interface FileWithPlace {
  readonly file: StoredFile;
  readonly place: Place;
}

/** The document of a step, for those who work on the matter. */
export async function findStepFile(
  reader: Reader,
  { decision, step }: { readonly decision: Id<'decisions.decision'>; readonly step: string },
  today: Day,
): Promise<FileWithPlace | null> {
  const row = await reader
    .selectFrom('decisions.step as s')
    .innerJoin('kernel.file as f', 'f.id', 's.file_id')
    .innerJoin('decisions.decision as d', 'd.id', 's.decision_id')
    .select(['f.sha256', 'f.size', 'f.mime', 'f.name', 'f.thumbnail_sha256', 'd.unit_id'])
    .where('s.decision_id', '=', decision)
    .where('s.key', '=', step)
    .executeTakeFirst();
  const place = row === undefined ? null : await placeOf(reader, row.unit_id, today);
  return row === undefined || place === null ? null : { file: row, place };
}

/** The paper of the commune's own decision on a release. */
export async function findReleaseFile(
  reader: Reader,
  decision: Id<'decisions.decision'>,
  today: Day,
): Promise<FileWithPlace | null> {
  const row = await reader
    .selectFrom('decisions.release_ruling as r')
    .innerJoin('kernel.file as f', 'f.id', 'r.file_id')
    .innerJoin('decisions.decision as d', 'd.id', 'r.decision_id')
    .select(['f.sha256', 'f.size', 'f.mime', 'f.name', 'f.thumbnail_sha256', 'd.unit_id'])
    .where('r.decision_id', '=', decision)
    .executeTakeFirst();
  const place = row === undefined ? null : await placeOf(reader, row.unit_id, today);
  return row === undefined || place === null ? null : { file: row, place };
}
