import type { Tx } from '#kernel/db.ts';
import type { Id } from '#kernel/id.ts';

/**
 * No household may vote from now on. Row by row it waits for whoever is voting that moment: what was acknowledged is counted,
 * what comes after finds its row shut.
 */
export async function shutRoll(tx: Tx, round: Id<'decisions.round'>): Promise<void> {
  await tx.updateTable('decisions.roll').set({ votable: false }).where('round_id', '=', round).execute();
}
