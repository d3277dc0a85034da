import { z } from 'zod';
import { command, type Work } from '#kernel/command.ts';
import { id, wholeNumber } from '#kernel/fields.ts';
import { upload } from '#kernel/files/field.ts';
import { keepFile } from '#kernel/files/keep.ts';
import { newId, type Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { SMALLEST_STACK } from '../rules/count.ts';
import { countMarked } from '../steps/count-marked.ts';
import { lockRound } from '../steps/lock-decision.ts';

/** Slips in one stack, at most: more cannot be counted over by eye. */
export const LARGEST_STACK = 500;

/**
 * Lays down a stack of slips to be keyed in, with its photo: the slips spread out, as they were counted. Small stacks are refused
 * where there are slips enough for a larger one, since the count of a few slips would tell what those few chose.
 */
export const addStack = command({
  name: 'decisions.add-stack',
  input: z.object({ round: id('decisions.round'), slips: wholeNumber(1, LARGEST_STACK), photo: upload(['image']) }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayHelpVillage(actor, ground.village),
  run: async (work, { row, round }, { slips, photo }) => {
    const { tx, record } = work;
    if (round.method !== 'secret' || round.state !== 'counting') return refuse('decisions.stack.not-counting');
    const { paper } = await countMarked(tx, round.id);
    const { laid, last } = await laidSoFar(work, round.id);
    if (slips > paper - laid)
      return refuse('decisions.stack.too-many', { slips, left: Math.max(0, paper - laid), returned: paper });
    const rest = paper - laid - slips;
    if (tooSmall(slips, paper) || tooSmall(rest, paper)) return refuse('decisions.stack.too-small', { smallest: SMALLEST_STACK });
    const batch = {
      id: newId<'decisions.batch'>(),
      round_id: round.id,
      no: last + 1,
      slips,
      photo_id: await keepFile(tx, photo),
    };
    await tx.insertInto('decisions.batch').values(batch).execute();
    await record({ unit: row.unit_id, table: 'decisions.batch', row: batch.id, before: null, after: batch });
    return ok<{ round: Id<'decisions.round'> }>({ round: round.id });
  },
});

const tooSmall = (slips: number, all: number): boolean => slips > 0 && slips < SMALLEST_STACK && slips < all;

async function laidSoFar({ tx }: Work, round: Id<'decisions.round'>): Promise<{ laid: number; last: number }> {
  const row = await tx
    .selectFrom('decisions.batch')
    .select((eb) => [eb.fn.sum<string | null>('slips').as('laid'), eb.fn.max<number | null>('no').as('last')])
    .where('round_id', '=', round)
    .executeTakeFirstOrThrow();
  return { laid: Number(row.laid ?? 0), last: row.last ?? 0 };
}
