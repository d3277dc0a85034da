import { dayOf } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/id.ts';
import type { Room } from '#kernel/room.ts';
import { lastKept } from '#modules/conferences/rules/recording.ts';
import type { Samples } from './samples.ts';

/** A recording of the meeting that is going on, ended and kept; what is on it was never there. */
export async function recordingSamples({ db, now }: Room, samples: Samples): Promise<Samples> {
  const id = newId<'conferences.recording'>();
  const conference = samples['hoi-nghi/hop/:conference']?.[0] as Id<'conferences.conference'>;
  const row = {
    id,
    conference_id: conference,
    no: 1,
    started_at: now().subtract({ hours: 1 }),
    stopped_at: now().subtract({ minutes: 30 }),
    purpose: 'lập biên bản hội nghị',
    keep_days: 90,
    delete_on: lastKept(dayOf(now()), 90),
  };
  await db.insertInto('conferences.recording').values(row).execute();
  return { recording: [id], part: ['1'], 'hoi-nghi/lam/:conference/ghi-hinh': [conference] };
}
