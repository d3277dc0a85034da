import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';

/** Takes an entry out of the list of awards. */
export const removeAward = command({
  name: 'conferences.remove-award',
  input: z.object({ conference: hallInput.conference, seat: hallInput.seat, award: id('conferences.award') }),
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground) => mayRecord(standingAs(ground, actor)),
  run: async ({ tx, record }, { conference }, { award }): Promise<Result<null, 'conferences.award.unknown'>> => {
    const before = await tx
      .deleteFrom('conferences.award')
      .where('id', '=', award)
      .where('conference_id', '=', conference.id)
      .returningAll()
      .executeTakeFirst();
    if (before === undefined) return refuse('conferences.award.unknown');
    await record({ unit: conference.unit_id, table: 'conferences.award', row: award, before, after: null });
    return ok(null);
  },
});
