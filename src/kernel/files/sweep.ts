import type { Room } from '../room.ts';
import type { StoredObject } from './store.ts';

const GRACE = { hours: 24 };
const BATCH = 500;

/**
 * Removes stored objects that no row names: what was sent with a form that was refused, and what was erased. The last
 * day is left alone, because the command that will name an object may still be running.
 * @returns how many were removed
 */
export async function sweepFiles(room: Room): Promise<number> {
  const before = room.now().subtract(GRACE);
  let removed = 0;
  let batch: string[] = [];
  for await (const object of room.files.list()) {
    if (isRecent(object, before)) continue;
    batch.push(object.sha256);
    if (batch.length === BATCH) {
      removed += await removeUnnamed(room, batch, before);
      batch = [];
    }
  }
  return removed + (await removeUnnamed(room, batch, before));
}

const isRecent = (object: Pick<StoredObject, 'storedAt'>, before: Temporal.Instant): boolean =>
  Temporal.Instant.compare(object.storedAt, before) >= 0;

async function removeUnnamed(room: Room, hashes: readonly string[], before: Temporal.Instant): Promise<number> {
  if (hashes.length === 0) return 0;
  const named = await namedAmong(room, hashes);
  let removed = 0;
  for (const sha256 of hashes) {
    if (named.has(sha256)) continue;
    // Somebody may have sent the same bytes again since the listing.
    const storedAt = await room.files.storedAt(sha256);
    if (storedAt === null || isRecent({ storedAt }, before)) continue;
    await room.files.remove(sha256);
    removed += 1;
  }
  return removed;
}

/** Asked of the primary: a replica may not know of a row yet. */
async function namedAmong(room: Room, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await room.db
    .selectFrom('kernel.file')
    .select(['sha256', 'thumbnail_sha256'])
    .where((where) => where.or([where('sha256', 'in', [...hashes]), where('thumbnail_sha256', 'in', [...hashes])]))
    .execute();
  return new Set(rows.flatMap((row) => [row.sha256, row.thumbnail_sha256]).filter((hash) => hash !== null));
}
