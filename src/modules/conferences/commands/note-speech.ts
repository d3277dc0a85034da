import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { refuse } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { clockTime } from '../rules/clock-time.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen, timeInMeeting } from '../steps/happen.ts';
import { siteIn } from '../steps/in-conference.ts';

/** A site spoke without the program (by telephone, outside the net): entered afterwards, and marked so. */
export const noteSpeech = command({
  name: 'conferences.note-speech',
  input: z.object({ ...hallInput, site: id('conferences.site'), minutes: wholeNumber(1, 240), time: clockTime() }),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: async (work, entered, { site, minutes, time }) => {
    if (!(await siteIn(work.tx, entered.locked.conference, site))) return refuse('not-found');
    const at = timeInMeeting(entered, work.today, time);
    return happen(work, entered, [{ kind: 'speech.noted', site, delegate: null, seconds: minutes * 60 }], { at });
  },
});
