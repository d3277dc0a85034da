import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, text } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { refuse } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { KEEP_DAYS, lastKept, type Hindrance } from '../rules/recording.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

const MOST_OF_CONFERENCE = 1_000;

/** As they are sent by the form. */
export const KEEP_CHOICES = KEEP_DAYS.map(String) as [string, ...string[]];

/**
 * Recording begins (ghi hình, ghi âm): everybody in the meeting is told what for and until when it is kept, on every page and in the
 * minutes. Picture and sound follow the log by themselves.
 * @param hindrance why nothing could be recorded now: asked before anything is promised to anybody
 */
export const startRecordingWith = (hindrance: () => Promise<Hindrance | null>) =>
  command({
    name: 'conferences.start-recording',
    input: z.object({ ...hallInput, purpose: text(500), keepDays: choice(KEEP_CHOICES).transform(Number) }),
    load: enter,
    may: (actor, entered) => mayRecord(asActor(entered, actor)),
    run: async (work, entered, { purpose, keepDays }) => {
      const { tx, now, today } = work;
      const { conference } = entered.locked;
      const why = await hindrance();
      if (why !== null) return refuse(why);
      const until = lastKept(today, keepDays);
      const started = await happen(work, entered, [{ kind: 'recording.started', text: purpose, until }]);
      if (!started.ok) return started;
      const { no } = await tx
        .selectFrom('conferences.recording')
        .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('no'))
        .where('conference_id', '=', conference)
        .executeTakeFirstOrThrow();
      if (no >= MOST_OF_CONFERENCE) return refuse('conferences.recording.too-many');
      const row = {
        id: newId<'conferences.recording'>(),
        conference_id: conference,
        no: no + 1,
        started_at: now,
        purpose,
        keep_days: keepDays,
        delete_on: until,
      };
      await tx.insertInto('conferences.recording').values(row).execute();
      const { unit } = entered.standing.place;
      await work.record({ unit, table: 'conferences.recording', row: row.id, before: null, after: row });
      return started;
    },
  });
