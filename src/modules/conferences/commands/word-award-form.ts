import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { text } from '#kernel/fields.ts';
import { newId } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayKeep } from '../policy.ts';
import { unknownMarks } from '../rules/award-marks.ts';
import { hallInput } from '../steps/enter.ts';
import { meetingGround, standingAs } from '../steps/lock-poll.ts';

/** Words the certificates of the convening unit anew; those before it stay on record. */
export const wordAwardForm = command({
  name: 'conferences.word-award-form',
  input: z.object({
    conference: hallInput.conference,
    seat: hallInput.seat,
    issuer: text(300),
    heading: text(200),
    body: text(3000),
    signerTitle: text(200),
  }),
  load: (tx, typed, today) => meetingGround(tx, typed, today),
  may: (actor, ground) => mayKeep(standingAs(ground, actor)),
  run: async (
    { tx, now, record },
    { conference },
    { issuer, heading, body, signerTitle },
  ): Promise<Result<null, 'conferences.award.unknown-mark'>> => {
    const [unknown] = unknownMarks(body);
    if (unknown !== undefined) return refuse('conferences.award.unknown-mark', { mark: unknown });
    const after = await tx
      .insertInto('conferences.award_form')
      .values({ id: newId(), unit_id: conference.unit_id, issuer, heading, body, signer_title: signerTitle, made_at: now })
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: conference.unit_id, table: 'conferences.award_form', row: after.id, before: null, after });
    return ok(null);
  },
});
