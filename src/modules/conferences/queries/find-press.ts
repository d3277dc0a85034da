import type { Reader } from '#kernel/db.ts';
import type { StoredFile } from '#kernel/files/send.ts';
import type { Id } from '#kernel/id.ts';
import { MOST_PHOTOS } from '../commands/add-press-photo.ts';

export interface PressPhoto {
  readonly id: Id<'conferences.press_photo'>;
  readonly caption: string;
}

export interface Press {
  readonly title: string;
  readonly body: string;
  readonly keptAt: Temporal.Instant;
  readonly publishedAt: Temporal.Instant | null;
}

/** The report of a conference, null until somebody kept one; and its photos in their order. Two queries. */
export async function findPress(
  reader: Reader,
  conference: Id<'conferences.conference'>,
): Promise<{ readonly press: Press | null; readonly photos: readonly PressPhoto[] }> {
  const press = await reader
    .selectFrom('conferences.press_report')
    .select(['title', 'body', 'kept_at as keptAt', 'published_at as publishedAt'])
    .where('conference_id', '=', conference)
    .executeTakeFirst();
  const photos = await reader
    .selectFrom('conferences.press_photo')
    .select(['id', 'caption'])
    .where('conference_id', '=', conference)
    .orderBy('no')
    .limit(MOST_PHOTOS)
    .execute();
  return { press: press ?? null, photos };
}

/** A photo with the conference it belongs to, and whether the report it stands in is public. */
export async function findPressPhoto(
  reader: Reader,
  photo: Id<'conferences.press_photo'>,
): Promise<{
  readonly file: StoredFile;
  readonly conference: Id<'conferences.conference'>;
  readonly published: boolean;
} | null> {
  const row = await reader
    .selectFrom('conferences.press_photo as p')
    .innerJoin('kernel.file as f', 'f.id', 'p.file_id')
    .leftJoin('conferences.press_report as r', 'r.conference_id', 'p.conference_id')
    .select(['f.sha256', 'f.size', 'f.mime', 'f.name', 'f.thumbnail_sha256'])
    .select(['p.conference_id as conference', 'r.published_at as publishedAt'])
    .where('p.id', '=', photo)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { file: row, conference: row.conference, published: row.publishedAt !== null };
}
