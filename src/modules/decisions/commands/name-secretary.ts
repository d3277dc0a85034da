import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, text, wholeNumber } from '#kernel/fields.ts';
import { mayRunVillage } from '../policy.ts';
import { countPresent } from '../steps/count-present.ts';
import { keepSecretary } from '../steps/keep-procedure.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

const MOST_HOUSEHOLDS = 10_000;

/** Writes down whom the meeting chose as its secretary, and by how many hands. */
export const nameSecretary = command({
  name: 'decisions.name-secretary',
  input: z.object({ meeting: id('decisions.meeting'), secretary: text(200), votes: wholeNumber(0, MOST_HOUSEHOLDS) }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async (work, ground, { secretary: name, votes }) => {
    const { all: present } = await countPresent(work.tx, ground.row.id);
    return keepSecretary(work, ground, { name, votes, present });
  },
});
