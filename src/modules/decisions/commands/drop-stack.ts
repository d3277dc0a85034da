import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { lockRound } from '../steps/lock-decision.ts';

/** Takes back a stack laid down with a wrong number of slips, as long as nobody has keyed it in. */
export const dropStack = command({
  name: 'decisions.drop-stack',
  input: z.object({ round: id('decisions.round'), batch: id('decisions.batch') }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayHelpVillage(actor, ground.village),
  run: async ({ tx, record }, { row, round }, { batch }) => {
    if (round.state !== 'counting') return refuse('decisions.stack.not-counting');
    const keyed = await tx.selectFrom('decisions.batch_entry').select('id').where('batch_id', '=', batch).limit(1).execute();
    if (keyed.length > 0) return refuse('decisions.stack.keyed');
    const dropped = await tx
      .deleteFrom('decisions.batch')
      .where('id', '=', batch)
      .where('round_id', '=', round.id)
      .returningAll()
      .executeTakeFirst();
    if (dropped === undefined) return refuse('decisions.stack.unknown');
    await record({ unit: row.unit_id, table: 'decisions.batch', row: batch, before: dropped, after: null });
    return ok<{ round: Id<'decisions.round'> }>({ round: round.id });
  },
});
