import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import { upload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayAddScan } from '../policy-papers.ts';
import { lockDecision, type DecisionRow } from '../steps/lock-decision.ts';

/** States in which there is a paper of the decision that people signed. */
const SIGNED: readonly string[] = ['passed', 'sent', 'recognised', 'refused', 'annulled', 'amended', 'abolished'];
const MOST_SCANS = 20;

/** The written decision itself (null), or the minutes of a counted vote. */
const whichPaper = z
  .union([z.literal('decision'), id('decisions.round')], { error: 'kernel.field.unknown' })
  .transform((of) => (of === 'decision' ? null : of));

/**
 * Keeps a scan of a signed paper with the record: the written decision, or the minutes of a count. A page may be a photo of its own.
 * Everybody sees it only after the commune has looked at it.
 */
export const addScan = command({
  name: 'decisions.add-scan',
  input: z.object({
    decision: id('decisions.decision'),
    of: whichPaper,
    file: upload(['image', 'document']),
  }),
  load: (tx, { decision }, today) => lockDecision(tx, decision, today),
  may: (actor, { village }) => mayAddScan(actor, village),
  run: async (work, { row }, { of: round, file }) => {
    const { tx, record, today } = work;
    if (file.kind !== 'image' && file.mime !== 'application/pdf') return refuse('decisions.scan.pdf-or-photo');
    if (!(await hasPaper(work, row, round))) return refuse('decisions.scan.not-now');
    const { count } = await tx
      .selectFrom('decisions.scan')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('decision_id', '=', row.id)
      .executeTakeFirstOrThrow();
    if (count >= MOST_SCANS) return refuse('decisions.scan.too-many', { most: MOST_SCANS });
    const scan = {
      id: newId<'decisions.scan'>(),
      decision_id: row.id,
      paper: round === null ? ('decision' as const) : ('count' as const),
      round_id: round,
      file_id: await keepFile(tx, file),
      added_on: today,
      cleared_on: null,
    };
    await tx.insertInto('decisions.scan').values(scan).execute();
    await record({
      unit: row.unit_id,
      table: 'decisions.scan',
      row: scan.id,
      before: null,
      after: { ...scan, sha256: file.sha256 },
    });
    return ok(null);
  },
});

/** There is a signed decision, or the vote was counted. */
async function hasPaper({ tx }: Work, row: DecisionRow, round: Id<'decisions.round'> | null): Promise<boolean> {
  if (round === null) return SIGNED.includes(row.state);
  const counted = await tx
    .selectFrom('decisions.round')
    .select('id')
    .where('id', '=', round)
    .where('decision_id', '=', row.id)
    .where('state', '=', 'closed')
    .executeTakeFirst();
  return counted !== undefined;
}
