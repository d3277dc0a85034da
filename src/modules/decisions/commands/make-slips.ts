import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, ticked } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { issueCodes } from '../steps/issue-codes.ts';
import { lockRound } from '../steps/lock-decision.ts';
import { slipSheet, type SlipSheet } from '../steps/slip-sheet.ts';

/**
 * Makes a slip or card with a one-time code for every household of the roll. The answer is the sheets to print, once: the
 * codes are kept nowhere, and making them again voids the first ones, so it must be asked for.
 */
export const makeSlips = command({
  name: 'decisions.make-slips',
  shownOnce: true,
  input: z.object({ round: id('decisions.round'), again: ticked() }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayRunVillage(actor, ground.village),
  run: async ({ tx, room, today, record }, ground, { again }) => {
    const { row, round } = ground;
    if (round.meeting_id !== null || (round.state !== 'called' && round.state !== 'open'))
      return refuse('decisions.slips.not-now');
    const made = await tx
      .selectFrom('decisions.roll')
      .select('household_id')
      .where('round_id', '=', round.id)
      .where('code_hash', 'is not', null)
      .limit(1)
      .execute();
    if (made.length > 0 && !again) return refuse('decisions.slips.made');
    const households = await issueCodes(tx, room.secret, round.id);
    await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after: round });
    return ok<SlipSheet>(await slipSheet(tx, ground, households, today));
  },
});
