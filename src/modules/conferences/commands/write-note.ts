import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { text } from '#kernel/fields.ts';
import { mayRecord } from '../policy.ts';
import { optionalClockTime } from '../rules/clock-time.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen, timeInMeeting } from '../steps/happen.ts';

/** Something for the minutes that no button knows; with a time, entered afterwards. */
export const writeNote = command({
  name: 'conferences.write-note',
  input: z.object({ ...hallInput, text: text(1000), time: optionalClockTime() }),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: (work, entered, { text: note, time }) =>
    happen(work, entered, [{ kind: 'note.written', text: note }], {
      at: time === null ? undefined : timeInMeeting(entered, work.today, time),
    }),
});
