import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { dropFile } from '#kernel/files/keep.ts';
import { ok } from '#kernel/result.ts';
import { mayRemoveScan } from '../policy-papers.ts';
import { lockScan } from '../steps/lock-scan.ts';

/** Takes a scan away, file and all: the wrong page, a page nobody can read, data that must not be kept. The ledger keeps that it was. */
export const removeScan = command({
  name: 'decisions.remove-scan',
  input: z.object({ scan: id('decisions.scan') }),
  load: (tx, { scan }, today) => lockScan(tx, scan, today),
  may: (actor, { village, row }) => mayRemoveScan(actor, village, row.cleared_on !== null),
  run: async ({ tx, record }, { row, unit }) => {
    await tx.deleteFrom('decisions.scan').where('id', '=', row.id).execute();
    await dropFile(tx, row.file_id);
    await record({ unit, table: 'decisions.scan', row: row.id, before: row, after: null });
    return ok({ decision: row.decision_id });
  },
});
