import type { Reader } from '#kernel/db.ts';
import type { StoredFile } from '#kernel/files/send.ts';
import type { Id } from '#kernel/id.ts';

/** A stored file as pages show it and as it is sent. */
export interface FileFacts extends StoredFile {
  readonly id: Id<'kernel.file'>;
}

/** Facts of many files in one query. */
export async function filesOf(
  reader: Reader,
  ids: readonly (Id<'kernel.file'> | null)[],
): Promise<ReadonlyMap<Id<'kernel.file'>, FileFacts>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await reader
    .selectFrom('kernel.file')
    .select(['id', 'sha256', 'size', 'mime', 'name', 'thumbnail_sha256'])
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
