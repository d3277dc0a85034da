import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { mayRunVillage } from '../policy.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';
import { openHall } from '../steps/open-hall.ts';

/** Opens the meeting and with it the vote on everything that was announced for it. */
export const openMeeting = command({
  name: 'decisions.open-meeting',
  input: z.object({ meeting: id('decisions.meeting') }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: (work, ground) => openHall(work, ground, work.today),
});
