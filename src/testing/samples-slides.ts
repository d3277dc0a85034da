import { acceptFile } from '#kernel/files/accept.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { unwrap } from '#kernel/result.ts';
import type { Room } from '#kernel/room.ts';
import { photo } from '#kernel/testing/sample-files.ts';
import type { Samples } from './samples.ts';

/** A page of a screen that was shown in the meeting that is going on. */
export async function slideSamples({ db, files, now }: Room, known: Samples): Promise<Samples> {
  const conference = (known['hoi-nghi/hop/:conference']?.[0] ?? '') as Id<'conferences.conference'>;
  const taken = unwrap(await acceptFile(files, await photo({ width: 64, height: 36 }), 'trang-chieu.jpg'));
  const slide = newId<'conferences.slide'>();
  await db.transaction().execute(async (tx) => {
    const file_id = await keepFile(tx, taken);
    await tx
      .insertInto('conferences.slide')
      .values({ id: slide, conference_id: conference, site_id: null, no: 1, file_id, shown_at: now() })
      .execute();
  });
  return { 'hoi-nghi/hop/:conference/trang-chieu/:slide': [slide] };
}
