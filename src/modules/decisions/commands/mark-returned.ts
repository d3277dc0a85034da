import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/db.ts';
import { id, list } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { mayHelpVillage } from '../policy.ts';
import { takes } from '../rules/channels.ts';
import { lockRound } from '../steps/lock-decision.ts';

/** Households ticked in one send, at most. */
export const MOST_MARKED = 2_000;

/**
 * Marks the households whose slip went into the box. The mark on the household's own row is the only lock there is: who voted
 * already, by whatever channel, is refused and named, and then nobody of the group is marked.
 */
export const markReturned = command({
  name: 'decisions.mark-returned',
  input: z.object({ round: id('decisions.round'), households: list(id('org.household'), MOST_MARKED) }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayHelpVillage(actor, ground.village),
  run: async ({ tx, record }, { row, round }, { households }) => {
    if (!takes(round.form, 'paper')) return refuse('decisions.return.no-paper');
    if (round.state !== 'open') return refuse('decisions.vote.not-open');
    if (households.length === 0) return refuse('decisions.mark.nobody');
    const marked = await markPaper(tx, round.id, households);
    if (!marked.ok) return marked;
    await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after: round });
    return ok<Marked>(await markedOf(tx, households));
  },
});

/** Whose slips were written down: the one household's code in the list, or how many. */
export interface Marked {
  readonly one: string | null;
  readonly count: number;
}

export async function markedOf(tx: Tx, households: readonly Id<'org.household'>[]): Promise<Marked> {
  const [first, ...others] = new Set(households);
  if (first === undefined || others.length > 0) return { one: null, count: others.length + 1 };
  const row = await tx.selectFrom('org.household').select('code').where('id', '=', first).executeTakeFirst();
  return { one: row?.code ?? null, count: 1 };
}

/** Marks all of these households or, where one cannot be, refuses with the codes of those. */
export async function markPaper(
  tx: Tx,
  round: Id<'decisions.round'>,
  households: readonly Id<'org.household'>[],
): Promise<Result<number, 'decisions.return.already'>> {
  const asked = [...new Set(households)].toSorted();
  const marked = await tx
    .updateTable('decisions.roll')
    .set({ voted: 'paper', issued: true })
    .where('round_id', '=', round)
    .where('household_id', 'in', asked)
    .where('votable', '=', true)
    .where('voted', 'is', null)
    .returning('household_id')
    .execute();
  if (marked.length === asked.length) return ok(marked.length);
  const left = asked.filter((one) => !marked.some(({ household_id: household }) => household === one));
  const named = await tx
    .selectFrom('org.household as h')
    .leftJoin('decisions.roll as r', (join) => join.onRef('r.household_id', '=', 'h.id').on('r.round_id', '=', round))
    .select(['h.code', 'r.voted'])
    .where('h.id', 'in', left)
    .orderBy('h.code')
    .limit(20)
    .execute();
  return refuse('decisions.return.already', {
    households: named.map(({ code }) => code).join(', '),
    channel: named[0]?.voted ?? 'none',
  });
}
