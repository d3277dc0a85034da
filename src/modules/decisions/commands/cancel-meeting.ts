import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { MEETING_MOVES, mayFollow } from '../rules/states.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';
import { moveDecision, moveMeeting, moveRound } from '../steps/move.ts';

/** Calls a meeting off before it is opened; its matters go back to where they can be put again. */
export const cancelMeeting = command({
  name: 'decisions.cancel-meeting',
  input: z.object({ meeting: id('decisions.meeting') }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record }, { row, matters }) => {
    if (!mayFollow(MEETING_MOVES, row.state, 'cancelled')) return refuse('decisions.state.changed');
    for (const { round, decision } of matters) {
      const after = await moveRound(tx, round, 'cancelled');
      await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after });
      if (decision.state !== 'announced') continue;
      const back = await moveDecision(tx, decision, 'draft');
      await record({ unit: row.unit_id, table: 'decisions.decision', row: decision.id, before: decision, after: back });
    }
    const after = await moveMeeting(tx, row, 'cancelled');
    await record({ unit: row.unit_id, table: 'decisions.meeting', row: row.id, before: row, after });
    return ok({ unit: row.unit_id });
  },
});
