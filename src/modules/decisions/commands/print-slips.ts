import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, text } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { PAPER_FORMATS, type PaperFormat } from '#kernel/papers/index.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { lockRound } from '../steps/lock-decision.ts';
import { readCodes } from '../steps/read-codes.ts';
import { slipSheet, type SlipSheet } from '../steps/slip-sheet.ts';

/** Everything a run of slips or cards is printed from. */
export interface PrintedSlips {
  readonly sheet: SlipSheet;
  readonly unit: Id<'org.unit'>;
  readonly communeWide: boolean;
  /** Slips with a name, of a vote in the open. */
  readonly named: boolean;
  readonly format: PaperFormat;
}

/** A code and the space after it, for more households than any village has. */
const MOST_SIGNS = 3_000 * 20;

/**
 * Makes Word or PDF of slips or cards from the page that shows their codes, once. The codes come back from that page and are held
 * against the roll; they are kept here as little as there, and the answer is the file itself.
 */
export const printSlips = command({
  name: 'decisions.print-slips',
  shownOnce: true,
  input: z.object({ round: id('decisions.round'), codes: text(MOST_SIGNS), format: choice(PAPER_FORMATS) }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayRunVillage(actor, ground.village),
  run: async ({ tx, room, today, record }, ground, { codes, format }) => {
    const { row, round } = ground;
    if (round.meeting_id !== null || (round.state !== 'called' && round.state !== 'open'))
      return refuse('decisions.slips.not-now');
    const households = await readCodes(tx, room.secret, round.id, codes.split(/\s+/));
    if (households === null) return refuse('decisions.slips.void');
    await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after: round });
    return ok<PrintedSlips>({
      sheet: await slipSheet(tx, ground, households, today),
      unit: row.unit_id,
      communeWide: row.commune_wide_id !== null,
      named: round.method === 'named',
      format,
    });
  },
});
