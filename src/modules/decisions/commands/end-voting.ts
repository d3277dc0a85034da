import { z } from 'zod';
import { command } from '#kernel/command.ts';
import type { Day } from '#kernel/day.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { isOnline } from '../rules/channels.ts';
import { lockRound, type RoundRow } from '../steps/lock-decision.ts';
import { moveDecision, moveRound } from '../steps/move.ts';
import { shutRoll } from '../steps/shut-roll.ts';

/**
 * Ends the taking of ballots; counting follows. Slips may be counted on the last day, when the team has collected them; an
 * online vote lasts to the end of that day. Earlier only when every household has voted: the deadline that was announced is
 * a promise.
 */
export const endVoting = command({
  name: 'decisions.end-voting',
  input: z.object({ round: id('decisions.round') }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayRunVillage(actor, ground.village),
  run: async ({ tx, today, record }, { row, round }) => {
    if (round.meeting_id !== null || round.state !== 'open') return refuse('decisions.state.changed');
    await shutRoll(tx, round.id);
    const { waiting } = await tx
      .selectFrom('decisions.roll')
      .select((eb) => eb.fn.countAll<number>().as('waiting'))
      .where('round_id', '=', round.id)
      .where('voted', 'is', null)
      .executeTakeFirstOrThrow();
    if (waiting > 0 && isBefore(today, round))
      return refuse('decisions.end.too-early', { waiting, until: round.closes_on ?? '' });
    const after = await moveRound(tx, round, 'counting');
    await moveDecision(tx, row, 'counting');
    await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after });
    return ok<{ round: Id<'decisions.round'> }>({ round: round.id });
  },
});

const isBefore = (today: Day, { form, closes_on: last }: Pick<RoundRow, 'form' | 'closes_on'>): boolean =>
  last !== null && (isOnline(form) ? today <= last : today < last);
