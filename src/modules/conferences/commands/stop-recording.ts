import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { mayRecord } from '../policy.ts';
import { endRecording } from '../steps/end-recording.ts';
import { asActor, enter, hallInput } from '../steps/enter.ts';
import { happen } from '../steps/happen.ts';

/** Recording ends; its file is closed as soon as picture and sound have followed. */
export const stopRecording = command({
  name: 'conferences.stop-recording',
  input: z.object(hallInput),
  load: enter,
  may: (actor, entered) => mayRecord(asActor(entered, actor)),
  run: async (work, entered) => {
    const stopped = await happen(work, entered, [{ kind: 'recording.stopped' }]);
    if (stopped.ok) await endRecording(work, entered.locked.conference);
    return stopped;
  },
});
