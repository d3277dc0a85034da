import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { id } from '#kernel/fields.ts';
import type { Id } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/result.ts';
import { announced } from '../events.ts';
import { mayRunVillage } from '../policy.ts';
import { checkNotice } from '../rules/ballot-plan.ts';
import { ROUND_MOVES, mayFollow } from '../rules/states.ts';
import { freezeRoll } from '../steps/freeze-roll.ts';
import { lockRound } from '../steps/lock-decision.ts';
import { moveDecision, moveRound } from '../steps/move.ts';

/**
 * Announces a vote by slips or online: content, time, deadline and team are public from now on, and the households are counted
 * once and for all (Article 19; Decree 59/2023). Refused when it opens sooner than the law's days after the notice.
 */
export const callBallot = command({
  name: 'decisions.call-ballot',
  input: z.object({ round: id('decisions.round') }),
  load: (tx, { round }, today) => lockRound(tx, round, today),
  may: (actor, ground) => mayRunVillage(actor, ground.village),
  run: async ({ tx, today, record, emit }, { row, round, village }) => {
    if (round.meeting_id !== null || !mayFollow(ROUND_MOVES, round.state, 'called')) return refuse('decisions.state.changed');
    if (round.opens_on === null || round.closes_on === null) return refuse('decisions.state.changed');
    const notice = checkNotice(today, round.opens_on);
    if (!notice.ok) return notice;
    const households = await freezeRoll(tx, round.id, village.unit, today);
    if (households === 0) return refuse('decisions.call.no-households');
    const after = await moveRound(tx, round, 'called', { notice_on: today, households });
    await moveDecision(tx, row, 'announced', row.state === 'draft' ? { rule_day: today } : {});
    await emit(announced, { decision: row.id, unit: row.unit_id });
    await record({ unit: row.unit_id, table: 'decisions.round', row: round.id, before: round, after });
    return ok<{ round: Id<'decisions.round'> }>({ round: round.id });
  },
});
