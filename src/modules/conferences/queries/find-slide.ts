import type { Reader } from '#kernel/db.ts';
import type { StoredFile } from '#kernel/files/send.ts';
import type { Id } from '#kernel/id.ts';

/** The picture of a page of that conference; null for none, and once it was forgotten. */
export async function findSlideFile(
  reader: Reader,
  conference: Id<'conferences.conference'>,
  slide: Id<'conferences.slide'>,
): Promise<StoredFile | null> {
  const row = await reader
    .selectFrom('conferences.slide as s')
    .innerJoin('kernel.file as f', 'f.id', 's.file_id')
    .select(['f.sha256', 'f.size', 'f.mime', 'f.name'])
    .where('s.id', '=', slide)
    .where('s.conference_id', '=', conference)
    .executeTakeFirst();
  return row ?? null;
}

/** When the last page of a conference came; null for none. */
export async function lastSlideAt(reader: Reader, conference: Id<'conferences.conference'>): Promise<Temporal.Instant | null> {
  const row = await reader
    .selectFrom('conferences.slide')
    .select('shown_at')
    .where('conference_id', '=', conference)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.shown_at ?? null;
}
