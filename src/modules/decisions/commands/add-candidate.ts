import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, text } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { electionTeamOf, isOnTeam } from '../steps/check-procedure.ts';
import { lockMeeting } from '../steps/lock-meeting.ts';
import { readCounts } from '../steps/read-counts.ts';

export const ORIGINS = ['front-board', 'self', 'meeting'] as const;
const MOST = 50;

/** Puts a candidate forward: from the Front board's list, by themself, or at the meeting (Decree 59). Never after the count began. */
export const addCandidate = command({
  name: 'decisions.add-candidate',
  input: z.object({
    meeting: id('decisions.meeting'),
    round: id('decisions.round'),
    label: text(200),
    origin: choice(ORIGINS),
  }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record }, { row, matters }, input) => {
    const matter = matters.find(({ round }) => round.id === input.round);
    if (matter === undefined || matter.decision.election !== 'elect') return refuse('decisions.state.changed');
    if (matter.round.state === 'closed' || matter.round.state === 'counting') return refuse('decisions.state.changed');
    if ((await readCounts(tx, [input.round])).length > 0) return refuse('decisions.candidate.counted');
    if (matter.options.length >= MOST) return refuse('decisions.candidate.too-many', { most: MOST });
    if (isOnTeam(await electionTeamOf(tx, matter.decision.id), input.label)) return refuse('decisions.procedure.team-candidate');
    const no = Math.max(0, ...matter.options.map((option) => option.no)) + 1;
    const option = { round_id: input.round, no, kind: 'candidate' as const, label: input.label, origin: input.origin };
    await tx.insertInto('decisions.option').values(option).execute();
    await record({ unit: row.unit_id, table: 'decisions.option', row: `${input.round}:${no}`, before: null, after: option });
    return ok(null);
  },
});
