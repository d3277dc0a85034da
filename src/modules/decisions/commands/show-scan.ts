import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, ticked } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayShowScan } from '../policy-papers.ts';
import { lockScan } from '../steps/lock-scan.ts';

/**
 * Lets everybody see a scan, once somebody of the commune has looked whether signatures and personal data in it may be seen; or
 * takes it back from the public.
 */
export const showScan = command({
  name: 'decisions.show-scan',
  input: z.object({ scan: id('decisions.scan'), shown: choice(['yes', 'no']), checked: ticked() }),
  load: (tx, { scan }, today) => lockScan(tx, scan, today),
  may: (actor, { village }) => mayShowScan(actor, village),
  run: async ({ tx, record, today }, { row, unit }, { shown, checked }) => {
    if (shown === 'yes' && !checked) return refuse('decisions.scan.not-checked');
    if ((row.cleared_on !== null) === (shown === 'yes')) return refuse('decisions.state.changed');
    const after = { ...row, cleared_on: shown === 'yes' ? today : null };
    await tx.updateTable('decisions.scan').set({ cleared_on: after.cleared_on }).where('id', '=', row.id).execute();
    await record({ unit, table: 'decisions.scan', row: row.id, before: row, after });
    return ok({ decision: row.decision_id });
  },
});
