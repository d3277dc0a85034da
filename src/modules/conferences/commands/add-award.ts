import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, optionalDay, optionalText, text } from '#kernel/fields.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayRecord } from '../policy.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';

export const AWARD_KINDS = ['collective', 'individual'] as const;
const MOST = 500;

/** Enters who is commended (khen thưởng), for what, and by which decision. */
export const addAward = command({
  name: 'conferences.add-award',
  input: z.object({
    conference: hallInput.conference,
    seat: hallInput.seat,
    kind: choice(AWARD_KINDS),
    name: text(200),
    title: optionalText(300),
    award: text(300),
    reason: text(500),
    decisionNo: optionalText(60),
    decidedOn: optionalDay(),
  }),
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground) => mayRecord(standingAs(ground, actor)),
  run: async (
    { tx, record },
    { conference },
    { kind, name, title, award, reason, decisionNo, decidedOn },
  ): Promise<Result<{ award: Id<'conferences.award'> }, 'conferences.award.too-many'>> => {
    await tx.selectFrom('conferences.conference').select('id').where('id', '=', conference.id).forNoKeyUpdate().execute();
    const { last } = await tx
      .selectFrom('conferences.award')
      .select((eb) => eb.fn.coalesce(eb.fn.max('no'), eb.lit(0)).as('last'))
      .where('conference_id', '=', conference.id)
      .executeTakeFirstOrThrow();
    if (last >= MOST) return refuse('conferences.award.too-many');
    const after = await tx
      .insertInto('conferences.award')
      .values({
        id: newId(),
        conference_id: conference.id,
        no: last + 1,
        kind,
        name,
        title,
        award,
        reason,
        decision_no: decisionNo,
        decided_on: decidedOn,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: conference.unit_id, table: 'conferences.award', row: after.id, before: null, after });
    return ok({ award: after.id });
  },
});
