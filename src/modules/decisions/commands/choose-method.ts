import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, wholeNumber } from '#kernel/fields.ts';
import { mayRunVillage } from '../policy.ts';
import { countPresent } from '../steps/count-present.ts';
import { keepMethod } from '../steps/keep-procedure.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';

export const METHODS = ['hands', 'secret'] as const;
const MOST_HOUSEHOLDS = 10_000;

/** Writes down how the meeting chose to vote on one matter: show of hands or secret slips (giơ tay, bỏ phiếu kín). */
export const chooseMethod = command({
  name: 'decisions.choose-method',
  input: z.object({
    meeting: id('decisions.meeting'),
    round: id('decisions.round'),
    method: choice(METHODS),
    votes: wholeNumber(0, MOST_HOUSEHOLDS),
  }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async (work, ground, { round, method, votes }) => {
    const { all: present } = await countPresent(work.tx, ground.row.id);
    return keepMethod(work, ground, { round, method, votes, present });
  },
});
