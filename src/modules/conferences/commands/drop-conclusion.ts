import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';

/** Takes back a clause that nobody has announced. */
export const dropConclusion = command({
  name: 'conferences.drop-conclusion',
  input: z.object({ conference: hallInput.conference, seat: hallInput.seat, conclusion: id('conferences.conclusion') }),
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground) => mayRecord(standingAs(ground, actor)),
  run: async ({ tx, record }, { conference }, { conclusion }): Promise<Result<null, 'conferences.conclusion.announced'>> => {
    const before = await tx
      .deleteFrom('conferences.conclusion')
      .where('id', '=', conclusion)
      .where('conference_id', '=', conference.id)
      .where('announced_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (before === undefined) return refuse('conferences.conclusion.announced');
    await record({ unit: conference.unit_id, table: 'conferences.conclusion', row: conclusion, before, after: null });
    return ok(null);
  },
});
