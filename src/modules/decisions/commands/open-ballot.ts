import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import type { BoxKeys } from '../box/box-keys.ts';
import { makeBoxKeys } from '../box/seal.ts';
import { mayRunVillage } from '../policy.ts';
import { isOnline } from '../rules/channels.ts';
import { ROUND_MOVES, mayFollow } from '../rules/states.ts';
import { lockRound } from '../steps/lock-decision.ts';
import { moveDecision, moveRound } from '../steps/move.ts';

/**
 * Opens the vote on its day or later, when every household has its code. For an online vote the box gets a pair of keys: the
 * half that opens it is safe in its own place before anything says that the vote is open.
 */
export const openBallot = (keys: BoxKeys) =>
  command({
    name: 'decisions.open-ballot',
    input: z.object({ round: id('decisions.round') }),
    load: (tx, { round }, today) => lockRound(tx, round, today),
    may: (actor, ground) => mayRunVillage(actor, ground.village),
    run: async ({ tx, today, record }, { row, round }) => {
      if (round.meeting_id !== null || !mayFollow(ROUND_MOVES, round.state, 'open')) return refuse('decisions.state.changed');
      if (round.opens_on === null || today < round.opens_on) return refuse('decisions.open.too-early');
      if (round.closes_on === null || today > round.closes_on) return refuse('decisions.open.too-late');
      if (await someWithoutCode(tx, round.id)) return refuse('decisions.open.no-slips');
      await tx.updateTable('decisions.roll').set({ votable: true }).where('round_id', '=', round.id).execute();
      const boxKey = isOnline(round.form) ? await keepNewKey(keys, round.id) : null;
      const after = await moveRound(tx, round, 'open', { box_key: boxKey });
      await moveDecision(tx, row, 'voting');
      await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after });
      return ok<{ round: Id<'decisions.round'> }>({ round: round.id });
    },
  });

async function keepNewKey(keys: BoxKeys, round: Id<'decisions.round'>): Promise<string> {
  const { publicKey, privateKey } = makeBoxKeys();
  await keys.keep(round, privateKey);
  return publicKey;
}

async function someWithoutCode(tx: Tx, round: Id<'decisions.round'>): Promise<boolean> {
  const row = await tx
    .selectFrom('decisions.roll')
    .select('household_id')
    .where('round_id', '=', round)
    .where('code_hash', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
