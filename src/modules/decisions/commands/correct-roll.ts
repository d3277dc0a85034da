import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { choice, id, text, ticked } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { lockRound, type RoundGround } from '../steps/lock-decision.ts';

const CHANGES = ['add', 'remove'] as const;

/**
 * Corrects the list of households of a vote, and with it N: approved by the head and the Front board, on the record, and
 * only before voting opens. Afterwards nothing moves N.
 */
export const correctRoll = command({
  name: 'decisions.correct-roll',
  input: z.object({
    round: id('decisions.round'),
    change: choice(CHANGES),
    household: text(30),
    withFront: ticked(),
  }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayRunVillage(actor, ground.village),
  run: async (work, ground, { change, household: code, withFront }) => {
    const { tx, record } = work;
    const { row, round } = ground;
    if (round.state !== 'called' || round.meeting_id !== null) return refuse('decisions.roll.frozen');
    if (!withFront) return refuse('decisions.roll.front-needed');
    const household = await householdAt(work, ground, code);
    if (household === null) return refuse('decisions.roll.unknown-household', { code });
    if (!(await changeRoll(work, round.id, household, change))) return refuse('decisions.roll.nothing-to-change', { code });
    const { count } = await tx
      .selectFrom('decisions.roll')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('round_id', '=', round.id)
      .executeTakeFirstOrThrow();
    if (count === 0) return refuse('decisions.call.no-households');
    const after = await tx
      .updateTable('decisions.round')
      .set({ households: count })
      .where('id', '=', round.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after });
    return ok<{ round: Id<'decisions.round'> }>({ round: round.id });
  },
});

async function householdAt({ tx, today }: Work, { village }: RoundGround, code: string): Promise<Id<'org.household'> | null> {
  const found = await tx
    .selectFrom('org.household')
    .select('id')
    .where('village_id', '=', village.unit)
    .where('code', '=', code)
    .where('valid_from', '<=', today)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  return found?.id ?? null;
}

async function changeRoll(
  { tx }: Work,
  round: Id<'decisions.round'>,
  household: Id<'org.household'>,
  change: (typeof CHANGES)[number],
): Promise<boolean> {
  const row = { round_id: round, household_id: household };
  const changed =
    change === 'add'
      ? await tx
          .insertInto('decisions.roll')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .returning('household_id')
          .execute()
      : await tx
          .deleteFrom('decisions.roll')
          .where('round_id', '=', round)
          .where('household_id', '=', household)
          .returning('household_id')
          .execute();
  return changed.length === 1;
}
