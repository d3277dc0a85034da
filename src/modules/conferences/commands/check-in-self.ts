import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayActAsDelegate } from '../policy.ts';
import { checkIn } from '../steps/check-in.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';

/** A delegate who took their seat days before says on the day that they are there (đại biểu tự điểm danh). */
export const checkInSelf = command({
  name: 'conferences.check-in-self',
  input: z.object({ conference: hallInput.conference, seat: hallInput.seat }),
  load: async (tx, typed, today) => {
    const ground = await meetingGround(tx, typed, today);
    const delegate = ground?.standing.seat?.delegate ?? null;
    return ground === null || delegate === null ? null : { ...ground, delegate };
  },
  may: (actor, ground) => mayActAsDelegate(standingAs(ground, actor), ground.delegate),
  run: async (work, { delegate }): Promise<Result<{ delegate: Id<'conferences.delegate'> }, 'conferences.attend.self-not'>> =>
    (await checkIn(work, delegate)) ? ok({ delegate }) : refuse('conferences.attend.self-not'),
});
