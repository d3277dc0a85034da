import { z } from 'zod';
import { command } from '#kernel/command.ts';
import { choice, id, text, ticked } from '#kernel/fields.ts';
import { ok, refuse } from '#kernel/result.ts';
import { mayRunVillage } from '../policy.ts';
import { ageRule } from '../rules/term.ts';
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
    /** Whoever writes the name down confirms the condition of age; no date of birth is asked. */
    ofAge: ticked(),
  }),
  load: (tx, input, today) => lockMeeting(tx, input.meeting, today),
  may: (actor, { village }) => mayRunVillage(actor, village),
  run: async ({ tx, record, today }, { row, matters }, input) => {
    const matter = matters.find(({ round }) => round.id === input.round);
    if (matter === undefined || matter.decision.election !== 'elect') return refuse('decisions.state.changed');
    if (matter.round.state === 'closed' || matter.round.state === 'counting') return refuse('decisions.state.changed');
    if ((await readCounts(tx, [input.round])).length > 0) return refuse('decisions.candidate.counted');
    if (matter.options.length >= MOST) return refuse('decisions.candidate.too-many', { most: MOST });
    const age = ageRule(matter.decision.matter, today);
    if (age !== null && !input.ofAge) return refuse('decisions.candidate.age', { years: age.years, legalRef: age.legalRef });
    if (isOnTeam(await electionTeamOf(tx, matter.decision.id), input.label)) return refuse('decisions.procedure.team-candidate');
    const no = Math.max(0, ...matter.options.map((option) => option.no)) + 1;
    const shared = { round_id: input.round, no, kind: 'candidate' as const };
    const option = { ...shared, label: input.label, origin: input.origin, age_confirmed: age !== null };
    await tx.insertInto('decisions.option').values(option).execute();
    await record({ unit: row.unit_id, table: 'decisions.option', row: `${input.round}:${no}`, before: null, after: option });
    return ok(null);
  },
});
