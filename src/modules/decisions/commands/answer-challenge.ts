import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Day } from '#kernel/day.ts';
import type { Tx } from '#kernel/db.ts';
import { id, text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { placeOf } from '#modules/org/index.ts';
import { mayAnswerChallenge } from '../policy-meeting.ts';

/** Answers a challenge in words everybody may read; what the challenge itself says stays with the body it was sent to. */
export const answerChallenge = command({
  name: 'decisions.answer-challenge',
  input: z.object({ decision: id('decisions.decision'), challenge: id('decisions.challenge'), answer: text(5_000) }),
  load: (tx, input, today) => lockChallenge(tx, input.challenge, input.decision, today),
  may: (actor, { village, row }) => mayAnswerChallenge(actor, village, row.addressee),
  run: async ({ tx, record, today, because }, { row, village }, input) => {
    if (row.answered_on !== null || because.kind !== 'post') return refuse('decisions.state.changed');
    const after = await tx
      .updateTable('decisions.challenge')
      .set({ answer: input.answer, answered_on: today, answered_by: because.holding.id })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: village.unit, table: 'decisions.challenge', row: row.id, before: row, after });
    return ok(null);
  },
});

async function lockChallenge(tx: Tx, challenge: Id<'decisions.challenge'>, decision: Id<'decisions.decision'>, today: Day) {
  const row = await tx
    .selectFrom('decisions.challenge')
    .selectAll()
    .where('id', '=', challenge)
    .where('decision_id', '=', decision)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { unit_id: unit } = await tx
    .selectFrom('decisions.decision')
    .select('unit_id')
    .where('id', '=', decision)
    .executeTakeFirstOrThrow();
  const village = await placeOf(tx, unit, today);
  return village === null ? null : { row, village };
}
