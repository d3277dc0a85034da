import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id, list } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { lockRound } from '../steps/lock-decision.ts';
import { markedOf, MOST_MARKED, type Marked } from './mark-returned.ts';

/** Writes down which households have been handed their slip or card; in groups, so that the record tells no order. */
export const markIssued = command({
  name: 'decisions.mark-issued',
  input: z.object({ round: id('decisions.round'), households: list(id('org.household'), MOST_MARKED) }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayHelpVillage(actor, ground.village),
  run: async ({ tx, record }, { row, round }, { households }) => {
    if (round.state !== 'called' && round.state !== 'open') return refuse('decisions.slips.not-now');
    if (households.length === 0) return refuse('decisions.mark.nobody');
    await tx
      .updateTable('decisions.roll')
      .set({ issued: true })
      .where('round_id', '=', round.id)
      .where('household_id', 'in', households)
      .where('code_hash', 'is not', null)
      .execute();
    await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after: round });
    return ok<Marked>(await markedOf(tx, households));
  },
});
