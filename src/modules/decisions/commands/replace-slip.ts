import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { issueCodes } from '../steps/issue-codes.ts';
import { lockRound } from '../steps/lock-decision.ts';
import { slipSheet, type SlipSheet } from '../steps/slip-sheet.ts';

/** A slip that was lost or spoilt is made anew for one household; the code before it is void. On the record by household. */
export const replaceSlip = command({
  name: 'decisions.replace-slip',
  shownOnce: true,
  input: z.object({ round: id('decisions.round'), household: id('org.household') }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayRunVillage(actor, ground.village),
  run: async ({ tx, room, today, record }, ground, { household }) => {
    const { row, round } = ground;
    if (round.meeting_id !== null || (round.state !== 'called' && round.state !== 'open'))
      return refuse('decisions.slips.not-now');
    const households = await issueCodes(tx, room.secret, round.id, [household]);
    if (households.length === 0) return refuse('decisions.slips.voted');
    const after = { round_id: round.id, household_id: household };
    await record({ unit: row.unit_id, table: 'decisions.roll', row: household, before: null, after });
    return ok<SlipSheet>(await slipSheet(tx, ground, households, today));
  },
});
